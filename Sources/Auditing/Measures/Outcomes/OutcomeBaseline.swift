import Plans
import Rubrics

/// Whether the plan says where the child stands now on what an outcome asks for.
enum OutcomeBaseline: ItemMeasure {
  static let signature = MeasureSignature(
    name: "outcome-baseline", summary: "Whether the plan says where the child stands now on what an outcome asks for.",
    readsItems: true,
    values: [
      "stated": "1 where the outcome or its neighbours say it", "measured": "1 where a need it serves says how much",
      "described": "1 where a need it serves describes it",
      "no-needs": "1 where Section B lists no need", "provision": "1 where it says what others will do or give",
    ])

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    let baselines = OutcomeBaselines(study: study, section: section)
    var measured = Measured(values: [
      "no-needs": study.plan[.B].items.contains { $0.kind == .need } ? 0 : 1,
      "provision": study.outcomes.statement(item, in: section).kind == .provision ? 1 : 0,
    ])
    if let words = baselines.stated(with: item) {
      measured.values["stated"] = 1
      measured.support = [study.evidence(study.reading(section), words)]
      return measured
    }
    let needs = baselines.needs(of: item)
    measured.values["described"] = needs.isEmpty ? 0 : 1
    if let need = needs.first(where: { baselines.saysHowMuch($0.item, in: $0.section) }) {
      measured.values["measured"] = 1
      measured.support = [study.evidence(need.section, offsets: need.item.range)]
    }
    return measured
  }
}
