import Plans
import Rubrics

/// Slips of the pen that are wrong whatever was meant: a small word twice, a known misspelling, a full stop without a
/// space behind it, a bracket that is never closed.
enum CertainSlips: Measure {
  static let signature = MeasureSignature(
    name: "certain-slips", summary: "Slips that are wrong whatever was meant.",
    parameters: ["misspellings": "lexicon of words that are wrong in every sense"], required: ["misspellings"],
    lexiconParameters: ["misspellings"],
    values: ["words": "how many words were read", "slips": "how many slips were found"],
    words: ["phrase": "the slip"])

  /// Words that no sentence has twice in a row; "that that" and "had had" can be right.
  private static let small: WordSet = [
    "the", "a", "an", "to", "of", "and", "for", "with", "will", "are", "at", "by", "be", "their", "or", "from", "my",
  ]
  private static let openers: WordSet = [
    "he", "she", "they", "the", "this", "his", "her", "their", "it", "when", "there", "these", "however", "we", "if",
  ]

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    var words = 0
    for code in criterion.selectedSections {
      let reading = study.reading(code)
      words += reading.tokens.count
      let quoted = QuotedSpeech(reading: reading)
      var found = criterion.argument("misspellings").flatMap { reading.hits($0) }.map(\.tokens)
      found += slips(reading.tokens)
      found += openBrackets(reading)
      for slip in found.sorted(by: { $0.lowerBound < $1.lowerBound }) where !quoted.contains(slip.lowerBound) {
        let evidence = study.evidence(reading, reading.sentence(around: slip.lowerBound))
        measured.marks.append(.init(evidence, words: ["phrase": study.evidence(reading, slip).quote]))
      }
    }
    measured.values = ["words": Double(words), "slips": Double(measured.marks.count)]
    return measured
  }

  private static func slips(_ tokens: [Token]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for index in tokens.indices.dropLast() {
      let next = tokens[index + 1].word
      // No other word behind it makes a slip.
      guard next == "." || next == tokens[index].word, let slip = slip(at: index, tokens) else { continue }
      found.append(slip)
    }
    return found
  }

  private static func slip(at index: Int, _ tokens: [Token]) -> Range<Int>? {
    let (token, next) = (tokens[index], tokens[index + 1])
    if token.kind == .word, next.word == token.word, next.passage == token.passage, small.contains(token.word),
      !next.startsSentence, !next.isHyphened, !token.isHyphened, !next.isCapitalised
    {
      return index..<index + 2
    }
    guard index + 2 < tokens.count, next.word == ".", token.kind == .word, !token.isCapitalised,
      token.end - token.start >= 3, token.end == next.start
    else { return nil }
    let after = tokens[index + 2]
    guard after.start == next.end, after.isCapitalised, openers.contains(after.word) else { return nil }
    return index..<index + 3
  }

  /// A bracket that is open at the end of a paragraph which ends in a full stop.
  private static func openBrackets(_ reading: Reading) -> [Range<Int>] {
    let passages = reading.body.passages
    return passages.indices.compactMap { place in
      guard passages[place].kind == .paragraph || passages[place].kind == .listItem else { return nil }
      let tokens = reading.tokens(in: passages[place].range)
      guard let last = tokens.last, reading.tokens[last].word == "." else { return nil }
      guard tokens.contains(where: { reading.tokens[$0].word == "(" }) else { return nil }
      let opened = tokens.filter { index in
        // A face of a colon and a bracket opens nothing.
        reading.tokens[index].word == "(" && !(index > tokens.lowerBound && reading.tokens[index - 1].word == ":")
      }
      guard opened.count > tokens.count(where: { reading.tokens[$0].word == ")" }), let bracket = opened.last else {
        return nil
      }
      return bracket..<min(bracket + 3, tokens.upperBound)
    }
  }
}
