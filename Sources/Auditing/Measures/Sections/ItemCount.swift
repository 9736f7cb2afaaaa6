import Plans
import Rubrics

/// How many items of a kind the selected sections hold.
enum ItemCount: Measure {
  static let signature = MeasureSignature(
    name: "item-count", summary: "How many items of a kind there are.",
    parameters: ["kind": "need, outcome, provision, advice, ..."], required: ["kind"],
    values: ["items": "how many"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let kinds = criterion.argument("kind")
    var count = 0
    for code in criterion.selectedSections {
      count += study.plan[code].items.count { kinds.contains($0.kind.rawValue) }
    }
    return Measured(values: ["items": Double(count)])
  }
}
