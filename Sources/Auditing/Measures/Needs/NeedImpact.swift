import Plans
import Rubrics

/// Whether a need says what it means in practice.
enum NeedImpact: ItemMeasure {
  static let signature = MeasureSignature(
    name: "need-impact", summary: "Whether a need says what it means in practice or only names a condition.",
    readsItems: true,
    parameters: ["effects": "lexicons of further words that say what a need means in practice"],
    lexiconParameters: ["effects"],
    values: [
      "impact": "1 where it says what it means in practice", "label": "1 where it names a condition or a score only",
    ])

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    let reading = study.reading(section)
    let tokens = reading.tokens(in: item.range)
    var measured = Measured()
    let further = criterion.argument("effects").lazy.compactMap { reading.hits($0, in: tokens).first }.first
    let impact =
      NeedReading(reading: reading, tokens: tokens).impact
      ?? further.map { reading.sentence(around: $0.tokens.lowerBound).clamped(to: tokens) }
    measured.values = ["impact": impact == nil ? 0 : 1, "label": reading.has("conditions", in: tokens) ? 1 : 0]
    if let impact { measured.support = [study.evidence(reading, impact)] }
    return measured
  }
}
