import Plans
import Rubrics

/// Whether anyone could tell that an outcome was reached.
enum OutcomeMark: ItemMeasure {
  static let signature = MeasureSignature(
    name: "outcome-mark", summary: "Whether anyone could tell that an outcome was reached.", readsItems: true,
    values: ["present": "1 where there is a number, frequency, level, degree of help or a plain act in a setting"])

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    let statement = study.outcomes.statement(item, in: section)
    var measured = Measured(values: ["present": statement.measure == nil ? 0 : 1])
    if let mark = statement.measure { measured.support = [study.evidence(study.reading(section), mark)] }
    return measured
  }
}
