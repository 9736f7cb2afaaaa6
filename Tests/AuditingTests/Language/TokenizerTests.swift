import Plans
import Testing

@testable import Auditing

/// How a text is cut into words, numbers and sentences.
struct TokenizerTests {
  private func tokens(_ text: String) -> [Token] {
    var passages: [Passage] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      passages.append(Passage(range: start..<start + line.utf8.count, kind: .paragraph))
      start += line.utf8.count + 1
    }
    var words = WordCatalogue()
    let body = SectionBody(text: text, passages: passages)
    return Tokenizer.tokens(of: body, words: &words, phrases: CompiledPhrases(lexicons: []))
  }

  private func words(_ text: String) -> [String] { tokens(text).compactMap(\.word.text) }

  @Test func hyphensJoinAndCutAtOnce() {
    #expect(words("half-termly one-to-one 20-30") == ["half", "termly", "one", "to", "one", "20", "30"])
    #expect(tokens("half-termly")[1].isHyphened)
  }

  @Test func possessivesFallAwayAndApostrophesInsideStay() {
    #expect(words("Sam\u{2019}s desk, don't, o\u{2019}clock") == ["sam", "desk", ",", "don't", ",", "o'clock"])
    #expect(tokens("Sam's desk")[0].isPossessive)
  }

  @Test func digitsAndLettersAreCutApartButNotBehindALetter() {
    #expect(words("30mins KS2 2.5 1,200 1st") == ["30", "mins", "ks2", "2.5", "1,200", "1"])
    #expect(tokens("2.5")[0].value == 2.5)
    #expect(tokens("1,200")[0].value == 1200)
    #expect(tokens("1.2.3")[0].value.isNaN)
  }

  @Test func numberWordsHaveValues() {
    #expect(tokens("twelve half twice")[0].value == 12)
    #expect(tokens("support")[0].value.isNaN)
  }

  @Test func offsetsLeadBackToTheText() {
    let text = "Caf\u{E9} \u{2013} Zo\u{EB} reads."
    for token in tokens(text) where token.kind == .word {
      let body = SectionBody(text: text, passages: [])
      #expect(body.words(at: token.range).lowercased() == token.word.text)
    }
  }

  @Test func sentencesEndAtStopsAndNotAtAbbreviations() {
    let starts = tokens("He reads e.g. comics with Mrs. Lowe. She helps at 9.30 am! Why?\nA new line begins").filter(
      \.startsSentence)
    #expect(starts.map(\.word.text) == ["he", "she", "why", "a"])
  }

  @Test func noSentenceRunsOverAPassage() {
    #expect(tokens("no stop here\nnext line").filter(\.startsSentence).count == 2)
  }
}
