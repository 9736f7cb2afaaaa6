import Plans
import Rubrics

/// Whether an outcome is a change for the child or something that others do or give.
enum OutcomeChange: ItemMeasure {
  static let signature = MeasureSignature(
    name: "outcome-change", summary: "Whether an outcome is a change for the child or provision.", readsItems: true,
    values: ["provision": "1 where it says what others will do, or what the child will be given"],
    words: ["words": "the words that make it provision"])

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    let statement = study.outcomes.statement(item, in: section)
    var measured = Measured(values: ["provision": statement.kind == .provision ? 1 : 0])
    if let words = statement.provisionWords {
      measured.words["words"] = study.evidence(study.reading(section), words).quote
    }
    return measured
  }
}
