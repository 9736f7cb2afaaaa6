import Testing

@testable import Documents

@Suite("An OpenDocument text is read as it looks")
struct OdtReaderTests {
  private static let namespaces =
    "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:t' xmlns:table='urn:b'"
    + " xmlns:style='urn:s' xmlns:fo='urn:f' xmlns:draw='urn:d' xmlns:form='urn:o' xmlns:dc='urn:c'"

  private func packed(_ body: String, styles: String = "", automatic: String = "", manifest: String = "") -> [UInt8] {
    var zip = StoredZip()
    zip.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    zip.add("META-INF/manifest.xml", Array("<manifest>\(manifest)</manifest>".utf8))
    zip.add(
      "styles.xml", Array("<office:document-styles \(Self.namespaces)>\(styles)</office:document-styles>".utf8))
    zip.add(
      "content.xml",
      Array(
        "<office:document-content \(Self.namespaces)><office:automatic-styles>\(automatic)</office:automatic-styles><office:body><office:text>\(body)</office:text></office:body></office:document-content>"
          .utf8))
    return zip.finished()
  }

  private func read(_ body: String, styles: String = "", automatic: String = "") throws -> Document {
    try DocumentReader.read(packed(body, styles: styles, automatic: automatic))
  }

  @Test("bold and strike come through styles and what they are based on")
  func styles() throws {
    let document = try read(
      "<text:p text:style-name='P1'>Aims</text:p><text:p>a <text:span text:style-name='T1'>gone</text:span> b</text:p>",
      styles:
        "<office:styles><style:style style:name='Strong_20_Body' style:display-name='Strong Body' style:family='paragraph'><style:text-properties fo:font-weight='bold'/></style:style></office:styles>",
      automatic:
        "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Strong_20_Body'/><style:style style:name='T1' style:family='text'><style:text-properties style:text-line-through-style='solid'/></style:style>"
    )
    #expect(document.blocks[0].isAllBold && document.blocks[0].style == "Strong Body")
    #expect(document.texts == ["Aims", "a b"])
    #expect(document.asides == [Aside(place: .deleted, text: "gone")])
  }

  @Test("tracked insertions are in, deletions out, and both are marked")
  func changes() throws {
    let document = try read(
      """
      <text:tracked-changes><text:changed-region text:id='a'><text:insertion/></text:changed-region>\
      <text:changed-region text:id='b'><text:deletion><office:change-info><dc:creator>X</dc:creator></office:change-info>\
      <text:p>weekly</text:p></text:deletion></text:changed-region></text:tracked-changes>\
      <text:p>He has <text:change text:change-id='b'/><text:change-start text:change-id='a'/>daily\
      <text:change-end text:change-id='a'/> help</text:p>
      """)
    #expect(document.texts == ["He has daily help"])
    #expect(document.asides == [Aside(place: .deleted, text: "weekly")])
    #expect(document.blocks[0].runs.map(\.format) == [[], .deleted, .inserted, []])
    #expect(document.notices == [MarkupNotice.tracked])
  }

  @Test("lists are numbered as the file says, also where they go on")
  func lists() throws {
    func item(_ text: String) -> String { "<text:list-item><text:p>\(text)</text:p></text:list-item>" }
    let document = try read(
      "<text:list text:style-name='L'>" + item("one")
        + "<text:list-item><text:list>\(item("inner"))</text:list></text:list-item></text:list><text:p>between</text:p>"
        + "<text:list text:style-name='L' text:continue-numbering='true'>\(item("two"))</text:list>",
      automatic:
        "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/><text:list-level-style-bullet text:level='2' text:bullet-char='•'/></text:list-style>"
    )
    #expect(document.texts == ["one", "inner", "between", "two"])
    #expect(document.blocks.map(\.label) == ["1.", "•", nil, "2."])
  }

  @Test("tables keep spans, and repeated cells and rows are given as often as they have words, up to a cap")
  func tables() throws {
    func cell(_ text: String, _ attributes: String = "") -> String {
      "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }
    let document = try read(
      "<table:table><table:table-header-rows><table:table-row>" + cell("Need")
        + cell("Help", "table:number-columns-spanned='2'")
        + "<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row table:number-rows-repeated='2'>"
        + cell("a") + cell("b", "table:number-columns-repeated='2'") + "</table:table-row>"
        + "<table:table-row table:number-rows-repeated='1000000'><table:table-cell table:number-columns-repeated='3'/></table:table-row></table:table>"
    )
    let table = try #require(document.tables.first)
    #expect(table.texts == [["Need", "Help"], ["a", "b", "b"], ["a", "b", "b"], ["", "", ""]])
    #expect(table.rows[0].isMarkedHeader && table.rows[0].cells[1].columnSpan == 2)
    let bomb =
      "<table:table><table:table-row table:number-rows-repeated='900000000'>\(cell("x"))</table:table-row></table:table>"
    #expect(DocxFile.refusal(packed(bomb))?.problem.contains("more than 400000 paragraphs") == true)
  }

  @Test("boxes, comments and notes do not break the paragraph that they stand in")
  func beside() throws {
    let document = try read(
      """
      <text:p>before <draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame>after\
      <office:annotation><dc:creator>X</dc:creator><text:p>comment</text:p></office:annotation>\
      <text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note></text:p>
      """)
    #expect(document.texts == ["before after", "boxed"])
    #expect(document.asides == [Aside(place: .comment, text: "comment"), Aside(place: .footnote, text: "note")])
  }

  @Test("running headers and footers stand beside the body, hidden sections too")
  func heads() throws {
    let document = try read(
      "<text:h text:outline-level='2'>Section B</text:h><text:section text:display='none'><text:p>hidden</text:p></text:section>",
      styles:
        "<office:master-styles><style:master-page><style:header><text:p>EHC plan</text:p></style:header><style:footer><text:p>Page 1</text:p></style:footer></style:master-page></office:master-styles>"
    )
    #expect(
      document.asides == [
        Aside(place: .header, text: "EHC plan"), Aside(place: .footer, text: "Page 1"),
        Aside(place: .hidden, text: "hidden"),
      ])
    guard case .heading(level: 2) = document.blocks[0].kind else {
      Issue.record("no heading")
      return
    }
  }

  @Test("a flat document is read alike")
  func flat() throws {
    let bytes = Array(
      "<?xml version='1.0'?><office:document \(Self.namespaces) office:mimetype='application/vnd.oasis.opendocument.text'><office:body><office:text><text:p>flat</text:p></office:text></office:body></office:document>"
        .utf8)
    #expect(FileKind.sniff(bytes) == .flatOpenDocument)
    #expect(try DocumentReader.read(bytes).texts == ["flat"])
  }

  @Test("a password, a missing part and depth are named")
  func faults() {
    #expect(
      DocxFile.refusal(packed("", manifest: "<encryption-data/>"))?.problem
        == "The OpenDocument text is protected by a password.")
    var empty = StoredZip()
    empty.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    #expect(DocxFile.refusal(empty.finished())?.problem.contains("missing") == true)
    let deep =
      String(repeating: "<table:table><table:table-row><table:table-cell>", count: 50)
      + String(repeating: "</table:table-cell></table:table-row></table:table>", count: 50)
    #expect(DocxFile.refusal(packed(deep))?.problem.contains("deeper") == true)
  }
}
