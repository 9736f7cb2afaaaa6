import Plans
import Rubrics

/// Whether the child's name is written in one way.
enum NameSpelling: Measure {
  static let signature = MeasureSignature(
    name: "name-spelling",
    summary: "Other spellings of the child's name, and short forms that the front does not state.",
    values: [
      "misspelt": "how often the name is one letter off",
      "short-forms": "how often an unstated short form stands for it",
      "named": "1 where the plan states the child's name",
    ],
    words: ["written": "the name as written there", "name": "the name as the front states it"])

  /// A second use shows that a short form is the plan's own and no accident.
  private static let leastUses = 2

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard study.plan.subject.name != nil else { return Measured(values: ["named": 0]) }
    let spellings = NameSpellings(study: study)
    let misspelt = spellings.misspelt()
    var short = spellings.shortForms()
    if short.count < leastUses { short = [] }
    var measured = Measured(values: [
      "named": 1, "misspelt": Double(misspelt.count), "short-forms": Double(short.count),
    ])
    let shown = misspelt.isEmpty ? Array(short.prefix(1)) : misspelt
    measured.marks = shown.map { .init($0.evidence, words: ["written": $0.written, "name": $0.name]) }
    return measured
  }
}
