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
    var seen: Set<[Word]> = []
    var measured = Measured()
    var total = 0
    var repeated = 0
    var longest: (code: SectionCode, words: Int)?
    for code in criterion.selectedSections where isFirst(code, study) {
      let reading = study.reading(code)
      let words = reading.tokens.count { $0.kind != .punctuation }
      total += words
      if words > longest?.words ?? 0 { longest = (code, words) }
      for passage in reading.body.passages where passage.kind == .paragraph || passage.kind == .listItem {
        let words = reading.tokens[reading.tokens(in: passage.range)].filter { $0.kind != .punctuation }
        guard words.count >= least, !seen.insert(words.map(\.word)).inserted else { continue }
        repeated += words.count
        measured.marks.append(.init(study.evidence(code, offsets: passage.range)))
      }
    }
    measured.values = ["words": Double(total), "share": total > 0 ? Double(repeated) / Double(total) : 0]
    measured.words = ["words": String(total), "longest": longest.map { "Section \($0.code.rawValue)" } ?? ""]
    return measured
  }

  /// Sections under one heading hold the same text and are counted once.
  private static func isFirst(_ code: SectionCode, _ study: Study) -> Bool {
    !study.plan[code].mergedWith.contains {
      $0.position < code.position && study.plan[$0].body.text == study.plan[code].body.text
    }
  }
}
