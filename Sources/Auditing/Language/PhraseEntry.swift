import Rubrics

/// An entry of a lexicon as measures ask for it: what the file says of it by key, and its guards cut into words once.
final class PhraseEntry: Sendable {
  /// Its id, unique in the lexicon.
  let id: String
  /// What else the file says of it.
  let attributes: EntryAttributes

  init(_ entry: Lexicon.Entry) {
    id = entry.id
    attributes = EntryAttributes(entry.attributes)
  }
}

/// What a lexicon's file says of an entry, by key.
final class EntryAttributes: Sendable {
  private let keys: [Word]
  private let values: [[String]]
  /// Wordings behind which the phrase means something else (`not-after`).
  let notAfter: [GuardWording]
  /// Wordings before which it does (`not-before`).
  let notBefore: [GuardWording]

  /// The type of provision that it is a sign of (`type`), where it names one.
  let provisionType: ProvisionType?
  /// How much it speaks for it (`weight`).
  let weight: Int?

  init(_ attributes: [String: [String]]) {
    let ordered = attributes.sorted { $0.key < $1.key }
    keys = ordered.map { Word($0.key) }
    values = ordered.map(\.value)
    provisionType = attributes["type"]?.first.flatMap(ProvisionType.init)
    weight = attributes["weight"]?.first.flatMap { Int($0) }
    notAfter = (attributes["not-after"] ?? []).map(GuardWording.init)
    notBefore = (attributes["not-before"] ?? []).map(GuardWording.init)
  }

  /// The words given for a key, nil where it is not there.
  subscript(key: Word) -> [String]? {
    for index in keys.indices where keys[index] == key { return values[index] }
    return nil
  }

  /// Whether a key is there.
  func has(_ key: Word) -> Bool { keys.contains(key) }
}

/// A neighbour of a phrase: words in a row, a last `*` leaves a word's ending open.
struct GuardWording: Sendable {
  private let words: [(word: Word, isOpen: Bool)]

  init(_ text: String) {
    words = text.split(separator: " ").map { word in
      word.hasSuffix("*") ? (Word(word.dropLast()), true) : (Word(word), false)
    }
  }

  /// Whether it stands from a token on, before the limit.
  func stands(from start: Int, before limit: Int, in tokens: [Token]) -> Bool {
    guard start + words.count <= limit else { return false }
    for (place, wanted) in words.enumerated() {
      let word = tokens[start + place].word
      guard wanted.isOpen ? word.hasPrefix(wanted.word) : word == wanted.word else { return false }
    }
    return true
  }

  /// Whether it ends right before a token, at the limit or behind it.
  func stands(endingBefore end: Int, notBefore limit: Int, in tokens: [Token]) -> Bool {
    end - words.count >= limit && stands(from: end - words.count, before: end, in: tokens)
  }
}
