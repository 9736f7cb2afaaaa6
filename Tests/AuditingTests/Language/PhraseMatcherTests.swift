import Plans
import Rubrics
import Testing

@testable import Auditing

/// Phrases over words: prefixes, alternatives, gaps and what must not match.
struct PhraseMatcherTests {
  private func found(_ phrase: String, in text: String) throws -> [String] {
    let lexicon = Lexicon(
      name: "test", entries: [Lexicon.Entry(id: "x", phrases: [try Phrase(parsing: phrase)])])
    let body = SectionBody(text: text, passages: [Passage(range: 0..<text.utf8.count, kind: .paragraph)])
    var words = WordCatalogue()
    let reading = Reading(
      section: .F, body: body, matcher: PhraseMatcher(lexicons: [lexicon]), words: &words,
      childNames: ["sam"])
    return reading.hits("test").map { reading.foldedWords($0.tokens) }
  }

  @Test func caseAndHyphensAreIgnored() throws {
    #expect(try found("half termly", in: "Half-Termly visits") == ["half termly"])
  }

  @Test func prefixesTakeEveryEnding() throws {
    #expect(try found("regular*", in: "regular, regularly and irregular") == ["regular", "regularly"])
  }

  @Test func alternativesAndOptionalWords() throws {
    #expect(try found("has/have [the] access", in: "they have the access he has access she had access").count == 2)
  }

  @Test func gapsTakeFewWordsAndStayInTheSentence() throws {
    #expect(try found("access ...3 to", in: "access, when it is needed, to").isEmpty)
    #expect(try found("access ...4 to", in: "access, when it is needed, to") == ["access , when it is needed , to"])
    #expect(try found("access ... to", in: "He has access. To begin with").isEmpty)
  }

  @Test func numbersAndTheChildAreClasses() throws {
    #expect(try found("<number> minutes", in: "20 minutes or twenty minutes") == ["20 minutes", "twenty minutes"])
    #expect(try found("<child> will", in: "Sam will read and Tom will not") == ["sam will"])
  }

  @Test func theLongestWordingOfAnEntryWins() throws {
    let lexicon = Lexicon(
      name: "test",
      entries: [
        Lexicon.Entry(id: "x", phrases: [try Phrase(parsing: "teacher"), try Phrase(parsing: "teacher of the deaf")])
      ])
    let text = "a teacher of the deaf"
    let body = SectionBody(text: text, passages: [Passage(range: 0..<text.utf8.count, kind: .paragraph)])
    var words = WordCatalogue()
    let reading = Reading(
      section: .F, body: body, matcher: PhraseMatcher(lexicons: [lexicon]), words: &words, childNames: [])
    #expect(reading.hits("test").map { $0.tokens.count } == [4])
  }
}
