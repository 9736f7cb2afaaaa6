import Testing

@testable import Documents

@Suite("The words of a Word file are read as a person would read them")
struct DocxTextTests {
  private func texts(_ body: String) throws -> [String] { try DocxFile(body).read().texts }

  @Test("words split over runs are joined, and white space is made single")
  func runs() throws {
    let split = "<w:p>" + r("D - Social care needs") + r(", w") + r("hich  relate\u{A0}to ") + r(" SEN ") + "</w:p>"
    #expect(try texts(split) == ["D - Social care needs, which relate to SEN"])
  }

  @Test("tabs and breaks become a space, hyphens that may not break stay, soft ones go")
  func specials() throws {
    let body =
      "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/>"
      + "<w:t>three</w:t><w:cr/><w:t>well</w:t><w:noBreakHyphen/><w:t>be\u{AD}ing</w:t><w:softHyphen/><w:t>s\u{200B}o</w:t>"
      + "</w:r></w:p>"
    #expect(try texts(body) == ["one two three well-beingso"])
  }

  @Test("smart quotes and letters beyond ASCII are kept")
  func letters() throws {
    #expect(try texts(p("“Zoë’s” 😊 plan – café")) == ["“Zoë’s” 😊 plan – café"])
  }

  @Test("the main part is found by its relationship, wherever it is and in macro files and templates too")
  func mainPart() throws {
    var file = DocxFile(p("found"))
    file.mainPart = "docs/plan/main2.xml"
    file.styles = "<w:style w:type='paragraph' w:styleId='S'><w:name w:val='Plan text'/></w:style>"
    file.body = p("found", "<w:pStyle w:val='S'/>")
    file.mainType = "application/vnd.ms-word.document.macroEnabled.main+xml"
    let document = try file.read()
    #expect(document.texts == ["found"])
    #expect(document.blocks.first?.style == "Plan text")
    #expect(document.blocks.first?.locator == Locator(part: "docs/plan/main2.xml", paragraph: 1))
  }

  @Test("a field shows its result and never its instruction, nested fields too")
  func fields() throws {
    let mark = { (type: String) in "<w:r><w:fldChar w:fldCharType='\(type)'/></w:r>" }
    let body =
      "<w:p>" + r("Name: ") + mark("begin") + "<w:r><w:instrText> IF </w:instrText></w:r>" + mark("begin")
      + "<w:r><w:instrText> MERGEFIELD x </w:instrText></w:r>" + mark("separate") + r("inner") + mark("end")
      + mark("separate") + r("Ellie") + mark("end") + "<w:fldSimple w:instr=' DATE '>" + r(" today") + "</w:fldSimple>"
      + "<w:hyperlink>" + r(" here") + "</w:hyperlink></w:p>"
    #expect(try texts(body) == ["Name: Ellie today here"])
  }

  @Test("a field whose end is missing does not swallow the paragraphs after it")
  func brokenField() throws {
    let body = "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r>" + r("lost") + "</w:p>" + p("kept")
    #expect(try texts(body) == ["kept"])
  }

  @Test("content controls are looked through in all places, and their placeholders are read as they stand")
  func controls() throws {
    let control = { (inside: String) in
      "<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(inside)</w:sdtContent></w:sdt>"
    }
    let body =
      control(p("body")) + "<w:p>" + r("in ") + control(r("Click or tap here to enter text.")) + "</w:p>"
      + control(
        "<w:tbl>" + control("<w:tr>" + control(tc(p("a"))) + tc(control(p("b"))) + "</w:tr>") + "</w:tbl>")
    let document = try DocxFile(body).read()
    #expect(document.texts == ["body", "in Click or tap here to enter text."])
    #expect(document.tables.map(\.texts) == [[["a", "b"]]])
    #expect(document.blocks.allSatisfy { !$0.isAllBold })
  }

  @Test("custom XML and smart tags are looked through")
  func wrappers() throws {
    let body =
      "<w:customXml w:element='x'><w:customXmlPr/>" + "<w:p><w:smartTag w:element='y'><w:smartTagPr/>" + r("Kirk")
      + "</w:smartTag>" + r("lees") + "</w:p></w:customXml>"
    #expect(try texts(body) == ["Kirklees"])
  }

  @Test("alternatives are read exactly once, and text boxes follow the paragraph that they hang on")
  func alternatives() throws {
    let box = "<w:txbxContent>" + p("boxed") + p("twice boxed") + "</w:txbxContent>"
    let body =
      "<w:p>" + r("before ")
      + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>\(box)</wps:txbx></mc:Choice>"
      + "<mc:Fallback><v:textbox>\(box)</v:textbox></mc:Fallback></mc:AlternateContent></w:r>" + r("after") + "</w:p>"
      + "<w:p><w:r><v:textbox><w:txbxContent>" + p("old box") + "</w:txbxContent></v:textbox></w:r></w:p>"
    #expect(try texts(body) == ["before after", "boxed", "twice boxed", "old box"])
  }

  @Test("only the fallback is read where there is no choice")
  func fallback() throws {
    let body =
      "<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>plain</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    #expect(try texts(body) == ["plain"])
  }

  @Test("headers, footers, comments and notes stand beside the body, once each")
  func asides() throws {
    var file = DocxFile(p("body"))
    file.others = [
      ("footnotes", "footnotes", "<w:footnote>" + p("see advice") + "</w:footnote>"),
      ("footer", "ftr", p("Page 1 of 9")),
      ("header", "hdr", p("Ellie Example") + "<w:p><w:r><v:textpath string='DRAFT'/></w:r></w:p>"),
      ("header", "hdr", p("Ellie Example")),
      ("comments", "comments", "<w:comment w:author='A N Officer'>" + p("check this") + "</w:comment>"),
    ]
    let document = try file.read()
    #expect(document.texts == ["body"])
    #expect(
      document.asides == [
        Aside(place: .header, text: "Ellie Example"), Aside(place: .header, text: "DRAFT"),
        Aside(place: .footer, text: "Page 1 of 9"), Aside(place: .comment, text: "check this"),
        Aside(place: .footnote, text: "see advice"),
      ])
  }

  @Test("a picture without words is an image, and a document of pictures alone says so")
  func pictures() throws {
    let document = try DocxFile("<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>").read()
    #expect(document.blocks.count == 1)
    if case .image? = document.blocks.first?.kind {} else { Issue.record("not an image") }
    #expect(document.notices == ["The document holds only pictures, whose words were not read."])
  }
}
