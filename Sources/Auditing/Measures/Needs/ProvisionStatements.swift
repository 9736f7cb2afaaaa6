import Plans
import Rubrics

/// Sentences that promise provision in a section where none belongs.
enum ProvisionStatements: Measure {
  static let signature = MeasureSignature(
    name: "provision-statements", summary: "Sentences that promise provision in a section where none belongs.",
    parameters: [
      "in": "`front` to look outside the lettered sections",
      "except": "lexicons whose phrases make a sentence one about the plan and not about the child",
    ],
    lexiconParameters: ["except"],
    values: ["statements": "how many"], words: ["count": "how many"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    let isFront = criterion.argument("in").contains("front")
    let readings = isFront ? [study.front] : criterion.selectedSections.map(study.reading)
    let exceptions = criterion.argument("except")
    for reading in readings {
      for sentence in PromisedProvision(study: study, reading: reading).sentences() {
        // "Main need: Visual impairment" is a line of a form and no sentence.
        if isFront, !sentence.contains(where: { finite.contains(reading.tokens[$0].word) }) { continue }
        if exceptions.contains(where: { reading.has($0, in: sentence) }) { continue }
        measured.marks.append(Measured.Mark(study.evidence(reading, sentence)))
      }
    }
    measured.values["statements"] = Double(measured.marks.count)
    measured.words["count"] = String(measured.marks.count)
    return measured
  }

  /// Verbs by which something is promised or asked for.
  private static let finite: WordSet = ["will", "must", "shall", "should", "needs", "requires"]
}
