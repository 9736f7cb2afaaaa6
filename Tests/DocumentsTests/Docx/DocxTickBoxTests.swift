import Testing

@testable import Documents

@Suite("Tick boxes of every kind read as ☒ or ☐")
struct DocxTickBoxTests {
  private func text(_ inside: String) throws -> String? { try DocxFile("<w:p>\(inside)</w:p>").read().texts.first }

  private func control(_ checked: String, shows: String) -> String {
    "<w:sdt><w:sdtPr><w14:checkbox>\(checked)<w14:checkedState w14:val='2612'/></w14:checkbox></w:sdtPr><w:sdtContent>"
      + shows + "</w:sdtContent></w:sdt>"
  }

  @Test("controls, whatever they show")
  func controls() throws {
    #expect(try text(control("<w14:checked w14:val='1'/>", shows: r("☒")) + r(" Yes")) == "☒ Yes")
    #expect(try text(control("<w14:checked w14:val='0'/>", shows: r("☐")) + r(" Yes")) == "☐ Yes")
    #expect(try text(control("<w14:checked w14:val='true'/>", shows: r("Y") + r("es")) + r(" I agree")) == "☒ I agree")
    #expect(try text(control("", shows: "<w:r><w:sym w:font='Wingdings' w:char='F0A8'/></w:r>") + r("No")) == "☐No")
  }

  @Test("a control around a cell")
  func controlAroundCell() throws {
    let cell = control("<w14:checked w14:val='1'/>", shows: tc(p("☒")))
    let table = try DocxFile("<w:tbl><w:tr>\(cell)\(tc(p("Yes")))</w:tr></w:tbl>").read().tables.first
    #expect(table?.texts == [["☒", "Yes"]])
  }

  @Test("legacy form fields, ticked, unticked and by default")
  func legacy() throws {
    let field = { (inside: String) in
      "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:sizeAuto/>\(inside)</w:checkBox></w:ffData>"
        + "</w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    }
    #expect(try text(field("<w:default w:val='0'/><w:checked/>") + r(" Yes")) == "☒ Yes")
    #expect(try text(field("<w:default w:val='1'/><w:checked w:val='0'/>") + r(" No")) == "☐ No")
    #expect(try text(field("<w:default w:val='1'/>") + r(" Yes")) == "☒ Yes")
  }

  @Test("a legacy list shows what was chosen")
  func legacyList() throws {
    let field =
      "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList><w:result w:val='1'/><w:listEntry w:val='Choose'/>"
      + "<w:listEntry w:val='Autism'/></w:ddList></w:ffData></w:fldChar></w:r>"
      + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    #expect(try text(r("Need: ") + field) == "Need: Autism")
  }

  @Test(
    "symbols of Wingdings, as symbols, as letters in the font and as private characters",
    arguments: [("F0FE", "☒"), ("F0FC", "☒"), ("F0A8", "☐"), ("F06F", "☐"), ("00FE", "☒")])
  func symbols(code: String, shown: String) throws {
    #expect(try text("<w:r><w:sym w:font='Wingdings' w:char='\(code)'/></w:r>" + r(" Yes")) == shown + " Yes")
    let number = try #require(UInt32(code, radix: 16))
    let scalar = try #require(Unicode.Scalar(number))
    let font = "<w:rFonts w:ascii='Wingdings'/>"
    #expect(try text(r(String(Character(scalar)), font) + r(" Yes")) == shown + " Yes")
  }

  @Test("boxes of Unicode")
  func unicode() throws {
    #expect(try text(r("☑ Yes ☐ No ☒ Other □ None")) == "☒ Yes ☐ No ☒ Other ☐ None")
  }
}
