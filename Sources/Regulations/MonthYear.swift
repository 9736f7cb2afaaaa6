/// Months with their year, "July 2027", "by the end of Sept 2027" or "07/2027", which stand for the last day of the month.
///
/// The year has four digits: "Sept 27" is as likely a day.
public enum MonthYear {
  /// All months with a year in running text that are no part of a full date, each with the bytes that it takes up and the
  /// last day of the month.
  public static func findAll(in utf8: UnsafeBufferPointer<UInt8>) -> [BritishDate.Find] {
    let scanner = DateScanner(utf8)
    var finds: [BritishDate.Find] = []
    var position = 0
    while let start = scanner.nextCandidate(from: position) {
      switch scanner.date(at: start, inRunningText: true) {
      case .day(_, let end), .impossible(let end): position = end
      case .none:
        guard let month = scanner.monthYear(at: start) else {
          position = scanner.skippingWord(from: start)
          continue
        }
        finds.append((start..<month.end, month.lastDay))
        position = month.end
      }
    }
    return finds
  }

  /// All months with a year in running text, each with the bytes that it takes up and the last day of the month.
  public static func findAll(in utf8: [UInt8]) -> [BritishDate.Find] {
    utf8.withUnsafeBufferPointer { findAll(in: $0) }
  }
}

extension DateScanner {
  /// A month with a year of four digits that starts at a place.
  func monthYear(at start: Int) -> (lastDay: CalendarDate, end: Int)? {
    let month: Int
    let yearStart: Int
    if let name = MonthName.read(text, at: start) {
      month = name.month
      yearStart = skippingWords(["of"], from: skippingSeparators(from: name.end))
    } else if let digits = number(at: start), digits.width <= 2, let separator = separator(at: digits.end),
      separator.kind == UInt8(ascii: "/")
    {
      month = digits.value
      yearStart = separator.end
    } else {
      return nil
    }
    guard let year = number(at: yearStart), year.width == 4, (1900...2199).contains(year.value),
      (1...12).contains(month), year.end == text.count || text[year.end] != UInt8(ascii: "/")
    else { return nil }
    let last = CalendarDate.length(ofMonth: month, in: year.value)
    guard let lastDay = CalendarDate(year: year.value, month: month, day: last) else { return nil }
    return (lastDay, year.end)
  }
}
