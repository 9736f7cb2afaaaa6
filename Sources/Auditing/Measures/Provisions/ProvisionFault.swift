import Plans
import Rubrics

/// Wordings that weaken a provision's duty in one way.
enum ProvisionFault: ItemMeasure {
  static let signature = MeasureSignature(
    name: "provision-fault", summary: "Wordings that weaken a provision: after guards and repair.", readsItems: true,
    parameters: ["fault": "obligation, quantity, delegation, change, funding, reference, open-list or loose"],
    required: ["fault"],
    values: ["faults": "how many such wordings stand"], words: ["phrase": "the wording"])

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    let wanted = criterion.argument("fault")
    let reading = study.reading(section)
    let provision = study.provision(item, in: section)
    let faults = provision.faults.filter { mark in mark.faults.contains(where: wanted.contains) }
    var measured = Measured(values: ["faults": Double(faults.count)])
    measured.marks = faults.map { fault in
      let evidence = study.evidence(reading, context(of: fault.tokens, in: provision, reading))
      return Measured.Mark(evidence, item: item.id, words: ["phrase": study.evidence(reading, fault.tokens).quote])
    }
    return measured
  }

  /// The sentence of the provision that the wording stands in, so that a reader sees what it governs.
  private static func context(of tokens: Range<Int>, in provision: Provision, _ reading: Reading) -> Range<Int> {
    let sentence = reading.sentence(around: tokens.lowerBound).clamped(to: provision.tokens)
    return sentence.isEmpty ? tokens : sentence.lowerBound..<max(sentence.upperBound, tokens.upperBound)
  }

  static func governingClause(in section: SectionCode, for criterion: Criterion, in study: Study) -> Evidence? {
    let wanted = criterion.argument("fault")
    let reading = study.reading(section)
    var checked = 0..<0
    for hit in reading.hits("weak-wordings") where !checked.contains(hit.tokens.lowerBound) {
      let sentence = reading.sentence(around: hit.tokens.lowerBound)
      checked = sentence
      guard reading.has("governing-subjects", in: sentence) else { continue }
      let clause = Provision(section: section, tokens: sentence, type: .staffSupport)
      let faults = ProvisionFaults(reading: reading, provision: clause).found()
      if faults.contains(where: { $0.faults.contains(where: wanted.contains) }) {
        return study.evidence(reading, sentence)
      }
    }
    return nil
  }
}
