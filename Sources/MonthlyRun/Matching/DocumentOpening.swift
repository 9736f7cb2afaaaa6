import Regulations

/// The first words of a document, in which a child's full name and date of birth are looked for where the form has no
/// fields for them: a letter's "Re: ...", a heading with name and date of birth on one line.
public struct DocumentOpening: Sendable {
  /// Longer openings would hold brothers, sisters and professionals.
  static let mostBytes = 2_000

  /// Words without accents and signs.
  let words: [String]
  /// The days that are written there.
  let days: Set<CalendarDate>

  /// An opening of passages, in the document's order.
  public init(_ passages: some Sequence<String>) {
    var text = ""
    for passage in passages where text.utf8.count < Self.mostBytes { text += passage + " \n" }
    let bytes = Array(text.utf8.prefix(Self.mostBytes))
    words = PersonName(String(decoding: bytes, as: UTF8.self)).words
    days = Set(BritishDate.findAll(in: bytes).map(\.date))
  }

  /// Whether a full name stands there: the first forename, at most two words between (a further forename, the name that
  /// the child goes by), and the surname; or the surname and then the forename.
  func holds(forename: PersonName, surname: PersonName) -> Bool {
    guard let first = forename.words.first, !surname.words.isEmpty else { return false }
    let most = 2
    let count = surname.words.count
    for place in words.indices where words[place] == first {
      for gap in 0...most where words[(place + 1)...].dropFirst(gap).starts(with: surname.words) { return true }
      if place >= count, words[(place - count)..<place].elementsEqual(surname.words) { return true }
    }
    return false
  }
}
