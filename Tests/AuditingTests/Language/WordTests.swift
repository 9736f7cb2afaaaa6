import Testing

@testable import Auditing

/// Words by value: the literal and the text agree, long ones stay apart, and sets hold what was put in.
struct WordTests {
  private let long = [
    "responsibilities", "responsibilitiesx", "neurodevelopmental", "neurodevelopmentax", "physiotherapeutically",
    "physiotherapeuticallyandagainandagain", "physiotherapeuticallyandagainandaga1n",
  ]

  @Test func literalAndTextAreTheSameWord() {
    for (literal, text) in [
      ("a" as Word, "a"), ("frequency", "frequency"), ("fifteen-letters", "fifteen-letters"),
      ("sixteen--letters", "sixteen--letters"), ("seventeen-lexicons", "seventeen-lexicons"),
      ("a-name-of-more-than-thirty-two-bytes", "a-name-of-more-than-thirty-two-bytes"),
    ] { #expect(literal == Word(text)) }
  }

  @Test func longWordsThatDifferAreDifferent() {
    #expect(Set(long.map { Word($0) }).count == long.count)
  }

  @Test func endingsAndOpeningsAreFoundInShortAndLongWords() {
    #expect(Word("reading").hasSuffix("ing") && !Word("ng").hasSuffix("ing") && !Word("reads").hasSuffix("ing"))
    #expect(Word("neurodevelopmental").hasSuffix("al") && !Word("neurodevelopmental").hasSuffix("ly"))
    #expect(Word("strategies").hasPrefix("strateg") && !Word("strange").hasPrefix("strateg"))
    #expect(Word("responsibilities").hasPrefix("respons") && Word("approaches").hasPrefix("approach"))
  }

  @Test func digitsBehindLettersAreANumber() {
    #expect(Word("year12").digits(after: 4, most: 2) == 12)
    #expect(Word("y7").digits(after: 1, most: 2) == 7)
    #expect(Word("yr").digits(after: 2, most: 2) == nil && Word("y123").digits(after: 1, most: 2) == nil)
    #expect(Word("yx").digits(after: 1, most: 2) == nil)
  }

  @Test func aSetHoldsItsWordsAndNoOthers() {
    var words = WordSet((0..<500).map { "word\($0)" })
    #expect((0..<500).allSatisfy { words.contains(Word("word\($0)")) } && !words.contains("word500"))
    #expect(!words.contains("") && WordSet([""]).contains("") && words.count == 500)
    for number in 500..<900 { words.insert(Word("word\(number)")) }
    #expect((0..<900).allSatisfy { words.contains(Word("word\($0)")) } && words.count == 900)
  }

  @Test func aMapKnowsTheFirstPlaceOfAWord() {
    let map = WordMap(["roles", "services", "roles"])
    #expect(map["roles"] == 0 && map["services"] == 1 && map["places"] == nil)
  }
}
