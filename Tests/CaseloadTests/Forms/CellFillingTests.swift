import Testing

@testable import Caseload

struct CellFillingTests {
  private func filled(_ part: String, _ cells: (String, String)...) throws -> String {
    var filling = try CellFilling(Array(part.utf8))
    for cell in cells { try filling.set(try #require(CellAddress(cell.0)), to: cell.1) }
    return String(decoding: filling.part, as: UTF8.self)
  }

  private func cell(_ name: String, _ text: String, style: String = "") -> String {
    "<c r=\"\(name)\"\(style) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
  }

  @Test func aCellThatIsThereKeepsItsStyle() throws {
    let part = "<sheetData><row r=\"2\"><c r=\"B2\" s=\"7\" t=\"s\"><v>3</v></c><c r=\"C2\"/></row></sheetData>"
    #expect(
      try filled(part, ("B2", "A & B"))
        == "<sheetData><row r=\"2\">\(cell("B2", "A &amp; B", style: " s=\"7\""))<c r=\"C2\"/></row></sheetData>")
  }

  @Test func missingCellsAndRowsAreMadeInTheirOrder() throws {
    let part = "<sheetData><row r=\"2\"><c r=\"B2\"/><c r=\"AA2\"/></row><row r=\"9\"/></sheetData>"
    #expect(
      try filled(part, ("D2", "x"), ("A5", "y"), ("C9", "z"), ("A12", "w"))
        == "<sheetData><row r=\"2\"><c r=\"B2\"/>\(cell("D2", "x"))<c r=\"AA2\"/></row><row r=\"5\">\(cell("A5", "y"))</row>"
        + "<row r=\"9\">\(cell("C9", "z"))</row><row r=\"12\">\(cell("A12", "w"))</row></sheetData>")
    #expect(try filled("<sheetData/>", ("A1", "x")) == "<sheetData><row r=\"1\">\(cell("A1", "x"))</row></sheetData>")
  }

  @Test func formulasAndStrangePrefixesAreRefused() {
    #expect(throws: CaseloadError.self) {
      try filled("<sheetData><row r=\"1\"><c r=\"A1\"><f>B1</f><v>2</v></c></row></sheetData>", ("A1", "x"))
    }
    #expect(throws: CaseloadError.self) { try filled("<x:sheetData/>", ("A1", "x")) }
  }

  @Test func addressesAreReadAsSpreadsheetsWriteThem() {
    #expect(CellAddress("aa10") == CellAddress("AA10"))
    #expect(CellAddress("AA10")?.column == 26)
    #expect(CellAddress("D0") == nil && CellAddress("10") == nil && CellAddress("D10E") == nil)
    #expect(CellAddress("XFD1") != nil && CellAddress("XFE1") == nil && CellAddress("$D$10") == nil)
  }
}
