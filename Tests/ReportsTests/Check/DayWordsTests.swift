import Testing

@testable import Reports

@Suite("Days in letters")
struct DayWordsTests {
  @Test("A day of a message is written in letters, its brackets and stops kept")
  func written() {
    #expect(
      DayWords.written(in: "It is of 2024-02-09, before the plan (2026-04-24).")
        == "It is of 9 February 2024, before the plan (24 April 2026).")
  }

  @Test("What the plan says itself stays as it is, and so does what is no day")
  func kept() {
    for text in ["It says \"due on 2026-04-24\".", "It says \u{201C}by 2026-04-24 or so\u{201D}.", "Case 2026-13-45."] {
      #expect(DayWords.written(in: text) == text)
    }
  }
}
