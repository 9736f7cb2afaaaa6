import Testing

@testable import Regulations

@Suite("School years in text")
struct AcademicYearTests {
  @Test(
    "Two years that follow each other are a school year",
    arguments: [
      ("2026/27", 2026), ("the 2026-2027 school year", 2026), ("2026/2027", 2026), ("2026\u{2013}27", 2026),
      ("academic year 26/27", 2026), ("1999-00", 1999), ("2026 - 27", 2026),
    ])
  func reads(text: String, expected: Int) {
    #expect(AcademicYear.findAll(in: Array(text.utf8)).map(\.year.startYear) == [expected])
  }

  @Test(
    "Other pairs of numbers are none",
    arguments: ["2026/28", "2008-09-01", "26/27 pupils", "Years 9/10", "2026", "01/2026/27", "2026.27", "1/9/2026"])
  func leavesAlone(text: String) {
    #expect(AcademicYear.findAll(in: Array(text.utf8)).isEmpty)
  }

  @Test("A school year runs from 1 September to 31 August")
  func bounds() throws {
    let day = try #require(CalendarDate(year: 2027, month: 8, day: 31))
    let year = AcademicYear(containing: day)
    #expect(year.startYear == 2026)
    #expect(year.firstDay?.description == "2026-09-01")
    #expect(year.lastDay == day)
    #expect(AcademicYear(containing: day.adding(days: 1)) > year)
  }
}
