import Foundation
import Testing

@testable import Documents

@Suite("Files made to exhaust a machine are refused quickly", .serialized)
struct BombTests {
  /// What refuses a file, which must come within two seconds of the processor's time, and eight where the code is not
  /// optimised: tests run beside each other, so the clock on the wall says nothing.
  private func refusal(_ bytes: [UInt8]) -> DocumentError? {
    let before = Self.secondsOfThisThread
    let error = DocxFile.refusal(bytes)
    let taken = Self.secondsOfThisThread - before
    #expect(taken < Self.limit, "took \(taken) s")
    return error
  }

  #if DEBUG
    private static let limit = 8.0
  #else
    private static let limit = 2.0
  #endif

  private static var secondsOfThisThread: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func odt(_ body: String) -> [UInt8] {
    var zip = StoredZip()
    zip.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    zip.add("content.xml", Array("<d xmlns:x='urn:x'>\(body)</d>".utf8))
    return zip.finished()
  }

  @Test("a zip whose parts say that they unfold to far more than they hold")
  func ratio() {
    for name in ["word/document.xml", "content.xml"] {
      var zip = StoredZip()
      zip.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
      zip.add(name, [UInt8](repeating: 0, count: 1000), unfoldedSize: 1 << 30, method: 8)
      #expect(refusal(zip.finished())?.problem.contains("unfold") == true)
    }
  }

  @Test("entities that grow by each other")
  func entities() {
    let entities = (1..<10).map { "<!ENTITY e\($0) '&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);'>" }.joined()
    for body in ["<ehcPlan>&e9;</ehcPlan>", "<document>&e9;</document>"] {
      let bytes = Array("<?xml version='1.0'?><!DOCTYPE ehcPlan [<!ENTITY e0 'aaaa'>\(entities)]>\(body)".utf8)
      #expect(refusal(bytes) != nil)
    }
  }

  @Test("elements nested a hundred thousand deep")
  func depth() {
    let count = 100_000
    #expect(refusal(odt(String(repeating: "<p>", count: count))) != nil)
    #expect(refusal(Array(("<html>" + String(repeating: "<div>", count: count)).utf8)) != nil)
    #expect(refusal(Array(("<html>" + String(repeating: "<table><tr><td>", count: count)).utf8)) != nil)
    #expect(refusal(Array(("{\\rtf1 " + String(repeating: "{\\b ", count: count)).utf8)) != nil)
    #expect(refusal(Array((#"{\rtf1\pard\intbl\itap99999 x\cell"#).utf8)) != nil)
  }

  @Test("rows repeated a hundred million times, and in every row of many")
  func repeatedRows() {
    let row = "<table-row number-rows-repeated='100000000'><table-cell><p>x</p></table-cell></table-row>"
    #expect(refusal(odt("<table>\(row)</table>")) != nil)
    let many = "<table-row number-rows-repeated='90000'><table-cell><p>x</p></table-cell></table-row>"
    #expect(refusal(odt("<table>\(String(repeating: many, count: 100))</table>")) != nil)
  }

  @Test("tables of ten thousand columns are cut with a notice")
  func columns() throws {
    let html = Array(("<html><table><tr>" + String(repeating: "<td>x", count: 10_000) + "</table>").utf8)
    let spans = Array(("<html><table><tr>" + String(repeating: "<td colspan=9999 rowspan=9999>x", count: 400)).utf8)
    let repeated = odt(
      "<table><table-row><table-cell number-columns-repeated='10000'><p>x</p></table-cell></table-row></table>")
    let before = Self.secondsOfThisThread
    for bytes in [html, spans, repeated] {
      let document = try DocumentReader.read(bytes)
      #expect(document.notices == [MarkupNotice.cutTable(256)])
      #expect(document.tables.flatMap(\.rows).allSatisfy { $0.cells.count <= 256 })
    }
    #expect(Self.secondsOfThisThread - before < Self.limit)
  }

  @Test("a hundred megabytes in one paragraph, and more words than any plan has")
  func longParagraphs() {
    #expect(refusal([UInt8](repeating: 0x61, count: 100 << 20)) == .tooLong(64 << 20))
    #expect(refusal([UInt8](repeating: 0x61, count: 20 << 20)) == .tooLong(16 << 20))
    let words = [UInt8](repeating: 0x61, count: 8 << 20)
    #expect(refusal(Array("<html><p>".utf8) + words)?.problem.contains("4 MB of words") == true)
    #expect(refusal(Array("{\\rtf1 ".utf8) + words)?.problem.contains("4 MB of words") == true)
    var zip = StoredZip()
    zip.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    zip.add("content.xml", Array("<d><p>".utf8) + words + Array("</p></d>".utf8))
    #expect(refusal(zip.finished())?.problem.contains("4 MB of words") == true)
  }

  @Test("more cells and paragraphs than the cap end the reading early")
  func counts() {
    let limits = ReadingLimits(blocks: 20_000)
    let cells = String(repeating: "\\cell", count: 60_000)
    #expect(DocxFile.refusal(Array(("{\\rtf1\\trowd\\intbl " + cells + "\\row}").utf8), limits: limits) != nil)
    #expect(DocxFile.refusal(Array(("<html>" + String(repeating: "<p>x", count: 60_000)).utf8), limits: limits) != nil)
    #expect(DocxFile.refusal(odt(String(repeating: "<p>x</p>", count: 60_000)), limits: limits) != nil)
  }

  @Test("markup that makes a tolerant reader look back again and again")
  func lookingBack() {
    let count = 40_000
    let pages = [
      String(repeating: "</p></b>", count: count), String(repeating: "<!--", count: count),
      String(repeating: "<a href='", count: count), String(repeating: "<script>", count: count),
      String(repeating: "&#", count: count), String(repeating: "<", count: count),
      String(repeating: "<select><option>", count: count), String(repeating: "<br>- x", count: count),
      "<style>" + String(repeating: "a{", count: count),
    ]
    for page in pages {
      _ = refusal(Array(("<html><p>start" + page).utf8))
    }
  }
}
