/// Every date of a text in one walk: full dates, months with their year, and school years, as `BritishDate`, `MonthYear` and
/// `AcademicYear` each find them.
public struct WrittenDates: Sendable {
  /// Full dates in text order.
  public private(set) var days: [BritishDate.Find] = []
  /// Months with their year, by the month's last day, in text order.
  public private(set) var months: [BritishDate.Find] = []
  /// School years in text order.
  public private(set) var schoolYears: [AcademicYear.Find] = []

  /// The dates of a text in UTF-8.
  public init(in utf8: UnsafeBufferPointer<UInt8>) {
    let scanner = DateScanner(utf8)
    // Each kind goes on behind its own last find.
    var dayFrom = 0
    var monthFrom = 0
    var schoolYearFrom = 0
    var position = 0
    while let start = scanner.nextCandidate(from: position) {
      position = scanner.skippingWord(from: start)
      // A word can only begin a date as a month's name.
      if !scanner.isDigit(utf8[start]), MonthName.read(utf8, at: start) == nil { continue }
      if start >= dayFrom || start >= monthFrom {
        switch scanner.date(at: start, inRunningText: true) {
        case .day(let date, let end):
          if start >= dayFrom {
            days.append((start..<end, date))
            dayFrom = end
          }
          monthFrom = max(monthFrom, end)
        case .impossible(let end):
          dayFrom = max(dayFrom, end)
          monthFrom = max(monthFrom, end)
        case .none:
          if start >= monthFrom, let month = scanner.monthYear(at: start) {
            months.append((start..<month.end, month.lastDay))
            monthFrom = month.end
          }
        }
      }
      if start >= schoolYearFrom, let find = scanner.academicYear(at: start) {
        schoolYears.append((start..<find.end, AcademicYear(startYear: find.startYear)))
        schoolYearFrom = find.end
      }
    }
  }
}
