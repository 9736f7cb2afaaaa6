import Documents
import Testing

@Suite("Tables drawn in plain text")
struct DrawnTableTests {
  @Test("Tabs part columns, empty cells among them")
  func tabs() throws {
    #expect(
      try outline(ofText: "Need\tProvision\tWho\nReading\t\tTA\nWriting\tDaily\tTeacher\n\nEnd.") == [
        "T Need | Provision | Who", "T Reading |  | TA", "T Writing | Daily | Teacher", "P End.",
      ])
  }

  @Test("Labels and values make two columns, however many tabs are between")
  func labels() throws {
    #expect(
      try outline(ofText: "Name:\tSam\nDate of birth:\t\t1 May 2012\nIssued:\nYear:\t9") == [
        "T Name: | Sam", "T Date of birth: | 1 May 2012", "T Issued: | ", "T Year: | 9",
      ])
    #expect(try outline(ofText: "NC year:\t9\n\nSam reads.") == ["T NC year: | 9", "P Sam reads."])
  }

  @Test("A bullet or number with a tab is an item, a list of contents no table")
  func noTables() throws {
    #expect(try outline(ofText: "1.\tReading\n2.\tWriting") == ["L0 [1.] Reading", "L0 [2.] Writing"])
    #expect(
      try outline(ofText: "\u{2022}\tReading\n\u{2022}\tWriting") == ["L0 [\u{2022}] Reading", "L0 [\u{2022}] Writing"])
    #expect(try outline(ofText: "Views\t1\nNeeds\t2\nHealth\t4") == ["P Views 1", "P Needs 2", "P Health 4"])
  }

  @Test("Bars part columns, with or without a frame")
  func bars() throws {
    let markdown = try PlainTextReader.read(
      Array("| Need | Provision |\n|:---|---:|\n| Reading | Daily |\n".utf8), limits: .standard)
    #expect(outline(markdown.blocks) == ["T Need | Provision", "T Reading | Daily"])
    guard case .table(let table) = try #require(markdown.blocks.first).kind else {
      return #expect(Bool(false), "no table")
    }
    #expect(table.rows.map(\.isMarkedHeader) == [true, false])
    #expect(
      try outline(ofText: "Need | Who\nReading | TA\n\nOne | bar.") == [
        "T Need | Who", "T Reading | TA", "P One | bar.",
      ])
    let box = """
      +---------+----------+
      | Need    | Who      |
      +=========+==========+
      | Reading | Teaching |
      | aloud   | assistant|
      +---------+----------+
      """
    #expect(try outline(ofText: box) == ["T Need | Who", "T Reading aloud | Teaching assistant"])
  }

  @Test("Aligned columns are a table, and wrapped cells continue the row above")
  func columns() throws {
    let text = """
      Outcome            Provision                  Who
      Sam will read      Daily reading with         Teaching assistant
                         a trained adult
      Sam will write     Handwriting practice       Class teacher
      his name           every day

      Some words   here and   there.
      """
    #expect(
      try outline(ofText: text) == [
        "T Outcome | Provision | Who", "T Sam will read | Daily reading with a trained adult | Teaching assistant",
        "T Sam will write his name | Handwriting practice every day | Class teacher", "P Some words here and there.",
      ])
  }

  @Test("Cells know their row and column")
  func locators() throws {
    let document = try PlainTextReader.read(Array("Sam.\n\nA\tB\nC\tD".utf8), limits: .standard)
    guard case .table(let table) = document.blocks[1].kind else { return #expect(Bool(false), "no table") }
    let cell = try #require(table.rows[1].cells.last?.blocks.first)
    #expect(cell.text == "D")
    #expect(cell.locator == Locator(line: 4, table: 1, row: 2, column: 2))
  }
}
