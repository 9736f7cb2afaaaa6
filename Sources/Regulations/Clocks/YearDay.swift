/// A day that comes every year, such as 15 February.
public struct YearDay: Hashable, Sendable {
  /// Month, 1 to 12.
  public let month: Int
  /// Day of the month, 1 to 31.
  public let day: Int

  /// A day that every year has; nil where no year has it, and for 29 February, which most years lack.
  public init?(month: Int, day: Int) {
    guard CalendarDate(year: 2001, month: month, day: day) != nil else { return nil }
    self.month = month
    self.day = day
  }

  /// The day in a calendar year; nil only outside the calendar's years.
  public func date(in year: Int) -> CalendarDate? { CalendarDate(year: year, month: month, day: day) }

  /// The day in a school year: from September in its first calendar year, else in its second.
  public func date(in year: AcademicYear) -> CalendarDate? {
    date(in: month >= 9 ? year.startYear : year.startYear + 1)
  }
}
