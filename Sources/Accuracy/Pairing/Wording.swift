/// Compares words as an author quotes them with a document's text: case, quotation marks and line breaks aside.
enum Wording {
  /// Whether one of two quotes stands in the other.
  static func overlap(_ one: String, _ other: String) -> Bool {
    let (left, right) = (padded(one), padded(other))
    return left.contains(right) || right.contains(left)
  }

  /// Whether a text begins with words, or has no more than a heading's length before them.
  static func near(_ words: String, start text: String) -> Bool { stands(split(words), nearStartOf: split(text)) }

  /// Whether a text ends with words, or has no more than a heading's length after them.
  static func near(_ words: String, end text: String) -> Bool {
    stands(split(words).reversed(), nearStartOf: split(text).reversed())
  }

  /// A label such as "Communication and interaction" may stand before what an author calls the first words.
  private static let slack = 12

  private static func stands(_ words: [Substring], nearStartOf text: [Substring]) -> Bool {
    guard !words.isEmpty, words.count <= text.count else { return false }
    return (0...min(slack, text.count - words.count)).contains { start in
      text[start..<start + words.count].elementsEqual(words)
    }
  }

  private static func split(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  private static func padded(_ text: String) -> String { " " + split(text).joined(separator: " ") + " " }
}
