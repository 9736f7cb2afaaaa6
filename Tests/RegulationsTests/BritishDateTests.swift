import Testing

@testable import Regulations

@Suite("Dates as written in England")
struct BritishDateTests {
  @Test(
    "A text that is a date is read",
    arguments: [
      ("1/9/2026", "2026-09-01"), ("01.09.26", "2026-09-01"), ("1-9-2026", "2026-09-01"), ("2026-09-01", "2026-09-01"),
      ("1 September 2026", "2026-09-01"), ("1st Sept 2026", "2026-09-01"), ("Tuesday 1 September 2026", "2026-09-01"),
      ("September 1st 2026", "2026-09-01"), ("1 Sep 26", "2026-09-01"), ("the 1st of September 2026", "2026-09-01"),
      ("2026-Sep-28 00:00:00", "2026-09-28"), ("2026-09-28T00:00:00.000Z", "2026-09-28"), ("28-Sep-2026", "2026-09-28"),
      ("Tues. 1st September, 2026", "2026-09-01"), ("Sept. 1, 2026", "2026-09-01"), ("1Sept2026", "2026-09-01"),
      (" (1 September 2026). ", "2026-09-01"), ("01 / 09 / 2026", "2026-09-01"), ("31/12/99", "1999-12-31"),
      ("1/1/50", "1950-01-01"), ("1/1/49", "2049-01-01"), ("29.02.2028", "2028-02-29"),
      ("3rd\u{A0}March\u{A0}2014", "2014-03-03"),
      ("4\u{2013}5\u{2013}2015", "2015-05-04"), ("22 ND October 2012", "2012-10-22"), ("1 September '26", "2026-09-01"),
      ("\u{201C}9 JUNE 2016\u{201D}", "2016-06-09"), ("1st day of March 2020", "2020-03-01"),
    ])
  func reads(text: String, expected: String) {
    #expect(BritishDate.parse(text)?.description == expected)
  }

  @Test(
    "The day comes first, and what is no day is no date",
    arguments: [
      "09/31/2026", "31/04/2026", "29/02/2027", "30 February 2026", "0/9/2026", "1/13/2026", "1/9", "September 2026",
      "",
      "soon", "1/9/2026 and 2/9/2026", "1/9-2026", "32 May 2020", "2026", "1.2.2026.3", "01234 567890", "1/9/20267",
    ])
  func refuses(text: String) {
    #expect(BritishDate.parse(text) == nil)
  }

  @Test("Dates in running text are found with their bytes")
  func findsInRunningText() {
    let text = "Caf\u{E9} report of 3 March 2026, sent on 04/03/26; review by the 1st of May 2027."
    let utf8 = Array(text.utf8)
    let finds = BritishDate.findAll(in: utf8)
    #expect(finds.map(\.date.description) == ["2026-03-03", "2026-03-04", "2027-05-01"])
    #expect(
      finds.map { String(decoding: utf8[$0.range], as: UTF8.self) } == ["3 March 2026", "04/03/26", "1st of May 2027"])
  }

  @Test(
    "Figures of other kinds are not taken for dates",
    arguments: [
      "4.1.12 Speech and language", "in Years 10/11/12", "see section 1.2.10 above", "from 1 September 12 sessions",
      "on 3 May 10:30 in the hall", "from 2 June 45 minutes daily", "He may 12 times a day", "call 01924 123456",
      "version 1.2.26", "31/04/2026", "The mark 3 2026", "NHS 485 777 3456",
      "1:1 for 2/3 of lessons",
    ])
  func isNotFooled(text: String) {
    #expect(BritishDate.findAll(in: Array(text.utf8)).isEmpty)
  }

  @Test("A date with stops stands at the end of a line or within one")
  func findsDottedDates() {
    #expect(BritishDate.findAll(in: Array("Issued on 1.9.26 by post".utf8)).map(\.date.description) == ["2026-09-01"])
    #expect(BritishDate.findAll(in: Array("1.9.26".utf8)).map(\.date.description) == ["2026-09-01"])
    #expect(BritishDate.findAll(in: Array("14.03.2012\nBoy".utf8)).map(\.date.description) == ["2012-03-14"])
  }
}
