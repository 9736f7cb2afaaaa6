import Testing

@testable import Documents

@Suite("Lists in plain text")
struct ListTests {
  @Test("Bullets and numbers leave the text, typed labels stay in it")
  func labels() throws {
    let text = """
      - Sam reads.
      * Sam writes.
      \u{2022} Sam draws.
      o Sam runs.
      1. One
      2) Two
      (a) Three
      ii. Four
      4.1.1 Five is here.
      F3. Daily reading.
      Outcome 2: Sam will read.
      Need 1 - Sam cannot read.
      """
    #expect(
      try outline(ofText: text) == [
        "L0 [-] Sam reads.", "L0 [*] Sam writes.", "L0 [\u{2022}] Sam draws.", "L0 [o] Sam runs.", "L0 [1.] One",
        "L0 [2)] Two", "L0 [(a)] Three", "L0 [ii.] Four", "L0 [4.1.1] Five is here.", "L0 [F3] F3. Daily reading.",
        "L0 [Outcome 2] Outcome 2: Sam will read.", "L0 [Need 1] Need 1 - Sam cannot read.",
      ])
  }

  @Test("Items nest by how far they are set in, and hanging lines belong to their item")
  func nesting() throws {
    let text = """
      Sam likes:
      - trains, as long as they are steam trains
        with a driver
        - red ones
            - the old
              kind
      - boats
      """
    #expect(
      try outline(ofText: text) == [
        "P Sam likes:", "L0 [-] trains, as long as they are steam trains with a driver", "L1 [-] red ones",
        "L2 [-] the old kind", "L0 [-] boats",
      ])
  }

  @Test("A line in small letters behind an unfinished item belongs to it")
  func flush() throws {
    #expect(
      try outline(ofText: "- writing, where\nshe needs help\n- maths") == [
        "L0 [-] writing, where she needs help", "L0 [-] maths",
      ])
  }

  @Test(
    "Figures, years, times and dates at the start of a line are no markers",
    arguments: [
      "2.5 hours a week", "9.30 Assembly", "1.9.26 Meeting", "Year 9 pupils", "KS2 Tests", "2026 was a good year",
      "I like trains.", "A trained adult", "-1 is a number", "Outcome 2 is met", "B1/E1 are linked", "H1 - Social care",
      "e.g. reading", "15 minutes", "F1-3 are funded",
    ])
  func noMarkers(line: String) throws {
    #expect(LineMarker(Array(line.utf8)) == nil)
  }

  @Test("A year or a dash at the turn of a line does not break a sentence")
  func turnOfLine() throws {
    let text = """
      Sam moved to Holmfield School from another authority when he was at the end of Year
      9. He had been out of school for a year by then, and found it hard to be with others
      - even with children that he had known for all of his life - and he went home early
      on most days of the first half term, until his new teacher and his mother drew up a
      plan for the mornings that he could keep to.
      """
    #expect(try outline(ofText: text).count == 1)
  }

  @Test("A label that stands alone heads what follows, one in a list of labels is an empty entry")
  func lone() throws {
    #expect(try outline(ofText: "Outcome 1\nSam will read.") == ["P [Outcome 1] Outcome 1", "P Sam will read."])
    #expect(
      try outline(ofText: "F1  Reading.\nF2\nF3  Writing.") == [
        "L0 [F1] F1 Reading.", "L0 [F2] F2", "L0 [F3] F3 Writing.",
      ])
  }

  @Test("A numbered line that stands alone is no list")
  func numberedTitle() throws {
    let text = "4.1 Communication and interaction\n\nSam is shy.\n\n4.2 Cognition and learning\n\nSam is quick."
    #expect(
      try outline(ofText: text) == [
        "P [4.1] Communication and interaction", "P Sam is shy.", "P [4.2] Cognition and learning", "P Sam is quick.",
      ])
  }
}
