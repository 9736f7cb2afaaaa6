import Plans
import Rubrics

/// Sentences that promise provision in a section where none belongs.
enum ProvisionStatements: Measure {
  static let signature = MeasureSignature(
    name: "provision-statements", summary: "Sentences that promise provision in a section where none belongs.",
    values: ["statements": "how many"], words: ["count": "how many"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    for section in criterion.selectedSections {
      let reading = study.reading(section)
      for sentence in PromisedProvision(study: study, section: section).sentences() {
        measured.marks.append(Measured.Mark(study.evidence(reading, sentence)))
      }
    }
    measured.values["statements"] = Double(measured.marks.count)
    measured.words["count"] = String(measured.marks.count)
    return measured
  }
}
