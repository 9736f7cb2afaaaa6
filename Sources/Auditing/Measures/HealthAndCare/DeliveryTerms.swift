import Plans
import Rubrics

/// Whether a provision of health or care says who, and how often or how much.
enum DeliveryTerms: ItemMeasure {
  static let signature = MeasureSignature(
    name: "delivery-terms", summary: "Whether a provision says who delivers it and how often or how much.",
    readsItems: true,
    values: [
      "who": "1 where a role is named", "service": "1 where only a service is named",
      "amount": "1 where it says how often, how long or on what occasion", "equipment": "1 for equipment",
      "overnight": "1 for nights away, at a place that the provision names",
      "remark": "1 for a sentence about agreement or review and not about provision",
      "described": "1 where the section describes provision",
    ],
    words: ["lacking": "what it does not say"])

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    let provision = study.provision(item, in: section)
    let reading = study.reading(section)
    let tokens = provision.tokens
    let hasService = reading.has("services", in: tokens) || reading.has("finding-sources", in: tokens)
    let hasAmount =
      provision.has(.frequency) || provision.has(.duration) || reading.has("dose-triggers", in: tokens)
    let hasWho = provision.has(.who)
    var measured = Measured()
    measured.values = [
      "who": hasWho ? 1 : 0, "service": hasService ? 1 : 0, "amount": hasAmount ? 1 : 0,
      "overnight": reading.has("residential-breaks", in: tokens) ? 1 : 0,
      "equipment": provision.type == .equipment ? 1 : 0,
      "remark": reading.has("commissioning-statements", in: tokens) ? 1 : 0,
      "described": study.shared(NilStatements.init)[section].isEmpty ? 0 : 1,
    ]
    measured.words["lacking"] =
      switch (hasWho, hasAmount) {
      case (false, false): "who delivers it or how often"
      case (true, false): "how often or how much"
      case (false, true): "who delivers it"
      case (true, true): ""
      }
    measured.support = [study.evidence(reading, tokens)]
    return measured
  }
}
