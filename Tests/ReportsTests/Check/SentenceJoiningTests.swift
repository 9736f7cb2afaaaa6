import Testing

@testable import Reports

@Suite("Several short sentences said as few")
struct SentenceJoiningTests {
  @Test("Sentences with one beginning become one with a list")
  func beginnings() {
    #expect(
      SentenceJoining.joined(["This does not say A.", "This does not say B.", "This does not say C."])
        == ["This does not say A, B or C."])
    #expect(SentenceJoining.joined(["Each says A.", "Each says B."]) == ["Each says A and B."])
  }

  @Test("Another beginning, or words of the plan after a colon, stay a sentence of their own")
  func apart() {
    let sentences = [
      "This does not say A: \u{201C}feel\u{201D} is open.", "This does not say B.", "No date is stated.",
    ]
    #expect(SentenceJoining.joined(sentences) == sentences)
  }

  @Test("The same sentence twice is said once")
  func twice() { #expect(SentenceJoining.joined(["It is old.", "It is old."]) == ["It is old."]) }

  @Test("Sentences that differ in their quotes alone quote all of them, and nothing that a longer quote holds")
  func quotes() {
    #expect(
      SentenceJoining.quotesJoined([
        "It is open: \"should\".", "It is open: \"as required\".", "It is open: \"required\".",
      ])
        == ["It is open: \"should\" and \"as required\"."])
    #expect(SentenceJoining.quotesJoined(["No quote."]) == ["No quote."])
  }
}
