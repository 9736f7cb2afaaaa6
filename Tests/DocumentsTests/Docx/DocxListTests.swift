import Testing

@testable import Documents

@Suite("Headings and list numbers of a Word file are those that Word shows")
struct DocxListTests {
  private func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String {
    "<w:lvl w:ilvl='\(index)'><w:start w:val='1'/><w:numFmt w:val='\(format)'/>\(more)<w:lvlText w:val='\(text)'/></w:lvl>"
  }

  private func numbered(_ list: Int, _ level: Int = 0, _ text: String = "x") -> String {
    p(text, "<w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='\(list)'/></w:numPr>")
  }

  private func labels(_ numbering: String, _ body: String, styles: String? = nil) throws -> [String?] {
    var file = DocxFile(body)
    file.numbering = numbering
    file.styles = styles
    return try file.read().blocks.map(\.label)
  }

  @Test("numbers, letters and roman numerals on three levels, restarting below")
  func levels() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId='7'>" + level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)")
      + level(2, "upperRoman", "%1.%2.%3") + "</w:abstractNum><w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num>"
    let body = [0, 1, 1, 2, 2, 0, 1].map { numbered(3, $0) }.joined()
    #expect(try labels(numbering, body) == ["1.", "a)", "b)", "1.b.I", "1.b.II", "2.", "a)"])
  }

  @Test("an item is a list item of its level, with its number beside its words")
  func kind() throws {
    var file = DocxFile(numbered(1, 1, "Ellie will read"))
    file.numbering =
      "<w:abstractNum w:abstractNumId='0'>" + level(0, "decimal", "%1") + level(1, "decimal", "Outcome %1.%2:")
      + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    let block = try #require(try file.read().blocks.first)
    #expect(block.label == "Outcome 1.1:")
    #expect(block.text == "Ellie will read")
    guard case .listItem(let level) = block.kind else {
      Issue.record("not a list item")
      return
    }
    #expect(level == 1)
  }

  @Test("lists with one look go on counting together unless one starts anew")
  func restarts() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId='0'>" + level(0, "decimal", "%1") + "</w:abstractNum>"
      + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='0'/></w:num>"
      + "<w:num w:numId='3'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/>"
      + "</w:lvlOverride></w:num>"
    let body = [1, 1, 2, 3, 3, 1].map { numbered($0) }.joined()
    #expect(try labels(numbering, body) == ["1", "2", "3", "5", "6", "7"])
  }

  @Test("a level that never restarts counts on")
  func neverRestarts() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId='0'>" + level(0, "decimal", "%1")
      + level(1, "decimal", "%2", "<w:lvlRestart w:val='0'/>")
      + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    #expect(try labels(numbering, [0, 1, 0, 1].map { numbered(1, $0) }.joined()) == ["1", "1", "2", "2"])
  }

  @Test("bullets of symbol fonts become the common bullet; number 0 takes a paragraph out of its list")
  func bullets() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId='0'>" + level(0, "bullet", "\u{F0B7}") + level(1, "bullet", "o")
      + level(2, "bullet", "–") + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    let body = [0, 1, 2].map { numbered(1, $0) }.joined() + numbered(0)
    #expect(try labels(numbering, body) == ["•", "•", "–", nil])
  }

  @Test("a style brings its list, and the list's level is the one tied to the style")
  func styleLinked() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId='0'>" + level(0, "upperLetter", "%1", "<w:pStyle w:val='H1'/>")
      + level(1, "decimal", "%1%2", "<w:pStyle w:val='H2'/>")
      + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    let styles =
      "<w:style w:type='paragraph' w:styleId='H1'><w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId w:val='1'/>"
      + "</w:numPr><w:outlineLvl w:val='0'/></w:pPr></w:style><w:style w:type='paragraph' w:styleId='H2'>"
      + "<w:name w:val='heading 2'/><w:basedOn w:val='H1'/></w:style>"
    let body = ["H1", "H2", "H2", "H1", "H2"].map { p("x", "<w:pStyle w:val='\($0)'/>") }.joined()
    #expect(try labels(numbering, body, styles: styles) == ["A", "A1", "A2", "B", "B1"])
  }

  @Test("a list that only stands in for a numbering style takes that style's look")
  func standIn() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId='0'><w:numStyleLink w:val='L'/></w:abstractNum><w:abstractNum w:abstractNumId='1'>"
      + "<w:styleLink w:val='L'/>" + level(0, "lowerRoman", "(%1)")
      + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
      + "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
    let styles =
      "<w:style w:type='numbering' w:styleId='L'><w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style>"
    #expect(try labels(numbering, numbered(1) + numbered(2), styles: styles) == ["(i)", "(ii)"])
  }

  @Test("deleted paragraphs are not counted")
  func deleted() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId='0'>" + level(0, "decimal", "%1")
      + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    let gone = "<w:numPr><w:numId w:val='1'/></w:numPr><w:rPr><w:del/></w:rPr>"
    let body =
      numbered(1) + "<w:p><w:pPr>\(gone)</w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>" + numbered(1)
    #expect(try labels(numbering, body) == ["1", "2"])
  }

  @Test("number formats write what Word writes")
  func formats() {
    #expect(NumberFormat.lowerLetter.text(28) == "bb")
    #expect(NumberFormat.upperRoman.text(1994) == "MCMXCIV")
    #expect(NumberFormat.decimalZero.text(7) == "07")
    #expect([1, 2, 3, 11, 21].map(NumberFormat.ordinal.text) == ["1st", "2nd", "3rd", "11th", "21st"])
    #expect(NumberFormat.ordinalText.text(2) == "Second")
  }

  @Test("headings come from outline levels, from styles and what they are based on, and from built-in names")
  func headings() throws {
    var file = DocxFile(
      p("a", "<w:outlineLvl w:val='2'/>") + p("b", "<w:pStyle w:val='Own'/>") + p("c", "<w:pStyle w:val='H4'/>")
        + p("d", "<w:pStyle w:val='Own'/><w:outlineLvl w:val='9'/>") + p("e"))
    file.styles =
      "<w:style w:type='paragraph' w:styleId='Base'><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>"
      + "<w:style w:type='paragraph' w:styleId='Own'><w:name w:val='SEN band'/><w:basedOn w:val='Base'/></w:style>"
      + "<w:style w:type='paragraph' w:styleId='H4'><w:name w:val='Heading 4'/></w:style>"
    let levels = try file.read().blocks.map { block in
      if case .heading(let level) = block.kind { level } else { 0 }
    }
    #expect(levels == [3, 2, 4, 0, 0])
  }

  @Test("bold comes from styles, flips where two styles state it, and yields to the run's own")
  func bold() throws {
    var file = DocxFile(
      p("a", "<w:pStyle w:val='B'/>") + p("b", "<w:pStyle w:val='B'/>", run: "<w:rStyle w:val='C'/>")
        + p("c", "<w:pStyle w:val='B'/>", run: "<w:b w:val='false'/>") + p("d", run: "<w:rStyle w:val='C'/>")
        + p("e", "<w:rPr><w:b/></w:rPr>"))
    file.styles =
      "<w:style w:type='paragraph' w:styleId='B0'><w:rPr><w:b/></w:rPr></w:style><w:style w:type='paragraph'"
      + " w:styleId='B'><w:basedOn w:val='B0'/></w:style><w:style w:type='character' w:styleId='C'><w:rPr><w:b/></w:rPr>"
      + "</w:style>"
    #expect(try file.read().blocks.map(\.isAllBold) == [true, false, false, true, false])
  }

  @Test("styles based on each other in a ring do no harm")
  func ring() throws {
    var file = DocxFile(p("a", "<w:pStyle w:val='A'/>"))
    file.styles =
      "<w:style w:type='paragraph' w:styleId='A'><w:basedOn w:val='B'/></w:style>"
      + "<w:style w:type='paragraph' w:styleId='B'><w:basedOn w:val='A'/></w:style>"
    #expect(try file.read().texts == ["a"])
  }
}
