import Plans
import Rubrics

/// Whether a total of hours says what the hours are for.
enum TotalHours: ItemMeasure {
  static let signature = MeasureSignature(
    name: "total-hours", summary: "Whether a total of hours says what is done in them and in which lessons or times.",
    readsItems: true,
    parameters: ["least": "the number of hours from which it is asked"], required: ["least"],
    values: [
      "total": "1 where a total of so many hours is given", "use": "1 where it says what is done in them",
      "times": "1 where it says in which lessons or at which times",
    ],
    words: ["phrase": "the total"])

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    let least = criterion.argument("least").first.flatMap(Double.init) ?? 3
    let provision = study.provision(item, in: section)
    let reading = study.reading(section)
    let total = provision.quantities.first { quantity in
      let tokens = reading.tokens[quantity.tokens]
      return quantity.kind == .duration && tokens.contains { TimeWords.hours.contains($0.word) }
        && tokens.contains { $0.isNumber && $0.value >= least }
    }
    guard let total else { return Measured() }
    var measured = Measured(values: [
      "total": 1, "use": provision.has(.content) ? 1 : 0,
      "times": ProvisionVerdict.saysWhen(provision, reading) ? 1 : 0,
    ])
    measured.words["phrase"] = study.evidence(reading, total.tokens).quote
    measured.support = [study.evidence(section, offsets: item.range)]
    return measured
  }
}
