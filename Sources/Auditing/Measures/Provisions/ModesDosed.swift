import Plans
import Rubrics

/// Whether a provision of several modes (direct work, indirect work, training) gives each an amount of its own.
enum ModesDosed: ItemMeasure {
  static let signature = MeasureSignature(
    name: "modes-dosed", summary: "Whether each of several modes of work in one provision has an amount of its own.",
    readsItems: true,
    parameters: ["subjects": "lexicon of the work concerned", "modes": "lexicons, one for each mode"],
    required: ["subjects", "modes"], lexiconParameters: ["subjects", "modes"],
    values: [
      "concerned": "1 where it is such work", "modes": "how many modes it speaks of",
      "doses": "how many lengths it states",
    ])

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    let reading = study.reading(section)
    let provision = study.provision(item, in: section)
    guard criterion.argument("subjects").contains(where: { reading.has($0, in: provision.tokens) }) else {
      return Measured()
    }
    var measured = Measured(values: [
      "concerned": 1, "modes": Double(criterion.argument("modes").count { reading.has($0, in: provision.tokens) }),
      "doses": Double(provision.quantities.count { $0.kind == .duration }),
    ])
    measured.support = [study.evidence(section, offsets: item.range)]
    return measured
  }
}
