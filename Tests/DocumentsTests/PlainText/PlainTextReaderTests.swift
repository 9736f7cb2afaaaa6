import Documents
import Testing

@Suite("Plain text")
struct PlainTextReaderTests {
  @Test("Wrapped lines are joined, lines that stand alone are not")
  func wrapping() throws {
    let text = """
      Name: Sam Example
      Date of birth: 1 May 2012
      NC year: Year 9

      Sam told his key worker, using picture cards, that he likes trains and that he
      wants to drive one when he grows up. He does not like rooms that are loud.
      Staff know this and give him a quiet place, where he can finish his work with
      nobody near.
      Strengths
      Sam is kind.
      """
    #expect(
      try outline(ofText: text) == [
        "P Name: Sam Example", "P Date of birth: 1 May 2012", "P NC year: Year 9",
        "P Sam told his key worker, using picture cards, that he likes trains and that he wants to drive one when he grows up. "
          + "He does not like rooms that are loud. Staff know this and give him a quiet place, where he can finish his work with "
          + "nobody near.", "P Strengths", "P Sam is kind.",
      ])
  }

  @Test("Locators name the line in the file, whatever ends the lines", arguments: ["\n", "\r\n", "\r"])
  func lines(end: String) throws {
    let text = ["One.", "", "Two.", "", "", "Three."].joined(separator: end)
    let document = try PlainTextReader.read(Array(text.utf8), limits: .standard)
    #expect(document.blocks.map(\.text) == ["One.", "Two.", "Three."])
    #expect(document.blocks.map(\.locator.line) == [1, 3, 6])
    #expect(document.format == .text)
  }

  @Test("Odd spaces become single spaces, characters without width vanish, quotes and dashes stay")
  func characters() throws {
    let text = "\u{FEFF}He\u{200B}said:\u{A0}\u{201C}I\u{2019}m\u{2003}fine\u{201D} \u{2013} twice\u{AD}."
    #expect(try outline(ofText: text) == ["P Hesaid: \u{201C}I\u{2019}m fine\u{201D} \u{2013} twice."])
  }

  @Test("A text without words is refused in two sentences", arguments: ["", " \n\t\n", "\u{C}\u{C}", "----\n\n===="])
  func empty(text: String) {
    #expect(throws: DocumentError.self) { try outline(ofText: text) }
  }

  @Test("Caps on bytes and paragraphs are kept")
  func caps() {
    let text = Array("One.\n\nTwo.\n\nThree.".utf8)
    #expect(throws: DocumentError.self) { try PlainTextReader.read(text, limits: ReadingLimits(blocks: 2)) }
    #expect(throws: DocumentError.self) { try PlainTextReader.read(text, limits: ReadingLimits(fileBytes: 4)) }
    #expect(throws: Never.self) { try PlainTextReader.read(text, limits: ReadingLimits(blocks: 3)) }
  }
}
