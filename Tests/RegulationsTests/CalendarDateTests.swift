import Testing

@testable import Regulations

@Suite("Days of the calendar")
struct CalendarDateTests {
  @Test(
    "Day numbers count from 1 January 1970",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11017), ("2026-11-24", 20781), ("1950-01-01", -7305),
    ])
  func dayNumbers(day: String, number: Int) throws {
    let day = try #require(BritishDate.parse(day))
    #expect(day.dayNumber == number)
    #expect(CalendarDate(dayNumber: number) == day)
  }

  @Test("Adding months keeps the day or falls back to the end of the month")
  func addsMonths() throws {
    let day = try #require(CalendarDate(year: 2026, month: 1, day: 31))
    #expect(day.adding(months: 1).description == "2026-02-28")
    #expect(day.adding(months: 12).description == "2027-01-31")
    #expect(day.adding(months: -2).description == "2025-11-30")
  }
}
