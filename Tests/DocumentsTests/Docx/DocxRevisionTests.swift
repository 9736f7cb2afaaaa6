import Testing

@testable import Documents

@Suite("A marked-up Word file is read in its present wording")
struct DocxRevisionTests {
  private let notice =
    "This is a marked-up working document: it carries tracked changes, which were read as if all were accepted."

  @Test("insertions and moves in, deletions and moves out, with the lost words beside")
  func changes() throws {
    let body =
      "<w:p>" + r("Ellie has ") + "<w:del><w:r><w:delText>some</w:delText></w:r></w:del><w:ins>" + r("20 minutes of")
      + "</w:ins><w:moveFrom>" + r(" daily") + "</w:moveFrom>" + r(" support") + "<w:moveTo>" + r(" weekly")
      + "</w:moveTo></w:p>"
    let document = try DocxFile(body).read()
    #expect(document.texts == ["Ellie has 20 minutes of support weekly"])
    #expect(document.asides == [Aside(place: .deleted, text: "some"), Aside(place: .deleted, text: "daily")])
    #expect(document.notices == [notice])
    let runs = document.blocks[0].runs
    #expect(runs.map(\.text) == ["Ellie has ", "some", "20 minutes of", " daily", " support", " weekly"])
    #expect(runs.map(\.format) == [[], .deleted, .inserted, .deleted, [], .inserted])
  }

  @Test("a paragraph whose end was deleted goes on in the next; one deleted whole disappears")
  func deletedEnd() throws {
    let gone = "<w:rPr><w:del/></w:rPr>"
    let body =
      p("First half", gone) + p(" second half")
      + "<w:p><w:pPr>\(gone)</w:pPr><w:del><w:r><w:delText>whole</w:delText></w:r></w:del></w:p>" + p("last", gone)
    let document = try DocxFile(body).read()
    #expect(document.texts == ["First half second half", "last"])
    #expect(document.asides == [Aside(place: .deleted, text: "whole")])
  }

  @Test("deleted rows and cells go, inserted rows stay")
  func rows() throws {
    let body =
      "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + tc(p("old")) + "</w:tr><w:tr><w:trPr><w:ins/></w:trPr>" + tc(p("new"))
      + tc(p("dropped"), "<w:cellDel/>") + tc(p("kept")) + "</w:tr></w:tbl>" + p("after")
    let document = try DocxFile(body).read()
    #expect(document.tables.map(\.texts) == [[["new", "kept"]]])
    #expect(document.texts == ["after"])
    #expect(document.asides.map(\.text) == ["old", "dropped"])
  }

  @Test("a table whose rows were all deleted disappears")
  func deletedTable() throws {
    let body = "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + tc(p("old")) + "</w:tr></w:tbl>" + p("after")
    #expect(try DocxFile(body).read().blocks.count == 1)
  }

  @Test("former formatting is not read as present")
  func formerFormatting() throws {
    let body =
      p("plain", "<w:pPrChange><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:pPrChange>")
      + p("plain too", run: "<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>")
    let document = try DocxFile(body).read()
    #expect(document.texts == ["plain", "plain too"])
    if case .paragraph = document.blocks[0].kind {} else { Issue.record("not a paragraph") }
  }

  @Test("struck and hidden words are out of force, by style too, and a style's strike may be lifted")
  func struck() throws {
    var file = DocxFile(
      "<w:p>" + r("Yes / ") + r("No", "<w:strike/>") + r("Maybe", "<w:dstrike/>") + r("secret", "<w:vanish/>")
        + r("gone", "<w:rStyle w:val='Out'/>") + r("back", "<w:rStyle w:val='Out'/><w:strike w:val='0'/>") + "</w:p>")
    file.styles =
      "<w:style w:type='character' w:styleId='Base'><w:rPr><w:strike/></w:rPr></w:style>"
      + "<w:style w:type='character' w:styleId='Out'><w:basedOn w:val='Base'/></w:style>"
    let document = try file.read()
    #expect(document.texts == ["Yes / back"])
    #expect(
      document.asides == [
        Aside(place: .deleted, text: "NoMaybe"), Aside(place: .hidden, text: "secret"),
        Aside(place: .deleted, text: "gone"),
      ])
    #expect(document.notices.isEmpty)
  }

  @Test("many struck words make it a marked-up working document")
  func manyStruck() throws {
    let body = (0..<6).map { p("kept") + p("line \($0)", run: "<w:strike/>") }.joined()
    let document = try DocxFile(body).read()
    #expect(document.texts == Array(repeating: "kept", count: 6))
    #expect(
      document.notices == [
        "This is a marked-up working document: it carries words that are struck through, which were read as deleted."
      ])
  }
}
