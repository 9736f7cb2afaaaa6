import Plans
import Rubrics

/// How many of several slots a provision of one type fills.
enum ProvisionSlots: ItemMeasure {
  static let signature = MeasureSignature(
    name: "provision-slots", summary: "How many of several slots a provision of one type fills.", readsItems: true,
    parameters: ["type": "the type of provision that is asked", "slots": "the slots that it should fill"],
    required: ["type", "slots"],
    values: [
      "concerned": "1 for a provision of the type", "filled": "how many of the slots are filled",
      "missing": "how many are not",
    ],
    words: ["missing": "what it does not say"])

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    let provision = study.provision(item, in: section)
    guard criterion.argument("type").contains(provision.type.rawValue) else { return Measured() }
    let slots = criterion.argument("slots").compactMap(ProvisionSlotName.init)
    let missing = slots.filter { !provision.has($0) }
    var measured = Measured(values: [
      "concerned": 1, "filled": Double(slots.count - missing.count), "missing": Double(missing.count),
    ])
    measured.words["missing"] = missing.map(words).joined(separator: " or ")
    measured.support = [study.evidence(section, offsets: item.range)]
    return measured
  }

  private static func words(_ slot: ProvisionSlotName) -> String {
    switch slot {
    case .who: "who delivers it"
    case .expertise: "what expertise that takes"
    case .content: "what is done or taught"
    case .frequency: "how often"
    case .duration: "how long"
    case .grouping: "in what group"
    case .period: "over what period"
    case .review: "who reviews it"
    }
  }
}
