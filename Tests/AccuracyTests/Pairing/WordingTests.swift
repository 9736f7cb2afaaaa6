import Testing

@testable import Accuracy

struct WordingTests {
  @Test func quotationMarksAndLineBreaksDoNotMatter() {
    #expect(Wording.overlap("as the school\nsees fit", "\u{201C}to be used as the school sees fit.\u{201D}"))
    #expect(!Wording.overlap("sees fit", "seesfit"))
  }

  @Test func aShortHeadingMayStandBeforeTheFirstWordsButNoSentence() {
    #expect(Wording.near("She cannot yet read", start: "Cognition and learning\nShe cannot yet read aloud."))
    #expect(
      !Wording.near(
        "She cannot yet read",
        start: "Placement follows here and this whole sentence belongs to the section before it. She cannot yet read."))
    #expect(Wording.near("on most days", end: "He arrives late on most days."))
  }
}
