import Plans
import Rubrics

/// Statements of a section that cannot both be so.
enum ContradictoryStatements: Measure {
  static let signature = MeasureSignature(
    name: "contradictory-statements", summary: "Statements of a section that cannot both be so.",
    values: ["contradictions": "how many pairs"], words: ["other": "what the sentence contradicts"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    for code in criterion.selectedSections {
      let reading = study.reading(code)
      measured.marks += Contradictions(study: study, section: code).found().map { pair in
        .init(study.evidence(reading, pair.sentence), words: ["other": study.evidence(reading, pair.other).quote])
      }
    }
    measured.values["contradictions"] = Double(measured.marks.count)
    return measured
  }
}
