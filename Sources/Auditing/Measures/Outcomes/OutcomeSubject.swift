import Plans
import Rubrics

/// Whom an outcome is about.
enum OutcomeSubject: ItemMeasure {
  static let signature = MeasureSignature(
    name: "outcome-subject",
    summary: "Whether an outcome is about this child, about children in general or about others.",
    readsItems: true,
    parameters: ["general": "lexicons of children in general", "others": "lexicons of those who provide"],
    required: ["general", "others"], lexiconParameters: ["general", "others"],
    values: [
      "general": "1 where it is about children in general",
      "others": "1 where it is about staff, a service or the school",
    ],
    words: ["subject": "the words that say whom it is about"])

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    let statement = study.outcomes.statement(item, in: section)
    let reading = study.reading(section)
    let horizon = statement.horizon?.tokens
    guard
      let modal = statement.tokens.first(where: {
        modals.contains(reading.tokens[$0].word) && !(horizon?.contains($0) ?? false)
      })
    else { return Measured(values: ["general": 0]) }
    let start =
      horizon.map { $0.overlaps(statement.tokens) && $0.upperBound <= modal ? $0.upperBound : nil }
      .flatMap { $0 } ?? statement.tokens.lowerBound
    let subject = start..<max(start, modal)
    // A name that the plan does not state for the child stands for a person all the same.
    let isChild = subject.contains { study.isChild(reading.tokens[$0]) }
    var measured = Measured(values: ["general": 0, "others": 0])
    guard !isChild else { return measured }
    for name in ["general", "others"] {
      guard let hit = criterion.argument(name).lazy.compactMap({ reading.hits($0, in: subject).last }).first else {
        continue
      }
      measured.values[name] = 1
      measured.words["subject"] = study.evidence(reading, hit.tokens).quote
      break
    }
    return measured
  }

  private static let modals: WordSet = ["will", "shall", "should", "must", "can"]
}
