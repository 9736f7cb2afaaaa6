import Regulations
import Testing

@testable import Caseload

@Suite struct CsvCaseloadTests {
  @Test func readsTheCanonicalHeaderInAnyOrderWithoutAProfile() throws {
    let caseload = try Caseload.of("finalIssued,caseId,ncy,cla\n2026-10-07,A1,9,yes\n,A2,0,false\n")
    #expect(caseload.problems.isEmpty)
    #expect(caseload.rows.map(\.caseId) == ["A1", "A2"])
    #expect(caseload.rows[0].finalIssued == CalendarDate(year: 2026, month: 10, day: 7))
    #expect(caseload.rows[1].finalIssued == nil)
    #expect(caseload.rows.map(\.ncy) == [9, 0])
    #expect(caseload.rows.map(\.cla) == [true, false])
    #expect(caseload.rows.map(\.line) == [2, 3])
  }

  @Test func readsAMarkCarriageReturnsAndQuotedCells() throws {
    let text =
      "caseId,surname,settingName,team\r\nA1,\"O\"\"Dowd, née Ash\",\"Elm\r\nSchool\",North\r\n\r\nA2,Reed,Oak,South"
    let caseload = try CaseloadReader.read([0xEF, 0xBB, 0xBF] + Array(text.utf8), name: "x")
    #expect(caseload.problems.isEmpty)
    #expect(caseload.rows[0].surname == "O\"Dowd, née Ash")
    #expect(caseload.rows[0].settingName == "Elm\r\nSchool")
    #expect(caseload.rows[1].team == "South")
    #expect(caseload.rows[1].line == 5)
  }

  @Test func readsWindows1252AndUTF16() throws {
    let windows = Array("caseId,surname\nA1,Ren".utf8) + [0xE9, 0x20, 0x92, 0x0A]
    #expect(try CaseloadReader.read(windows, name: "x").rows[0].surname == "René ’")
    let units = "caseId\tsurname\r\nA1\tRené\r\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try CaseloadReader.read([0xFF, 0xFE] + units, name: "x").rows[0].surname == "René")
  }

  @Test(arguments: [";", "\t", "|", ","])
  func findsTheDelimiter(_ delimiter: String) throws {
    let lines = ["caseId|surname|team", "A1|Reed|North", "A2|Ash|South"]
    let caseload = try Caseload.of(lines.joined(separator: "\n").split(separator: "|").joined(separator: delimiter))
    #expect(caseload.rows.map(\.team) == ["North", "South"])
  }

  @Test func obeysTheLineThatNamesTheDelimiter() throws {
    let caseload = try Caseload.of("sep=;\r\ncaseId;team\r\nA1;a,b,c,d\r\n")
    #expect(caseload.rows[0].team == "a,b,c,d")
    #expect(caseload.rows[0].line == 3)
  }

  @Test func namesRaggedRowsAndKeepsThem() throws {
    let caseload = try Caseload.of("caseId,surname,team\nA1\nA2,Reed,North,spilled\nA3,Reed,North,,\n")
    #expect(caseload.rows.count == 3)
    #expect(caseload.problems.map(\.line) == [2, 3])
    #expect(caseload.problems.map(\.weight) == [.query, .unread])
  }

  @Test func leavesOutTotalsAndRepeatedHeadersAndNamesRowsWithoutIdentifier() throws {
    let caseload = try Caseload.of(
      "caseId,surname,team\nA1,Reed,North\ncaseId,surname,team\nA2,Ash,South\n,Elm,South\nTotal,,2\nGrand total: 3,,\n")
    #expect(caseload.rows.map(\.caseId) == ["A1", "A2"])
    #expect(caseload.problems.map(\.line) == [5, 6, 7])
    #expect(caseload.problems.map(\.weight) == [.unread, .query, .query])
  }

  @Test func doesNotLetOneStrayQuoteSwallowTheFile() throws {
    let filler = String(repeating: "A9,Reed,North\n", count: 9000)
    let caseload = try Caseload.of("caseId,surname,team\nA1,\"Reed,North\nA2,Ash,South\n" + filler)
    #expect(caseload.rows.count == 9002)
    #expect(caseload.problems.map(\.line) == [2])
  }

  @Test func neverQuotesANameOrABirthDate() throws {
    let caseload = try Caseload.of("caseId,surname,dob\nA1,Quillfeather,31/31/2015\n,Quillfeather,Quillfeather\n")
    #expect(caseload.problems.count == 2)
    for problem in caseload.problems {
      #expect(!problem.message.contains("Quillfeather") && !problem.message.contains("31/31"))
    }
  }

  @Test(arguments: ["", " \r\n", "name,town\nA,B\n", "one line of prose"])
  func refusesWhatIsNoCaseload(_ text: String) {
    #expect(throws: CaseloadError.self) { try Caseload.of(text) }
  }

  @Test func writesWhatItReads() throws {
    let text =
      CaseColumn.allCases.map(\.rawValue).joined(separator: ",") + "\n"
      + "A1,,,\"Reed, née Ash\",,2015-01-31,-1,ASD,,,,,,,true,,,,,2026-10-07,,,,,,,,,,,maintain,,,,,,,\n"
    let caseload = try Caseload.of(text)
    #expect(caseload.problems.isEmpty)
    #expect(String(decoding: CaseloadCSV.bytes(of: caseload), as: UTF8.self) == text)
  }
}
