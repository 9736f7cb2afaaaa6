import Plans
import Rubrics

/// Paragraphs that stand more than once in a section, word for word.
enum RepeatedParagraphs: Measure {
  static let signature = MeasureSignature(
    name: "repeated-paragraphs", summary: "Paragraphs of so many words or more that stand more than once.",
    parameters: ["words": "least number of words"], required: ["words"],
    values: ["repeated": "how many paragraphs repeat an earlier one"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let least = criterion.argument("words").first.flatMap(Int.init) ?? 12
    var seen: Set<Int> = []
    var paragraphs: [(key: Int, tokens: ArraySlice<Token>)] = []
    var measured = Measured()
    for code in criterion.selectedSections {
      let reading = study.reading(code)
      for passage in reading.body.passages {
        let tokens = reading.tokens[reading.tokens(in: passage.range)]
        guard tokens.count >= least, tokens.count(where: { $0.kind != .punctuation }) >= least else { continue }
        let key = key(of: tokens)
        // Only where the key has been seen are words compared.
        if !seen.insert(key).inserted, paragraphs.contains(where: { $0.key == key && sameWords($0.tokens, tokens) }) {
          measured.marks.append(.init(study.evidence(code, offsets: passage.range)))
        } else {
          paragraphs.append((key, tokens))
        }
      }
    }
    measured.values["repeated"] = Double(measured.marks.count)
    return measured
  }

  private static func key(of tokens: ArraySlice<Token>) -> Int {
    var hasher = Hasher()
    for token in tokens where token.kind != .punctuation { hasher.combine(token.wordNumber) }
    return hasher.finalize()
  }

  /// Whether two stretches have the same words in the same order, whatever their marks.
  static func sameWords(_ left: ArraySlice<Token>, _ right: ArraySlice<Token>) -> Bool {
    let marks = { (token: Token) in token.kind != .punctuation }
    return left.lazy.filter(marks).map(\.word).elementsEqual(right.lazy.filter(marks).map(\.word))
  }
}
