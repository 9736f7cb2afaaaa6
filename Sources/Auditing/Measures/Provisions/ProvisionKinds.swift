import Plans
import Rubrics

/// Whether provision goes beyond what every teacher does for every class.
enum ProvisionKinds: Measure {
  static let signature = MeasureSignature(
    name: "provision-kinds", summary: "How many provisions go beyond teaching as it is for every class.",
    parameters: ["ordinary": "lexicon of teaching as it is for every class"], required: ["ordinary"],
    lexiconParameters: ["ordinary"],
    values: [
      "provisions": "how many provisions there are", "beyond": "those that are more than a way of teaching",
      "ordinary": "those that only name teaching as it is for every class",
      "ways": "those that are a way of teaching, and not of that kind",
    ])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let lexicons = criterion.argument("ordinary")
    var measured = Measured()
    var provisions = 0
    var beyond = 0
    for code in criterion.selectedSections {
      let reading = study.reading(code)
      for item in study.plan[code].items where item.kind == .provision {
        provisions += 1
        let provision = study.provision(item, in: code)
        let hasDose = provision.quantities.contains { !$0.isOccasion && !$0.isAllTheTime }
        let isOrdinary = lexicons.contains { reading.has($0, in: provision.tokens) } && !hasDose
        if isOrdinary {
          measured.marks.append(.init(study.evidence(code, offsets: item.range), item: item.id))
        } else if provision.type != .strategy || hasDose {
          beyond += 1
          measured.support.append(study.evidence(code, offsets: item.range))
        }
      }
    }
    measured.values = [
      "provisions": Double(provisions), "beyond": Double(beyond), "ordinary": Double(measured.marks.count),
      "ways": Double(provisions - beyond - measured.marks.count),
    ]
    return measured
  }
}
