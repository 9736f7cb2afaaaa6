import Plans
import Rubrics

/// Whether age, year and tense fit the plan's date.
enum CurrentStatements: Measure {
  static let signature = MeasureSignature(
    name: "current-statements", summary: "Statements of age, year or coming events that do not fit the plan's date.",
    values: ["misfits": "how many", "unknown": "1 where the plan states no date"], words: ["why": "what does not fit"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    for section in criterion.selectedSections {
      let reading = study.reading(section)
      for misfit in Currency(study: study, section: section).misfits() {
        measured.marks.append(Measured.Mark(study.evidence(reading, misfit.tokens), words: ["why": misfit.why]))
      }
    }
    measured.values = ["misfits": Double(measured.marks.count), "unknown": study.plan.date == nil ? 1 : 0]
    return measured
  }
}
