import Plans

/// What is said of each item beside the outcomes of criteria: slots, type, verdict and links.
struct ItemFindings {
  let study: Study

  /// Judgements by item id, without outcomes yet.
  var judgements: [String: ItemJudgement] {
    var found: [String: ItemJudgement] = [:]
    let thread = study.shared(GoldenThread.init)
    let advice = AdviceByDiscipline(study: study)
    for section in study.plan.sections {
      let reading = study.reading(section.code)
      for item in section.items {
        var judgement = ItemJudgement()
        if item.kind == .provision { describe(item, in: section.code, reading, &judgement) }
        if item.kind == .outcome { describeOutcome(item, in: section.code, reading, &judgement) }
        judgement.links = thread.links(of: item.id)
        judgement.advice = advice.piece(for: item, in: section.code)
        found[item.id] = judgement
      }
    }
    return found
  }

  private func describe(_ item: Item, in section: SectionCode, _ reading: Reading, _ judgement: inout ItemJudgement) {
    let provision = study.provision(item, in: section)
    for (slot, tokens) in provision.slots.filled { judgement.slots[slot.rawValue] = reading.offsets(of: tokens) }
    judgement.type = provision.type.rawValue
    judgement.verdict = ProvisionVerdict.verdict(provision, in: reading)
  }

  private func describeOutcome(
    _ item: Item, in section: SectionCode, _ reading: Reading, _ judgement: inout ItemJudgement
  ) {
    let statement = study.outcomes.statement(item, in: section)
    let slots = [
      "when": statement.horizon?.tokens, "measure": statement.measure,
      "verb": statement.observable ?? statement.mainVerb?.tokens,
    ]
    for (name, tokens) in slots {
      if let tokens { judgement.slots[name] = reading.offsets(of: tokens) }
    }
  }
}
