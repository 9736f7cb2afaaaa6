import Auditing
import Documents
import Plans
import Testing

@testable import Reports

@Suite("The plan's words with findings in context")
struct MarkedTextTests {
  private func marked(_ text: String, _ ranges: [Range<Int>]) -> String {
    let findings = ranges.map {
      Finding(message: "m", evidence: Evidence(section: .F, range: $0, quote: "q", locator: Locator()))
    }
    var page = PageWriter()
    let notes = FindingNotes(InventedResult.result(findings: findings)).notes(in: .F)
    MarkedText(body: SectionBody(text: text), notes: notes).write(to: &page)
    return String(decoding: page.bytes, as: UTF8.self)
  }

  /// Only the text: what is in angle brackets and the numbers of notes are taken away.
  private func words(_ page: String) -> String {
    var words = ""
    var depth = 0
    for part in page.split(separator: "<", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      if part.hasPrefix("a ") { depth = 1 } else if part.hasPrefix("/a") { depth = 0 }
      if depth == 0 { words += pieces.last ?? "" }
    }
    return words
  }

  @Test("Findings that overlap, or lie inside each other, change no word and each keeps its number")
  func overlaps() {
    let text = "one two three four five"
    let page = marked(text, [0..<13, 8..<18, 8..<13])
    #expect(words(page) == text + "\n")
    #expect(page.contains("<mark class=\"several\">three</mark>"))
    for number in 1...3 { #expect(page.contains("id=\"words-\(number)\"")) }
  }

  @Test("A finding over two lines is marked on both and numbered once, at its end")
  func lines() {
    let page = marked("one two\nthree four", [4..<13])
    #expect(page.contains("<mark class=\"one\">two</mark></p>"))
    #expect(page.contains("<mark class=\"one\">three</mark><a "))
    #expect(page.split(separator: "id=\"words-1\"").count == 2)
  }

  @Test("A range beyond the text, or one that ends in a line feed, is marked as far as there are words")
  func beyond() {
    #expect(marked("one\ntwo", [0..<4]).contains("<mark class=\"one\">one</mark><a "))
    #expect(marked("one", [0..<99]).contains("<mark class=\"one\">one</mark><a "))
    #expect(!marked("one", [50..<60]).contains("<mark"))
  }

  @Test("What is found of the same words is one note")
  func grouped() {
    let findings = ["a", "b"].map { InventedResult.finding(message: $0) }
    let notes = FindingNotes(InventedResult.result(findings: findings)).notes(in: .F)
    #expect(notes.map { $0.faults.map(\.finding.message) } == [["a", "b"]])
  }
}
