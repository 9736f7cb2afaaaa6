import Testing

@testable import Documents

@Suite("A Word file that cannot be read says why and what to do")
struct DocxFaultTests {
  @Test("cut short")
  func truncated() {
    let error = DocxFile.refusal(Array(DocxFile(p("x")).bytes.dropLast(30)))
    #expect(error?.problem == "The file is cut short: the directory at its end is missing.")
  }

  @Test("no main part")
  func noMainPart() {
    var zip = StoredZip()
    zip.add("[Content_Types].xml", Array("<Types/>".utf8))
    zip.add("word/styles.xml", Array("<styles/>".utf8))
    #expect(DocxFile.refusal(zip.finished()) == .noMainPart)
  }

  @Test("a part that is not well formed")
  func malformed() {
    #expect(
      DocxFile.refusal(DocxFile("<w:p>").bytes)?.problem
        == "The Word file is damaged: a part of it is not well-formed XML at line 1.")
  }

  @Test("a broken part beside the body is passed over with a notice; a hostile one is not")
  func sideParts() throws {
    var broken = DocxFile(p("body"))
    broken.styles = "<w:style>"
    let document = try broken.read()
    #expect(document.texts == ["body"])
    #expect(document.notices == ["The file's styles are damaged and were not read."])

    var zip = StoredZip()
    zip.add(
      "[Content_Types].xml",
      Array("<!DOCTYPE Types [<!ENTITY a 'aaaaaaaa'>]><Types>&a;</Types>".utf8))
    zip.add("word/document.xml", Array("<document/>".utf8))
    #expect(DocxFile.refusal(zip.finished())?.problem.contains("DOCTYPE") == true)
  }

  @Test("a DOCTYPE in the main part")
  func doctype() {
    var zip = StoredZip()
    zip.add(
      "[Content_Types].xml",
      Array("<Types><Override PartName='/d.xml' ContentType='x.wordprocessingml.y'/></Types>".utf8))
    zip.add(
      "_rels/.rels",
      Array("<Relationships><Relationship Type='t/officeDocument' Target='/d.xml'/></Relationships>".utf8))
    zip.add("d.xml", Array("<!DOCTYPE d SYSTEM 'file:///etc/passwd'><d/>".utf8))
    #expect(
      DocxFile.refusal(zip.finished())?.problem
        == "The Word file carries a DOCTYPE, which Word never writes, so it was not read.")
  }

  @Test("tables nested past the cap")
  func deep() {
    let body =
      String(repeating: "<w:tbl><w:tr><w:tc>", count: 80) + p("x")
      + String(repeating: "</w:tc></w:tr></w:tbl>", count: 80)
    #expect(
      DocxFile.refusal(DocxFile(body).bytes)?.problem
        == "The Word file nests its contents deeper than any plan needs, so it was not read.")
  }

  @Test("a zip bomb is refused before it is unpacked")
  func bomb() {
    var zip = StoredZip()
    zip.add("[Content_Types].xml", Array("<Types/>".utf8))
    zip.add("word/document.xml", [UInt8](repeating: 0, count: 200_000), unfoldedSize: 200 << 20, method: 8)
    #expect(
      DocxFile.refusal(zip.finished())?.problem
        == "The file would unfold to far more than any document needs, so it was not opened.")
  }

  @Test("more paragraphs than the cap, and more bytes than the cap")
  func caps() {
    let bytes = DocxFile(String(repeating: p("x"), count: 11)).bytes
    #expect(DocxFile.refusal(bytes, limits: ReadingLimits(blocks: 11)) == nil)
    #expect(DocxFile.refusal(bytes, limits: ReadingLimits(blocks: 10)) == .tooManyBlocks(10))
    #expect(DocxFile.refusal(bytes, limits: ReadingLimits(fileBytes: 100)) == .tooLong(100))
  }

  @Test("no cut of the main part crashes the reader, and no error quotes the document")
  func everyCut() {
    let body =
      "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + tc(p("secretname"), "<w:vMerge/>") + "</w:tr></w:tbl><w:p><w:r>"
      + "<mc:AlternateContent><mc:Choice><w:txbxContent>" + p("secretname") + "</w:txbxContent></mc:Choice>"
      + "</mc:AlternateContent></w:r></w:p>"
    for length in body.indices {
      let error = DocxFile.refusal(DocxFile(String(body[..<length])).bytes)
      if let error { #expect(!error.description.contains("secretname")) }
    }
  }

  @Test("elements in places where none should be are read without harm")
  func misplaced() throws {
    let body =
      "<w:tr>" + tc(p("loose")) + "</w:tr>" + tc("") + "<w:tbl>" + p("between") + "</w:tbl><w:sdtContent/><w:checked/>"
      + "<w:txbxContent>" + p("boxed") + "</w:txbxContent><w:r><w:t>bare</w:t></w:r><w:p><w:p>" + r("inner")
      + "</w:p></w:p><mc:Choice>" + p("chosen") + "</mc:Choice>"
    #expect(try DocxFile(body).read().texts == ["loose", "between", "boxed", "inner", "chosen"])
  }
}
