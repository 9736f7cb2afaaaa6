import Regulations
import Testing

@testable import Caseload

@Suite struct XlsxCaseloadTests {
  private static let header =
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Case ID</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Surname</t></is></c>"
    + "<c r=\"C1\" t=\"inlineStr\"><is><t>Final issued</t></is></c></row>"

  private func read(_ workbook: WorkbookFixture, _ change: (inout ColumnProfile) -> Void = { _ in }) throws -> Caseload
  {
    var profile = try ColumnProfile.shipped()
    change(&profile)
    return try CaseloadReader.read(workbook.bytes, name: "cases.xlsx", profile: profile)
  }

  private func sheet(_ rows: String, is1904: Bool = false) -> WorkbookFixture {
    WorkbookFixture(
      sheets: [("Sheet1", Self.header + rows)], strings: ["<r><t>Re</t></r><r><t>ed</t></r><rPh><t>x</t></rPh>"],
      is1904: is1904)
  }

  @Test func readsSharedAndInlineTextsNumbersAndDays() throws {
    let caseload = try read(
      sheet(
        "<row r=\"2\"><c r=\"A2\"><v>1.23456E5</v></c><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" s=\"1\"><v>45728.5</v></c></row>"
      ))
    let row = try #require(caseload.rows.first)
    #expect(row.caseId == "123456")
    #expect(row.surname == "Reed")
    #expect(row.finalIssued?.description == "2025-03-12")
    #expect(caseload.problems.isEmpty)
  }

  @Test(arguments: [
    ("1", false, "45728"), ("2", false, "45728"), ("0", false, "45728"), ("1", true, "44266"), ("0", true, "44266"),
  ])
  func readsDaysByStyleOrByColumnAndByTheWorkbooksCount(_ style: String, _ is1904: Bool, _ value: String) throws {
    let caseload = try read(
      sheet("<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"C2\" s=\"\(style)\"><v>\(value)</v></c></row>", is1904: is1904)
    )
    #expect(caseload.rows.first?.finalIssued?.description == "2025-03-12")
  }

  @Test(arguments: [
    ("dd/mm/yyyy", true), ("[$-809]d mmm yy;@", true), ("0 \"days\"", false), ("[Red]0.00", false), ("\\d0", false),
    ("h:mm", false),
    ("General", false),
  ])
  func tellsDayFormatsFromOthers(_ code: String, _ isDay: Bool) {
    #expect(CellStyles.isDayFormat(code) == isDay)
  }

  @Test func namesErrorsAndFormulas() throws {
    let caseload = try read(
      sheet(
        "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"C2\" t=\"e\"><v>#N/A</v></c></row>"
          + "<row r=\"3\"><c r=\"A3\"><v>2</v></c><c r=\"C3\" s=\"1\"><f>B1+1</f><v>45728</v></c></row>"
          + "<row r=\"4\"><c r=\"A4\"><v>3</v></c><c r=\"C4\"><f>B1+1</f></c></row>"))
    #expect(caseload.rows.map { $0.finalIssued?.description } == [nil, "2025-03-12", nil])
    #expect(caseload.problems.map(\.line) == [2, 3, 4])
    #expect(caseload.problems.map(\.weight) == [.unread, .query, .unread])
  }

  @Test func readsHiddenRowsAndSaysSo() throws {
    let caseload = try read(
      sheet("<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\"><v>2</v></c></row>"))
    #expect(caseload.rows.map(\.caseId) == ["1", "2"])
    #expect(caseload.problems.map(\.line) == [2])
  }

  @Test func fillsMergedCellsDownwards() throws {
    var workbook = sheet(
      "<row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"C2\" s=\"1\"><v>45728</v></c></row>"
        + "<row r=\"3\"><c r=\"C3\" s=\"1\"><v>45729</v></c></row><row r=\"4\"><c r=\"C4\" s=\"1\"><v>45730</v></c></row>"
    )
    workbook.merges = ["A2:A3"]
    let caseload = try read(workbook)
    #expect(caseload.rows.map(\.caseId) == ["7", "7"])
    #expect(caseload.problems.map(\.line) == [4])
  }

  @Test func choosesTheSheetThatLooksLikeACaseloadAndNamesOthers() throws {
    let rows = Self.header + "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>"
    let workbook = WorkbookFixture(
      sheets: [
        ("Notes", "<row><c t=\"inlineStr\"><is><t>Ask first</t></is></c></row>"), ("Autumn", rows),
        ("Spring", rows + "<row r=\"3\"><c r=\"A3\"><v>2</v></c></row>"), ("Old", rows),
      ], isHidden: ["Old"])
    let chosen = try read(workbook)
    #expect(chosen.rows.map(\.caseId) == ["1", "2"])
    #expect(chosen.problems.map(\.column) == ["Autumn"])
    let named = try read(workbook) { ($0.sheets, $0.sheetsAreOrdered) = (["old"], true) }
    #expect(named.rows.map(\.caseId) == ["1"])
    let terms = try CaseloadReader.read(workbook.bytes, name: "x", profile: .shipped(with: "term-tracker"))
    #expect(terms.rows.map(\.caseId) == ["1", "1", "2"])
    #expect(throws: CaseloadError.self) { try read(workbook) { ($0.sheets, $0.sheetsAreOrdered) = (["none"], true) } }
  }

  @Test func aCellAtTheFarCornerCostsNothing() throws {
    let caseload = try read(
      sheet("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"))
    #expect(caseload.rows.map(\.caseId) == ["1"])
    #expect(CellPlace("XFD1048576") == CellPlace("xfd1048576"))
    #expect(CellPlace("XFE1") == nil && CellPlace("A1048577") == nil && CellPlace("11") == nil)
  }

  @Test func refusesWhatIsNoReadableWorkbook() throws {
    let encrypted =
      [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600)
      + "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    let error = #expect(throws: CaseloadError.self) { try CaseloadReader.read(encrypted, name: "x") }
    #expect(error?.problem.contains("password") == true)
    let old = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600)
    #expect(throws: CaseloadError.self) { try CaseloadReader.read(old, name: "x") }
    let other = StoredZip.bytes([("word/document.xml", Array("<a/>".utf8))])
    #expect(throws: CaseloadError.self) { try CaseloadReader.read(other, name: "x") }
    let whole = sheet("").bytes
    for end in stride(from: 4, to: whole.count, by: 97) {
      #expect(throws: CaseloadError.self) { try CaseloadReader.read(Array(whole[..<end]), name: "x") }
    }
  }

  @Test func theSampleReadsLikeItsList() throws {
    let profile = try ColumnProfile.shipped()
    let list = try CaseloadReader.read(Repository.bytes("samples/caseload/caseload.csv"), name: "x", profile: profile)
    let workbook = try CaseloadReader.read(
      Repository.bytes("samples/caseload/caseload.xlsx"), name: "x", profile: profile)
    let tracker = try CaseloadReader.read(Repository.bytes("samples/caseload/tracker.csv"), name: "x", profile: profile)
    #expect(list.problems.isEmpty && list.rows.count == 60)
    #expect(workbook.rows.count == 59 && tracker.rows.count == 59)
    for (left, right) in zip(workbook.rows, tracker.rows) {
      var moved = right
      moved.line = left.line
      #expect(left == moved)
    }
  }
}
