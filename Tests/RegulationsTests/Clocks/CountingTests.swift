import Testing

@testable import Regulations

/// The counting conventions, each with a day on either side.
struct CountingTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
  }

  @Test func withinWeeksCountsTheEventAsDayNought() throws {
    let due = Counting.within(.weeks(6)).due(from: try day(2025, 3, 3))
    #expect(due == (try day(2025, 4, 14)))
    #expect(Counting.within(.weeks(6)).daysMissed(by: due, due: due) == 0)
    #expect(Counting.within(.weeks(6)).daysMissed(by: due.adding(days: 1), due: due) == 1)
  }

  @Test func aPeriodHoldsItsFirstDay() throws {
    #expect(Counting.inPeriod(.months(12)).due(from: try day(2019, 1, 1)) == (try day(2019, 12, 31)))
    #expect(Counting.inPeriod(.months(12)).due(from: try day(2023, 3, 1)) == (try day(2024, 2, 29)))
    #expect(Counting.inPeriod(.months(12)).due(from: try day(2024, 2, 29)) == (try day(2025, 2, 27)))
  }

  @Test func aMinimumIsMissedByActingTooEarly() throws {
    let counting = Counting.notBeforeEndOf(.days(15))
    let due = counting.due(from: try day(2025, 6, 20))
    #expect(due == (try day(2025, 7, 5)))
    #expect(counting.daysMissed(by: try day(2025, 7, 4), due: due) == 1)
    #expect(counting.daysMissed(by: try day(2025, 12, 1), due: due) == 0)
  }

  @Test(arguments: [
    (2026, 7, 1, 2026, 2, 1), (2026, 7, 31, 2026, 2, 28), (2024, 7, 31, 2024, 2, 29), (2026, 1, 31, 2025, 8, 31),
  ])
  func fiveMonthsBeforeATransferKeepToTheMonthsEnd(
    _ year: Int, _ month: Int, _ dayOfMonth: Int, _ dueYear: Int, _ dueMonth: Int, _ dueDay: Int
  ) throws {
    let due = Counting.before(.months(5)).due(from: try day(year, month, dayOfMonth))
    #expect(due == (try day(dueYear, dueMonth, dueDay)))
  }

  @Test func aDayOfTheYearBelongsToItsSchoolYear() throws {
    let february = try #require(YearDay(month: 2, day: 15))
    #expect(february.date(in: AcademicYear(startYear: 2026)) == (try day(2027, 2, 15)))
    let october = try #require(YearDay(month: 10, day: 1))
    #expect(october.date(in: AcademicYear(startYear: 2026)) == (try day(2026, 10, 1)))
    #expect(YearDay(month: 2, day: 29) == nil && YearDay(month: 4, day: 31) == nil)
  }

  @Test func aClosureOfFourWeeksOpensAWindowAndAShorterOneDoesNot() throws {
    let long = try #require(ClosurePeriod(firstClosed: try day(2026, 7, 23), reopens: try day(2026, 8, 20)))
    #expect(long.requestWindow == (try day(2026, 7, 16))...(try day(2026, 8, 13)))
    let short = try #require(ClosurePeriod(firstClosed: try day(2026, 7, 23), reopens: try day(2026, 8, 19)))
    #expect(short.requestWindow == nil)
    #expect(ClosurePeriod(firstClosed: try day(2026, 7, 23), reopens: try day(2026, 7, 23)) == nil)
  }
}
