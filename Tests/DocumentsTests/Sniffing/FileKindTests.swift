import Testing

@testable import Documents

@Suite("What a file is comes from its bytes")
struct FileKindTests {
  private func kind(_ text: String) -> FileKind { FileKind.sniff(Array(text.utf8)) }

  private func compound(_ stream: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
    var entry = stream.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    entry += [UInt8](repeating: 0, count: 128 - entry.count)
    entry[64] = UInt8((stream.utf16.count + 1) * 2)
    bytes += [UInt8](repeating: 0, count: 128) + entry
    return bytes
  }

  @Test("Word files, whatever their flavour")
  func word() {
    var file = DocxFile(p("x"))
    #expect(FileKind.sniff(file.bytes) == .word)
    file.mainType = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
    #expect(FileKind.sniff(file.bytes) == .word)
    file.mainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    file.mainPart = "xl/workbook.xml"
    #expect(FileKind.sniff(file.bytes) == .spreadsheet)
  }

  @Test("a Strict Word file is read like any other")
  func strict() throws {
    var zip = StoredZip()
    zip.add(
      "[Content_Types].xml",
      Array("<Types><Override PartName='/d.xml' ContentType='a.wordprocessingml.document.main+xml'/></Types>".utf8))
    zip.add(
      "_rels/.rels",
      Array(
        "<Relationships><Relationship Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument' Target='d.xml'/></Relationships>"
          .utf8))
    zip.add(
      "d.xml",
      Array(
        "<d xmlns='http://purl.oclc.org/ooxml/wordprocessingml/main'><body><p><r><t>strict</t></r></p></body></d>".utf8)
    )
    #expect(try DocumentReader.read(zip.finished()).texts == ["strict"])
  }

  @Test("other zips")
  func zips() {
    var odt = StoredZip()
    odt.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    #expect(FileKind.sniff(odt.finished()) == .openDocumentText)
    var other = StoredZip()
    other.add("plan.txt", [65])
    #expect(FileKind.sniff(other.finished()) == .zip)
    guard case .unreadableZip = FileKind.sniff(Array(other.finished().dropLast(5))) else {
      Issue.record("a cut zip must be told apart")
      return
    }
  }

  @Test("old and protected office files")
  func compounds() {
    #expect(FileKind.sniff(compound("WordDocument")) == .oldWord)
    #expect(FileKind.sniff(compound("EncryptedPackage")) == .protectedOffice)
    #expect(FileKind.sniff(compound("Workbook")) == .otherCompound)
    #expect(DocxFile.refusal(compound("EncryptedPackage"))?.problem == "This office file is protected by a password.")
  }

  @Test("PDF, rich text and web pages")
  func others() {
    #expect(kind("%PDF-1.7\n1 0 obj") == .pdf)
    #expect(kind("{\\rtf1\\ansi plan}") == .rtf)
    #expect(kind("<!DOCTYPE html>\n<html><body>plan</body></html>") == .html)
    #expect(kind("<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html xmlns='y'/>") == .html)
    #expect(kind("\u{FEFF}  <HTML><p>plan") == .html)
    #expect(kind("<div><p>plan</p></div>") == .html)
  }

  @Test("interchange XML, with a prefix, in UTF-16, and other XML")
  func xml() {
    #expect(kind("<?xml version='1.0'?><!-- made up --><ehcPlan/>") == .interchange)
    #expect(kind("<x:annualReview xmlns:x='urn:x'></x:annualReview>") == .interchange)
    let wide = "<ehcPlan/>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(FileKind.sniff([0xFF, 0xFE] + wide) == .interchange)
    #expect(kind("<?xml version='1.0'?><other/>") == .xml)
    #expect(kind("<other><a/></other>\n") == .xml)
  }

  @Test("text that begins like markup is text")
  func textLikeMarkup() {
    #expect(kind("<Known as> has a plan.\nSection A") == .text)
    #expect(kind("< 5 sessions a week") == .text)
  }

  @Test("text in UTF-8, windows-1252 and UTF-16 with or without a mark")
  func text() {
    #expect(kind("Section A: Zoë’s views") == .text)
    #expect(FileKind.sniff([0x93] + Array("Section A".utf8) + [0x94, 0x0D, 0x0A]) == .text)
    let wide = "Section A: views of the child".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(FileKind.sniff([0xFF, 0xFE] + wide) == .text)
    #expect(FileKind.sniff(wide) == .text)
  }

  @Test("bytes that are nothing readable, and no bytes")
  func binary() {
    var state: UInt32 = 7
    let junk = (0..<4096).map { _ -> UInt8 in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
    #expect(FileKind.sniff(junk) == .binary)
    #expect(FileKind.sniff(Array("MZ".utf8) + [UInt8](repeating: 0, count: 64)) == .binary)
    #expect(FileKind.sniff([]) == .empty)
    #expect(kind(" \r\n\t\n") == .empty)
    #expect(DocxFile.refusal([])?.problem == "The file is empty.")
  }

  @Test(
    "pictures",
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], ImageFormat.png), ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
      (Array("GIF89a".utf8), .gif), ([0x49, 0x49, 0x2A, 0x00], .tiff),
      (Array("RIFF0000WEBPVP8 ".utf8), .webp), ([0, 0, 0, 24] + Array("ftypheic".utf8), .heic),
      (Array("BM".utf8) + [UInt8](repeating: 0, count: 40), .bitmap),
    ] as [([UInt8], ImageFormat)])
  func pictures(bytes: [UInt8], format: ImageFormat) {
    #expect(FileKind.sniff(bytes) == .image(format))
    #expect(DocxFile.refusal(bytes)?.problem == "This is a picture (\(format.rawValue)), so its words cannot be read.")
  }

  @Test("every refusal has two sentences, each of them ended")
  func refusals() {
    let kinds: [FileKind] = [
      .empty, .openDocumentText, .spreadsheet, .presentation, .zip, .oldWord, .protectedOffice, .otherCompound, .pdf,
      .rtf, .html, .image(.png), .xml, .binary,
    ]
    for kind in kinds {
      #expect(kind.refusal.problem.hasSuffix(".") && kind.refusal.remedy.hasSuffix("."))
      #expect(kind.refusal.problem.count > 15 && kind.refusal.remedy.count > 15)
    }
  }
}
