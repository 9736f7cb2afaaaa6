import Documents
import Testing

@Suite("Headings in plain text")
struct HeadingTests {
  @Test(
    "A line that is a heading by its form is one",
    arguments: [
      ("## Section F ##\nReading.", "H2 Section F"), ("Views\n=====\nReading.", "H1 Views"),
      ("My views\n--------\nReading.", "H2 My views"),
      ("SPECIAL EDUCATIONAL PROVISION\nReading.", "H2 SPECIAL EDUCATIONAL PROVISION"),
      ("SECTION F: PROVISION\nReading.", "H1 SECTION F: PROVISION"),
      ("Section H1 - Social care\n\nReading.", "H1 Section H1 - Social care"),
      ("Section F\n\nReading.", "H1 Section F"),
      ("Section E\u{2013}Outcomes\n\nReading.", "H1 Section E\u{2013}Outcomes"),
      ("=========\nMy views\n=========\nReading.", "H1 My views"),
      ("Sections C and G: Health\n\nReading.", "H1 Sections C and G: Health"),
    ])
  func headings(text: String, expected: String) throws {
    #expect(try outline(ofText: text) == [expected, "P Reading."])
  }

  @Test(
    "Other short lines stay paragraphs",
    arguments: [
      "NONE IDENTIFIED", "NAME: SAM EXAMPLE", "N/A", "ADHD", "NOT APPLICABLE", "Section F of the plan says so",
      "Cognition and learning",
      "Section F sets out the provision.", "NO NEEDS WERE FOUND", "Section E: Outcomes ........ 7",
    ])
  func paragraphs(line: String) throws {
    #expect(try outline(ofText: line + "\n\nReading.") == ["P " + line, "P Reading."])
  }

  @Test("A heading in capitals may take two lines")
  func twoLines() throws {
    let text = """
      SECTION A: THE VIEWS, INTERESTS AND ASPIRATIONS OF THE CHILD AND OF
      HIS PARENTS

      Sam told his key worker that he likes trains, and that he would like
      to drive one when he is grown up and has left school.
      """
    #expect(
      try outline(ofText: text).first
        == "H1 SECTION A: THE VIEWS, INTERESTS AND ASPIRATIONS OF THE CHILD AND OF HIS PARENTS")
  }

  @Test("The heading of a section may take two lines where blank lines set it off")
  func wrappedSection() throws {
    let text = "Section A: The views, interests and aspirations of Ada and of her\nparents\n\nReading."
    #expect(
      try outline(ofText: text) == [
        "H1 Section A: The views, interests and aspirations of Ada and of her parents", "P Reading.",
      ])
  }

  @Test("Bold words of markdown become bold runs")
  func bold() throws {
    let document = try PlainTextReader.read(Array("**Strengths**\n\nSam is **very** kind.".utf8), limits: .standard)
    #expect(document.blocks.map(\.text) == ["Strengths", "Sam is very kind."])
    #expect(document.blocks.map(\.isAllBold) == [true, false])
    #expect(document.blocks[1].runs.map(\.text) == ["Sam is ", "very", " kind."])
  }
}
