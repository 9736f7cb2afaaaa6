/// A piece of a rubric file with the place where it stands, so that every later mistake can be pointed at.
struct Entry: Sendable {
  /// What stands there.
  indirect enum Content: Sendable {
    /// A word, a sentence or a number, as written.
    case words(String)
    /// Entries after dashes, or in square brackets.
    case list([Entry])
    /// Keys with their values, in file order.
    case members([Member])
    /// Nothing was written.
    case nothing
  }

  /// A key with its value.
  struct Member: Sendable {
    /// The key.
    var key: String
    /// Where the key stands.
    var place: SourcePlace
    /// What it is given.
    var value: Entry
  }

  /// Where it stands.
  var place: SourcePlace
  /// What stands there.
  var content: Content
  /// Column of the first character between the quotation marks, or of the word itself; nil for text over several
  /// lines, in which single characters cannot be pointed at.
  var textColumn: Int?

  /// The words, where they are words.
  var words: String? {
    if case .words(let text) = content { text } else { nil }
  }

  /// The list, where it is one.
  var list: [Entry]? {
    if case .list(let entries) = content { entries } else { nil }
  }

  /// The members, where it has keys.
  var members: [Member]? {
    if case .members(let members) = content { members } else { nil }
  }

  /// Whether nothing was written.
  var isNothing: Bool {
    if case .nothing = content { true } else { false }
  }

  /// The value of a key; nil where the key is missing or given nothing.
  func value(_ key: String) -> Entry? {
    guard let member = members?.first(where: { $0.key == key }), !member.value.isNothing else { return nil }
    return member.value
  }

  /// What it is, in a word a reader of messages knows.
  var kind: String {
    switch content {
    case .words: "a word or sentence"
    case .list: "a list"
    case .members: "a set of keys"
    case .nothing: "nothing"
    }
  }

  /// The place of one character of the words, counted from 0.
  func place(ofCharacter offset: Int) -> SourcePlace {
    guard let textColumn else { return place }
    return SourcePlace(file: place.file, line: place.line, column: textColumn + offset)
  }

  /// The same entry with the other's members in place of its own of the same key, and the other's new ones after.
  func replacing(with other: Entry) -> Entry {
    guard var merged = members, let given = other.members else { return other }
    for member in given {
      if let index = merged.firstIndex(where: { $0.key == member.key }) {
        merged[index] = member
      } else {
        merged.append(member)
      }
    }
    return Entry(place: other.place, content: .members(merged), textColumn: nil)
  }
}
