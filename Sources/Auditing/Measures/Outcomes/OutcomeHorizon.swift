import Plans
import Regulations
import Rubrics

/// Whether an outcome says by when, and whether that lies ahead of the plan's date.
enum OutcomeHorizon: ItemMeasure {
  static let signature = MeasureSignature(
    name: "outcome-horizon", summary: "Whether an outcome says by when, and whether that is after the plan's date.",
    readsItems: true,
    values: [
      "present": "1 where it says by when", "expired": "1 where that is not after the plan's date",
      "unknown": "1 where the plan does not say enough to tell",
    ],
    words: [
      "horizon": "the words that say by when", "loose": "words that stand in their place", "date": "the plan's date",
    ])

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    let statement = study.outcomes.statement(item, in: section)
    let reading = study.reading(section)
    var measured = Measured(values: ["present": statement.horizon == nil ? 0 : 1])
    if let loose = statement.looseTime {
      measured.words["loose"] = ", only \u{201C}\(study.evidence(reading, loose).quote)\u{201D}"
    }
    guard let horizon = statement.horizon else { return measured }
    let evidence = study.evidence(reading, horizon.tokens)
    measured.words["horizon"] = "\u{201C}\(evidence.quote)\u{201D}"
    measured.support = [evidence]
    guard let today = study.plan.date else {
      measured.values["unknown"] = 1
      return measured
    }
    measured.words["date"] = today.description
    // A horizon that names no day but is counted from now lies ahead by its own words.
    let isRelative = [.period, .review, .term, .phase].contains(horizon.kind)
    if let last = horizon.lastDay {
      measured.values["expired"] = last > today ? 0 : 1
    } else if !isRelative {
      measured.values["unknown"] = 1
    }
    return measured
  }
}
