import Documents
import Testing

@Suite("Page headers and footers in plain text")
struct RunningLinesTests {
  @Test("A footer with its page number leaves the text and splits no paragraph")
  func footers() throws {
    let text = """
      Sam told his key worker that he

      EHC Plan - Sam B - DOB 01/02/2012 - Page 1

      likes trains.

      EHC Plan - Sam B - DOB 01/02/2012 - Page 2

      He reads.
      """
    let document = try PlainTextReader.read(Array(text.utf8), limits: .standard)
    #expect(outline(document.blocks) == ["P Sam told his key worker that he likes trains.", "P He reads."])
    #expect(document.blocks.map(\.locator.page) == [1, 3])
    #expect(
      document.asides == [
        Aside(place: .footer, text: "EHC Plan - Sam B - DOB 01/02/2012 - Page 1"),
        Aside(place: .footer, text: "EHC Plan - Sam B - DOB 01/02/2012 - Page 2"),
      ])
  }

  @Test("Form feeds end pages; what repeats at their edges is no content")
  func formFeeds() throws {
    let text =
      "MY PLAN\n\nOne.\n\nSam B, confidential\n\u{C}MY PLAN\n\nTwo.\n\nSam B, confidential\n3\n\u{C}Three.\n\nSam B, confidential"
    let document = try PlainTextReader.read(Array(text.utf8), limits: .standard)
    #expect(outline(document.blocks) == ["H2 MY PLAN", "P One.", "P Two.", "P Three."])
    #expect(document.blocks.map(\.locator.page) == [1, 1, 2, 3])
    #expect(
      document.asides == [
        Aside(place: .footer, text: "Sam B, confidential"), Aside(place: .header, text: "MY PLAN"),
        Aside(place: .footer, text: "3"),
      ])
  }

  @Test("A table goes on behind a page break")
  func tables() throws {
    let text = "Need\tWho\nReading\tTA\nPage 1 of 2\nWriting\tTeacher\nPage 2 of 2"
    #expect(try outline(ofText: text) == ["T Need | Who", "T Reading | TA", "T Writing | Teacher"])
  }

  @Test(
    "A page that the text speaks of is no footer",
    arguments: ["The table on page 3 shows it.", "See page 4", "Pages of 3 of 4"])
  func mentions(line: String) throws {
    #expect(try outline(ofText: "Sam reads.\n\(line)\nSam writes.") == ["P Sam reads.", "P \(line)", "P Sam writes."])
  }

  @Test("Nothing but page numbers, or nothing but borders, takes no longer than other text", .timeLimit(.minutes(1)))
  func cheap() {
    for line in ["Page 1\n", "+----+\n"] {
      let bytes = Array(String(repeating: line, count: 60_000).utf8)
      #expect(throws: DocumentError.self) {
        try PlainTextReader.read(Array(bytes), limits: ReadingLimits(blocks: 10))
      }
    }
  }
}
