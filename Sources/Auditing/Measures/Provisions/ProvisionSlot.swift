import Plans
import Rubrics

/// Whether a slot of a provision is filled.
enum ProvisionSlot: ItemMeasure {
  static let signature = MeasureSignature(
    name: "provision-slot", summary: "Whether a slot of a provision (who, frequency, ...) is filled.", readsItems: true,
    parameters: ["slot": "who, expertise, content, frequency, duration, grouping, period or review"],
    required: ["slot"],
    values: [
      "present": "1 where the slot is filled", "one-off": "1 for something that happens once",
      "exam-access": "1 for arrangements for examinations", "continuous": "1 for a strategy",
      "equipment": "1 for equipment", "environment": "1 for surroundings", "curriculum": "1 for a change of curriculum",
      "open-group": "1 where a group is spoken of and its size is not said",
      "loose": "1 where words stand in the slot's place that do not fill it",
    ],
    words: ["loose": "those words"])

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    let provision = study.provision(item, in: section)
    var measured = Measured()
    let reading = study.reading(section)
    guard let slot = criterion.argument("slot").first.flatMap(ProvisionSlotName.init) else { return measured }
    measured.values = [
      "present": provision.has(slot) ? 1 : 0, "one-off": provision.isOneOff ? 1 : 0,
      "exam-access": provision.isExamAccess ? 1 : 0, "continuous": provision.isContinuous ? 1 : 0,
      "equipment": provision.type == .equipment ? 1 : 0, "environment": provision.type == .environment ? 1 : 0,
      "curriculum": provision.type == .curriculum ? 1 : 0,
      "open-group": ProvisionVerdict.hasOpenGroup(provision, reading) ? 1 : 0,
    ]
    if let filled = provision.slots[slot] { measured.support = [study.evidence(reading, filled)] }
    if slot == .who, let loose = provision.looseActor {
      measured.values["loose"] = 1
      measured.words["loose"] = study.evidence(reading, loose).quote
    }
    return measured
  }
}
