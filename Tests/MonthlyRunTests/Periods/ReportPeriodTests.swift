import Testing

@testable import MonthlyRun

@Suite("The period of a report")
struct ReportPeriodTests {
  @Test(
    "is a month, a quarter or from one day to another",
    arguments: [
      ("2026-10", false, "2026-10-01", "2026-10-31"), ("2028-02", false, "2028-02-01", "2028-02-29"),
      ("2026-Q4", false, "2026-10-01", "2026-12-31"), ("2026-Q1", true, "2026-04-01", "2026-06-30"),
      ("2026-Q4", true, "2027-01-01", "2027-03-31"), ("2026-10-01/2026-11-11", false, "2026-10-01", "2026-11-11"),
    ])
  func days(_ text: String, _ isFinancial: Bool, _ first: String, _ last: String) throws {
    let period = try ReportPeriod(text, isFinancial: isFinancial)
    #expect(period.firstDay.description == first)
    #expect(period.lastDay.description == last)
  }

  @Test(
    "is refused where it is none of them",
    arguments: [
      "2026", "2026-13", "2026-Q5", "2026-Q", "2026-11-11/2026-10-01", "2026-10-01/", "", "2026-1", "20261-1",
    ])
  func refused(_ text: String) {
    #expect(throws: MonthlyRunError.self) { try ReportPeriod(text) }
  }

  @Test("touches the months that have a day in it")
  func months() throws {
    let period = try ReportPeriod("2026-10-01/2026-11-11")
    #expect(["2026-09", "2026-10", "2026-11", "2026-12"].map { period.touches($0) } == [false, true, true, false])
  }
}
