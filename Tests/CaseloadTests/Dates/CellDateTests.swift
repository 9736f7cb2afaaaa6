import Regulations
import Testing

@testable import Caseload

@Suite struct CellDateTests {
  private func read(_ text: String, serials: SerialDays = .from1900) -> CellDate {
    var words = CaseWords.canonical
    words.undone = ["cancelled", "not"]
    var text = text
    return text.withUTF8 { CellDate.read($0, serials: serials, words: words) }
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
  }

  @Test(arguments: [
    "2025-03-12", "2025-03-12T00:00:00", "2025-03-12 09:30:00", "12/03/2025", "12/3/25", "12.03.2025", "12-3-25",
    "12/03/2025 00:00", "2025-Mar-12 00:00:00", "12 March 2025", "Wednesday 12th March 2025", "12 Mar 25", "20250312",
    "12032025", "45728", "45728.0", "45728.375",
  ])
  func readsEveryFormOfADay(_ text: String) throws {
    guard case .day(let read, _) = read(text) else {
      Issue.record("\(text) was not read")
      return
    }
    #expect(read == (try day(2025, 3, 12)))
  }

  @Test func countsFrom1904WhereTheWorkbookDoes() throws {
    #expect(read("44266", serials: .from1904) == .day(try day(2025, 3, 12), order: .plain))
  }

  @Test(arguments: [("03/25/2025", DateFault.monthFirst), ("31/02/2025", .impossible), ("31/31/2025", .impossible)])
  func neverReadsTheMonthFirst(_ text: String, _ fault: DateFault) {
    #expect(read(text) == .fault(fault))
  }

  @Test(arguments: ["Sept 2024", "September 2024", "2024", "Autumn 2024", "12/3", "7 October", "2024/25"])
  func namesWhatIsNoWholeDay(_ text: String) {
    #expect(read(text) == .fault(.partial))
  }

  @Test(arguments: ["12/3/25 - cancelled", "Cancelled 12/3/25", "12/3/25?", "not held 12 March 2025"])
  func doesNotTakeADayThatItsNoteDenies(_ text: String) {
    #expect(read(text) == .fault(.undone))
  }

  @Test(arguments: ["12/3/25 - by email", "sent 12/3/2025", "12 March 2025 (Teams)"])
  func takesADayWithANoteAndSaysSo(_ text: String) throws {
    #expect(read(text) == .noted(try day(2025, 3, 12)))
  }

  @Test(arguments: [
    ("12/3/25 and 14/3/25", DateFault.several), ("12/3/25, 14/3", .several), ("1900-01-01", .placeholder),
    ("9999-12-31", .placeholder), ("paperwork in", .notADay), ("123", .notADay), ("99999999", .impossible),
  ])
  func namesWhatCannotBeRead(_ text: String, _ fault: DateFault) {
    #expect(read(text) == .fault(fault))
  }

  @Test func readsEightFiguresWhereOneReadingAloneIsADay() throws {
    #expect(read("20112013") == .day(try day(2013, 11, 20), order: .plain))
    #expect(read("20131120") == .day(try day(2013, 11, 20), order: .plain))
    #expect(read("20102010") == .day(try day(2010, 10, 20), order: .plain))
    #expect(read("20131320") == .fault(.impossible))
  }

  @Test func doesNotTrustAColumnThatIsWrittenMonthFirst() throws {
    let caseload = try Caseload.of("caseId,finalIssued\nA1,03/04/2025\nA2,03/25/2025\nA3,2025-04-03\nA4,04/04/2025\n")
    #expect(caseload.rows[0].finalIssued == nil)
    #expect(caseload.rows[2].finalIssued == CalendarDate(year: 2025, month: 4, day: 3))
    #expect(caseload.rows[3].finalIssued == CalendarDate(year: 2025, month: 4, day: 4))
    #expect(caseload.problems.map(\.line) == [2, 3])
  }

  @Test func trustsAColumnThatShowsTheDayFirst() throws {
    let caseload = try Caseload.of("caseId,finalIssued\nA1,03/04/2025\nA2,25/03/2025\nA3,03/25/2025\n")
    #expect(caseload.rows[0].finalIssued == CalendarDate(year: 2025, month: 4, day: 3))
    #expect(caseload.problems.map(\.line) == [4])
  }
}
