/// Dates as they are written in England: the day always before the month, whatever the separators.
///
/// Read are `1/9/2026`, `01.09.26`, `1-9-2026`, `2026-09-01`, `1 September 2026`, `1st Sept 2026`,
/// `Tuesday 1 September 2026`, `September 1st 2026`, `1 Sep 26`, `the 1st of September 2026` and `2026-Sep-28 00:00:00`.
/// A year of two digits is 2000 to 2049 for 00 to 49 and 1950 to 1999 for 50 to 99. A day that the calendar does not
/// have is no date, and is never read the American way round.
public enum BritishDate {
  /// A date found in running text.
  public typealias Find = (range: Range<Int>, date: CalendarDate)

  /// The date that a text is, with nothing else in it but a weekday, a time of day and surrounding punctuation.
  ///
  /// - Returns: nil where the text is no date, holds more than one, or names an impossible day.
  public static func parse(_ text: String) -> CalendarDate? {
    var text = text
    return text.withUTF8 { parse($0) }
  }

  /// The date that the bytes of a text are, with nothing else in it but a weekday, a time and surrounding punctuation.
  public static func parse(_ utf8: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    let scanner = DateScanner(utf8)
    let start = scanner.skippingWeekdayAndArticle(from: scanner.skippingPunctuation(from: 0))
    guard case .day(let date, let end) = scanner.date(at: start, inRunningText: false),
      scanner.skippingPunctuation(from: scanner.skippingTime(from: end)) == utf8.count
    else { return nil }
    return date
  }

  /// All dates in running text, in text order, with the bytes that each takes up (weekday and time of day left out).
  public static func findAll(in utf8: UnsafeBufferPointer<UInt8>) -> [Find] {
    let scanner = DateScanner(utf8)
    var finds: [Find] = []
    var position = 0
    while let start = scanner.nextCandidate(from: position) {
      switch scanner.date(at: start, inRunningText: true) {
      case .day(let date, let end):
        finds.append((start..<end, date))
        position = end
      case .impossible(let end): position = end
      case .none: position = scanner.skippingWord(from: start)
      }
    }
    return finds
  }

  /// All dates in running text, in text order, with the bytes that each takes up (weekday and time of day left out).
  public static func findAll(in utf8: [UInt8]) -> [Find] {
    utf8.withUnsafeBufferPointer { findAll(in: $0) }
  }
}
