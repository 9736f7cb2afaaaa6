import Foundation

/// A name as words that can be compared: case, accents, hyphens and apostrophes make no difference.
struct PersonName: Hashable, Sendable {
  /// The words in their order.
  let words: [String]

  private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "mx", "master"]
  /// Letters that no accent explains.
  private static let spelled: [Unicode.Scalar: String] = [
    "ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
  ]

  init(_ text: String) {
    var words: [String] = []
    var word = ""
    func end() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for scalar in text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      if let letters = Self.spelled[scalar] {
        word += letters
      } else if scalar.properties.isAlphabetic {
        word.unicodeScalars.append(scalar)
      } else if Self.isInsideWords(scalar) {
        continue
      } else {
        end()
      }
    }
    end()
    let plain = words.filter { !Self.titles.contains($0) }
    self.words = plain
  }

  /// Accents on their own and apostrophes: "O'Dowd" and "ODowd" are one.
  private static func isInsideWords(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark || ["'", "\u{2019}", "\u{2018}", "`"].contains(scalar)
  }

  /// Whether a document's full name is the name of a case: the same words in any order, or the same surname and first
  /// forename with further forenames on one side only. "Anna Maria Smith" is not "Maria Smith".
  func isFullName(forename: PersonName, surname: PersonName) -> Bool {
    guard !forename.words.isEmpty, !surname.words.isEmpty, words.count >= 2 else { return false }
    if words.sorted() == (forename.words + surname.words).sorted() { return true }
    let count = surname.words.count
    guard words.count > count else { return false }
    var rests: [ArraySlice<String>] = []
    if words.prefix(count).elementsEqual(surname.words) { rests.append(words.dropFirst(count)) }
    if words.suffix(count).elementsEqual(surname.words) { rests.append(words.dropLast(count)) }
    return rests.contains { rest in
      guard rest.first == forename.words.first else { return false }
      return Set(rest).isSubset(of: forename.words) || Set(forename.words).isSubset(of: rest)
    }
  }

  /// Whether the name holds a forename, or a short form of it (three letters or more, "Jess" for "Jessica").
  func holds(forename: PersonName) -> Bool {
    forename.words.contains { given in
      words.contains { word in
        word == given || (min(word.count, given.count) >= 3 && (word.hasPrefix(given) || given.hasPrefix(word)))
      }
    }
  }
}
