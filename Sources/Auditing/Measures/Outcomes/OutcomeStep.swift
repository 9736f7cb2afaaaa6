import Plans
import Rubrics

/// Whether an outcome is a step within reach or an aim for life.
enum OutcomeStep: ItemMeasure {
  static let signature = MeasureSignature(
    name: "outcome-step", summary: "Whether an outcome is a step within its horizon or an aim for life.",
    readsItems: true,
    values: [
      "life-goal": "1 for an aim that is no step at any age", "later-goal": "1 for one that is no step at this age",
      "unknown-year": "1 where it depends on the age and the plan does not state it",
    ],
    words: ["goal": "the aim"])

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    let statement = study.outcomes.statement(item, in: section)
    guard let goal = statement.lifeGoal else { return Measured(values: ["life-goal": 0]) }
    var measured = Measured()
    measured.words["goal"] = study.evidence(study.reading(section), goal).quote
    if let from = statement.goalYear {
      if let year = study.plan.ncYear {
        // Near adulthood it is a step where it has a time to be reached by.
        measured.values["later-goal"] = year < from || statement.horizon == nil ? 1 : 0
      } else {
        measured.values["unknown-year"] = 1
      }
    } else {
      measured.values["life-goal"] = 1
    }
    return measured
  }
}
