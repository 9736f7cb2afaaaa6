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
    var seen: Set<[Word]> = []
    var measured = Measured()
    for code in criterion.selectedSections {
      let reading = study.reading(code)
      for passage in reading.body.passages {
        let tokens = reading.tokens[reading.tokens(in: passage.range)]
        guard tokens.count >= least, tokens.count(where: { $0.kind != .punctuation }) >= least else { continue }
        if !seen.insert(tokens.filter { $0.kind != .punctuation }.map(\.word)).inserted {
          measured.marks.append(.init(study.evidence(code, offsets: passage.range)))
        }
      }
    }
    measured.values["repeated"] = Double(measured.marks.count)
    return measured
  }
}
