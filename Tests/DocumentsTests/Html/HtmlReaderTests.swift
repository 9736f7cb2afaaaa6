import Testing

@testable import Documents

@Suite("A web page is read as it looks")
struct HtmlReaderTests {
  private func read(_ html: String) throws -> Document {
    try DocumentReader.read(Array("<!DOCTYPE html><html><body>\(html)</body></html>".utf8))
  }

  @Test("headings, paragraphs and numbered, nested lists")
  func structure() throws {
    let document = try read(
      "<h1>Section E</h1><p>One<p>Two<ol start=3><li>third<ul><li>inner</ul><li><p>fourth</p><p>more</p></ol>")
    #expect(document.texts == ["Section E", "One", "Two", "third", "inner", "fourth", "more"])
    #expect(document.blocks.map(\.label) == [nil, nil, nil, "3.", "\u{2022}", "4.", nil])
    guard case .heading(level: 1) = document.blocks[0].kind, case .listItem(level: 1) = document.blocks[4].kind else {
      Issue.record("kinds are lost")
      return
    }
  }

  @Test("tables keep their spans, header rows and tables inside cells")
  func tables() throws {
    let document = try read(
      """
      <table><thead><tr><th>Need<th colspan=2>Provision</thead>
      <tr><td rowspan=2>Reading<td>Daily<td>10 minutes
      <tr><td>Weekly<td><table><tr><td>inner</table></table><p>after
      """)
    let table = try #require(document.tables.first)
    #expect(table.rows.map(\.isMarkedHeader) == [true, false, false])
    #expect(table.rows.map { $0.cells.map(\.column) } == [[0, 1], [0, 1, 2], [1, 2]])
    #expect(table.rows[1].cells[0].rowSpan == 2)
    #expect(table.rows[0].cells[1].columnSpan == 2)
    guard case .table(let inner) = table.rows[2].cells[1].blocks.first?.kind else {
      Issue.record("the inner table is lost")
      return
    }
    #expect(inner.texts == [["inner"]])
    #expect(document.texts == ["after"])
  }

  @Test("a list of definitions is a table of labels and values")
  func definitions() throws {
    let document = try read("<dl><dt>Name<dd>Sam Invented<dt>Year<dd>6<dd>from September</dl><p>end")
    #expect(document.tables.map(\.texts) == [[["Name", "Sam Invented"], ["Year", "6 from September"]]])
    #expect(document.texts == ["end"])
  }

  @Test("a summary and a legend head what follows")
  func titles() throws {
    let document = try read("<details><summary>Section F</summary>Daily reading.</details>")
    #expect(document.texts == ["Section F", "Daily reading."])
    guard case .heading = document.blocks[0].kind else {
      Issue.record("no heading")
      return
    }
  }

  @Test("struck, deleted and hidden words are out, inserted ones in, and a notice tells of changes")
  func changes() throws {
    let document = try read(
      """
      <style>.gone, p.off { display: none }</style>
      <p>He has <del>weekly</del> <ins>daily</ins> help<span style="text-decoration:line-through"> often</span>.
      <p class=gone>hidden one<p class="a off">hidden two<div hidden>hidden three</div>
      <p><span class="govuk-visually-hidden">Change</span>Kept
      """)
    #expect(document.texts == ["He has daily help.", "Kept"])
    #expect(document.asides.filter { $0.place == .deleted }.map(\.text) == ["weekly", "often"])
    #expect(document.asides.filter { $0.place == .hidden }.count == 4)
    #expect(document.notices == [MarkupNotice.tracked])
    #expect(document.blocks[0].runs.contains { $0.text == "daily" && $0.format == .inserted })
  }

  @Test("bold comes from elements, style sheets and styles, and can be taken back")
  func bold() throws {
    let document = try read(
      "<style>.t{font-weight:700}</style><p><b>Aims</b><p class=t>Needs<p style='font-weight: bold'>Help<p><b>A <span style='font-weight:normal'>b</span></b>"
    )
    #expect(document.blocks.map(\.isAllBold) == [true, true, true, false])
  }

  @Test("scripts and buttons are dropped; boxes, choices and typed values are shown")
  func forms() throws {
    let document = try read(
      """
      <script>var a = "<p>no</p>";</script><noscript>no</noscript><button>Edit</button>
      <p><input type=checkbox checked> Yes <input type=checkbox> No
      <p>Status: <select><option>Draft<option selected>Final</select>
      <p>Name: <input value="Sam &amp; Co">
      <textarea>line one

      line two</textarea>
      """)
    #expect(
      document.texts == ["\u{2612} Yes \u{2610} No", "Status: Final", "Name: Sam & Co", "line one", "line two"])
  }

  @Test("single line breaks join, two part, and typed bullets begin items of their own")
  func lineBreaks() throws {
    let document = try read("<p>one<br>two<br><br>three<p>Aims:<br>- read<br>- write")
    #expect(document.texts == ["one two", "three", "Aims:", "- read", "- write"])
  }

  @Test("numbers that Word puts before items are labels, not words")
  func wordLists() throws {
    let document = try read(
      "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>b)<span>&nbsp; </span></span><![endif]>Reading<p class=MsoNormal>Plain"
    )
    #expect(document.texts == ["Reading", "Plain"])
    #expect(document.blocks[0].label == "b)")
    guard case .listItem(level: 1) = document.blocks[0].kind, case .paragraph = document.blocks[1].kind else {
      Issue.record("kinds are lost")
      return
    }
  }

  @Test("entities, also those of windows-1252 and without a semicolon")
  func entities() throws {
    #expect(
      try read("<p>&pound;5 &ndash; Zo&euml;&#146;s &#x2019; &eacute AT&T &bogus;").texts == [
        "£5 – Zoë’s ’ é AT&T &bogus;"
      ])
  }

  @Test(
    "the declared encoding is kept to",
    arguments: [
      ("<meta charset='windows-1252'>", [0x93, 0x41, 0x94] as [UInt8], "“A”"),
      ("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'>", [0xB1], "ą"),
      ("<meta charset=utf-8>", [0xC3, 0xAB], "ë"), ("", [0x92], "’"), ("<meta charset=windows-1251>", [0xD8], "Ш"),
    ])
  func encodings(head: String, bytes: [UInt8], expected: String) throws {
    let page = Array("<html><head>\(head)</head><body><p>".utf8) + bytes + Array("</body>".utf8)
    #expect(try DocumentReader.read(page).texts == [expected])
  }

  @Test("a page's footer and navigation stand beside the body")
  func asides() throws {
    let document = try read("<nav><a>Home</a></nav><main><p>Plan</p></main><footer>Crown copyright</footer>")
    #expect(document.texts == ["Plan"])
    #expect(
      document.asides == [Aside(place: .header, text: "Home"), Aside(place: .footer, text: "Crown copyright")])
  }

  @Test("elements closed in the wrong order or never lose nothing")
  func misnesting() throws {
    #expect(
      try read("<p><b>one<i>two</b>three</i><div>four</span></table>five</div>six").texts
        == ["onetwothree", "fourfive", "six"])
    #expect(try read("<table><tr><td>a</div></p><td>b</table>c").texts == ["c"])
  }

  @Test("a page without words says what to do")
  func empty() {
    #expect(throws: DocumentError.self) { try read("<div id=app></div><script>x()</script>") }
  }
}
