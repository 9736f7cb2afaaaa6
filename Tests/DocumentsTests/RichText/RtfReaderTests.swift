import Testing

@testable import Documents

@Suite("A rich text file is read as it looks")
struct RtfReaderTests {
  private func read(_ rtf: String) throws -> Document {
    try DocumentReader.read(
      Array(
        ("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 Wingdings;}{\\f2\\fcharset204 Arial Cyr;}}"
          + rtf + "}").utf8))
  }

  @Test("code pages, Unicode with what stands in for it, and signs")
  func characters() throws {
    let document = try read(
      #"Zo\'eb\rquote s \u8211? \u8216\'91A\u8217 ?\par {\f2 \'d8} {\f1 \'fe} yes \u-10179?\u-8704? 50\~%\par {\uc2\u233ab c}"#
    )
    #expect(document.texts == ["Zoë’s – ‘A’", "Ш \u{2612} yes 😀 50 %", "é c"])
  }

  @Test("bold, struck, deleted, inserted and hidden words")
  func formats() throws {
    let document = try read(
      #"{\b Aims}\par He has {\strike weekly} {\deleted rare }{\revised daily} help{\v  secret}.\par \pard\plain\b Help\b0\par"#
    )
    #expect(document.texts == ["Aims", "He has daily help.", "Help"])
    #expect(document.blocks.map(\.isAllBold) == [true, false, true])
    #expect(
      document.asides == [Aside(place: .deleted, text: "weekly rare"), Aside(place: .hidden, text: "secret")]
        || document.asides.map(\.text) == ["weekly", "rare", "secret"])
    #expect(document.notices == [MarkupNotice.tracked])
  }

  @Test("headings come from styles and outline levels; lists from the labels that programs write")
  func structure() throws {
    let document = try read(
      #"{\stylesheet{\s0 Normal;}{\s3\sbasedon0 heading 2;}}\pard\s3 Section B\par \pard {\listtext\tab 1.\tab}\ilvl1 one\par \pard \bullet\tab two\par\pard\outlinelevel0 Top\par"#
    )
    #expect(document.texts == ["Section B", "one", "two", "Top"])
    #expect(document.blocks.map(\.label) == [nil, "1.", "\u{2022}", nil])
    guard case .heading(level: 2) = document.blocks[0].kind, case .listItem(level: 1) = document.blocks[1].kind,
      case .listItem = document.blocks[2].kind, case .heading(level: 1) = document.blocks[3].kind
    else {
      Issue.record("kinds are lost")
      return
    }
  }

  @Test("tables are put on a grid by where cells end, with merged cells, and part at plain paragraphs")
  func tables() throws {
    let document = try read(
      #"""
      \trowd\trhdr\cellx1000\cellx3000\pard\intbl Need\cell Help\cell\row
      \trowd\clvmgf\cellx1000\cellx2000\cellx3000\pard\intbl a\cell b\par more\cell c\cell\row
      \trowd\clvmrg\cellx1000\cellx2000\cellx3000\pard\intbl \cell d\cell e\cell\row
      \pard\par
      \trowd\cellx1000\pard\intbl other\cell\row\pard end\par
      """#)
    #expect(document.tables.map(\.texts) == [[["Need", "Help"], ["a", "b more", "c"], ["d", "e"]], [["other"]]])
    let table = document.tables[0]
    #expect(table.rows[0].isMarkedHeader && table.rows[0].cells[1].columnSpan == 2)
    #expect(table.rows[1].cells[0].rowSpan == 2 && table.rows[2].cells.map(\.column) == [1, 2])
    #expect(table.rows[1].cells[1].blocks.first?.locator.row == 2)
    #expect(document.texts == ["end"])
  }

  @Test("tables in tables")
  func nested() throws {
    let document = try read(
      #"\trowd\cellx5000\pard\intbl outer\par\pard\intbl\itap2 in one\nestcell in two\nestcell{\*\nesttableprops\trowd\cellx1\cellx2\nestrow}{\nonesttables\par}\pard\intbl\itap1 after\cell\row\pard end"#
    )
    let cell = try #require(document.tables.first?.rows.first?.cells.first)
    #expect(cell.text == "outer after")
    guard case .table(let inner) = cell.blocks[1].kind else {
      Issue.record("the inner table is lost")
      return
    }
    #expect(inner.texts == [["in one", "in two"]])
  }

  @Test("headers, notes, pictures and instructions are no part of the text; fields' results and boxes are")
  func beside() throws {
    let document = try read(
      #"{\header\pard EHC plan\par}{\info{\title secret}}{\*\unknown secret}one{\footnote note}{\pict 0123} {\field{\*\fldinst HYPERLINK "x"}{\fldrslt two}} {\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres1}}}{\fldrslt}}{\shp{\*\shpinst{\sp{\sn x}}{\shptxt boxed\par}}{\shprslt again}}\par"#
    )
    #expect(document.texts == ["one two \u{2612}", "boxed"])
    #expect(document.asides == [Aside(place: .header, text: "EHC plan"), Aside(place: .footnote, text: "note")])
  }

  @Test("binary bytes are passed over, and a file cut short is read with a notice")
  func cut() throws {
    #expect(try read(#"a{\*\x\bin3 }}}}b"#).texts == ["ab"])
    let document = try DocumentReader.read(Array(#"{\rtf1 one\par {\b two"#.utf8))
    #expect(document.texts == ["one", "two"])
    #expect(document.notices == ["The rich text file is cut short, so its end was not read."])
  }

  @Test("groups nested past the cap are refused")
  func deep() {
    let bytes = Array(("{\\rtf1" + String(repeating: "{", count: 100_000)).utf8)
    #expect(DocxFile.refusal(bytes)?.problem.contains("deeper") == true)
  }
}
