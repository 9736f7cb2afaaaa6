import Testing

@testable import Regulations

@Suite("Months with a year")
struct MonthYearTests {
  @Test(
    "A month and a year stand for the last day of the month",
    arguments: [
      ("by July 2027", ["2027-07-31"]), ("end of Feb 2028", ["2028-02-29"]),
      ("Sept. 2026 to June 2027", ["2026-09-30", "2027-06-30"]),
      ("by 07/2027", ["2027-07-31"]), ("April, 2027", ["2027-04-30"]), ("by the end of july 2027", ["2027-07-31"]),
    ])
  func reads(text: String, expected: [String]) {
    #expect(MonthYear.findAll(in: Array(text.utf8)).map(\.date.description) == expected)
  }

  @Test(
    "A month in a full date, a short year and a bare number are left alone",
    arguments: [
      "1 July 2027", "01/07/2027", "31 June 2027", "Sept 27", "July 3 2027", "in 2027", "marching 2027", "13/2027",
      "7/2027/3",
    ])
  func leavesAlone(text: String) {
    #expect(MonthYear.findAll(in: Array(text.utf8)).isEmpty)
  }
}
