import Testing

@testable import Documents

@Suite("Tables of a Word file keep their grid")
struct DocxTableTests {
  private func row(_ cells: String..., properties: String = "") -> String {
    "<w:tr>\(properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>")\(cells.joined())</w:tr>"
  }

  @Test("spans, skipped columns and marked header rows")
  func spans() throws {
    let body =
      "<w:tbl><w:tblPr/>" + row(tc(p("B"), "<w:gridSpan w:val='2'/>"), tc(p("F")), properties: "<w:tblHeader/>")
      + row(tc(p("x")), tc(p("y")), properties: "<w:gridBefore w:val='1'/>") + "</w:tbl>"
    let table = try #require(try DocxFile(body).read().tables.first)
    #expect(table.texts == [["B", "F"], ["x", "y"]])
    #expect(table.rows.map(\.isMarkedHeader) == [true, false])
    #expect(table.rows.map { $0.cells.map(\.column) } == [[0, 2], [1, 2]])
    #expect(table.rows[0].cells.map(\.columnSpan) == [2, 1])
  }

  @Test("a cell merged downwards is given once, with the rows that it covers")
  func mergedDown() throws {
    let start = "<w:vMerge w:val='restart'/>"
    let body =
      "<w:tbl>" + row(tc(p("need"), start), tc(p("1"))) + row(tc(p("unseen"), "<w:vMerge/>"), tc(p("2")))
      + row(tc(p("next"), start), tc(p("3"))) + row(tc("<w:p/>", "<w:vMerge w:val='continue'/>"), tc(p("4")))
      + "</w:tbl>"
    let table = try #require(try DocxFile(body).read().tables.first)
    #expect(table.texts == [["need", "1"], ["2"], ["next", "3"], ["4"]])
    #expect(table.rows.map { $0.cells.map(\.rowSpan) } == [[2, 1], [1], [2, 1], [1]])
    #expect(table.rows[1].cells[0].column == 1)
  }

  @Test("a cell that goes on nothing keeps its words")
  func orphan() throws {
    let table = try #require(
      try DocxFile("<w:tbl>" + row(tc(p("alone"), "<w:vMerge/>")) + "</w:tbl>").read().tables.first)
    #expect(table.texts == [["alone"]])
  }

  @Test("cells merged to the left in the old way are one")
  func mergedLeft() throws {
    let body =
      "<w:tbl>" + row(tc(p("one"), "<w:hMerge w:val='restart'/>"), tc("<w:p/>", "<w:hMerge/>"), tc(p("two")))
      + "</w:tbl>"
    let table = try #require(try DocxFile(body).read().tables.first)
    #expect(table.texts == [["one", "two"]])
    #expect(table.rows[0].cells.map(\.columnSpan) == [2, 1])
  }

  @Test("a table inside a cell stays in it, in order, and every block says where it stands")
  func nested() throws {
    let inner = "<w:tbl>" + row(tc(p("deep"))) + "</w:tbl>"
    let body = p("first") + "<w:tbl>" + row(tc(p("left")), tc(p("above") + inner + p("below"))) + "</w:tbl>"
    let document = try DocxFile(body).read()
    let cell = try #require(document.tables.first?.rows.first?.cells.last)
    #expect(cell.text == "above below")
    #expect(cell.blocks.count == 3)
    #expect(
      cell.blocks[2].locator == Locator(part: "word/document.xml", paragraph: 5, table: 1, row: 1, column: 2))
    #expect(cell.blocks[1].locator == Locator(part: "word/document.xml", table: 2))
    guard case .table(let deep) = cell.blocks[1].kind else {
      Issue.record("not a table")
      return
    }
    #expect(deep.texts == [["deep"]])
    #expect(deep.rows[0].cells[0].blocks[0].locator.table == 2)
  }

  @Test("an empty cell is present and empty")
  func empty() throws {
    let table = try #require(
      try DocxFile("<w:tbl>" + row(tc(p("need")), tc("<w:p/><w:p/>")) + "</w:tbl>").read().tables.first)
    #expect(table.rows[0].cells.count == 2)
    #expect(table.rows[0].cells[1].blocks.isEmpty)
  }

  @Test("a table of ten thousand columns, or a span as large, is cut and said to be")
  func wide() throws {
    let cells = String(repeating: tc(p("x")), count: 10_000)
    let document = try DocxFile("<w:tbl><w:tr>\(cells)</w:tr></w:tbl>").read()
    #expect(document.tables.first?.rows.first?.cells.count == TableBuilder.mostColumns)
    #expect(document.notices == ["A table has more than 256 columns; those beyond were left out."])
    let spanned = try DocxFile(
      "<w:tbl>" + row(tc(p("x"), "<w:gridSpan w:val='2000000000'/>"), tc(p("y"))) + "</w:tbl>"
    ).read()
    #expect(spanned.tables.first?.rows.first?.cells.first?.columnSpan == TableBuilder.mostColumns)
  }

  @Test("headings inside cells are headings")
  func headingInCell() throws {
    let body = "<w:tbl>" + row(tc(p("Section B", "<w:outlineLvl w:val='1'/>"))) + "</w:tbl>"
    let block = try #require(try DocxFile(body).read().tables.first?.rows.first?.cells.first?.blocks.first)
    guard case .heading(let level) = block.kind else {
      Issue.record("not a heading")
      return
    }
    #expect(level == 2)
  }
}
