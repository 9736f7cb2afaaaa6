import Testing

@testable import Regulations

/// Bank holidays against the lists that the government published.
struct BankHolidaysTests {
  @Test(
    arguments: [
      (
        2021,
        [
          "2021-01-01", "2021-04-02", "2021-04-05", "2021-05-03", "2021-05-31", "2021-08-30", "2021-12-27",
          "2021-12-28",
        ]
      ),
      (
        2022,
        [
          "2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-05-30", "2022-08-29", "2022-12-26",
          "2022-12-27",
        ]
      ),
      (
        2025,
        [
          "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25",
          "2025-12-26",
        ]
      ),
      (
        2026,
        [
          "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25",
          "2026-12-28",
        ]
      ),
    ])
  func everyYearHasItsEight(_ year: Int, _ days: [String]) {
    #expect(BankHolidays.byRule(in: year).map(\.description) == days)
  }

  @Test func daysOfOneYearAreAddedAndTakenAway() throws {
    let moved = try #require(CalendarDate(year: 2020, month: 5, day: 8))
    let usual = try #require(CalendarDate(year: 2020, month: 5, day: 4))
    let holidays = BankHolidays(added: [moved], removed: [usual])
    #expect(holidays.contains(moved) && !holidays.contains(usual))
    #expect(!holidays.isWorkingDay(moved) && holidays.isWorkingDay(usual))
  }

  @Test func workingDaysLeaveOutWeekendsAndHolidays() throws {
    // Monday 22 December 2025 to Friday 2 January 2026: ten weekdays less Christmas, Boxing Day and New Year.
    let first = try #require(CalendarDate(year: 2025, month: 12, day: 22))
    let last = try #require(CalendarDate(year: 2026, month: 1, day: 2))
    #expect(BankHolidays().workingDays(from: first, through: last) == 7)
    #expect(BankHolidays().workingDays(from: last, through: first) == 0)
  }
}
