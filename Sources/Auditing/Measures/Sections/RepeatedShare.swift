import Plans
import Rubrics

/// Which share of a plan's words stands in paragraphs that repeat an earlier one.
enum RepeatedShare: Measure {
  static let signature = MeasureSignature(
    name: "repeated-share", summary: "The share of words in paragraphs that repeat an earlier one, word for word.",
    parameters: ["words": "least number of words of a paragraph"], required: ["words"],
    values: ["words": "how many words there are", "share": "the share of them that is repeated, 0 to 1"],
    words: ["words": "how many words there are", "longest": "the section with most of them"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let least = criterion.argument("words").first.flatMap(Int.init) ?? 12
    var seen: [UInt64: [ArraySlice<Token>]] = [:]
    var measured = Measured()
    var total = 0
    var repeated = 0
    var longest: (code: SectionCode, words: Int)?
    for code in criterion.selectedSections where isFirst(code, study) {
      let reading = study.reading(code)
      let words = reading.tokens.count { $0.kind != .punctuation }
      total += words
      if words > longest?.words ?? 0 { longest = (code, words) }
      let passages = reading.body.passages
      for place in passages.indices where passages[place].kind == .paragraph || passages[place].kind == .listItem {
        let range = passages[place].range
        let tokens = reading.tokens[reading.tokens(in: range)]
        let (words, key) = Self.key(of: tokens)
        guard words >= least else { continue }
        // Only where the key has been seen are words compared.
        guard let others = seen[key], others.contains(where: { RepeatedParagraphs.sameWords($0, tokens) }) else {
          seen[key, default: []].append(tokens)
          continue
        }
        repeated += words
        measured.marks.append(.init(study.evidence(code, offsets: range)))
      }
    }
    measured.values = ["words": Double(total), "share": total > 0 ? Double(repeated) / Double(total) : 0]
    measured.words = ["words": String(total), "longest": longest.map { "Section \($0.code.rawValue)" } ?? ""]
    return measured
  }

  /// How many words there are, and a number that follows from them.
  private static func key(of tokens: ArraySlice<Token>) -> (words: Int, key: UInt64) {
    var words = 0
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for token in tokens where token.kind != .punctuation {
      words += 1
      key = (key ^ UInt64(UInt32(bitPattern: token.wordNumber))) &* 0x9E37_79B9_7F4A_7C15
      key ^= key &>> 29
    }
    return (words, key)
  }

  /// Sections under one heading hold the same text and are counted once.
  private static func isFirst(_ code: SectionCode, _ study: Study) -> Bool {
    !study.plan[code].mergedWith.contains {
      $0.position < code.position && study.plan[$0].body.text == study.plan[code].body.text
    }
  }
}
