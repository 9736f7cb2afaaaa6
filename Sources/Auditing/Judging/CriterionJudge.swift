import Plans
import Rubrics

/// Takes one criterion through its measure and ladder to an outcome with findings.
struct CriterionJudge {
  let study: Study

  /// The outcome of a single criterion, and the outcomes of the single items where it judges items.
  func judge(_ criterion: Criterion) -> (result: CriterionResult, items: [(id: String, outcome: Outcome)]) {
    let prepared = PreparedCriterion(criterion)
    return judge(prepared, SelectedItems(prepared, in: study))
  }

  /// The outcome of one of a rubric's criteria.
  func judge(_ prepared: PreparedCriterion) -> (result: CriterionResult, items: [(id: String, outcome: Outcome)]) {
    guard prepared.itemMeasure != nil else { return judge(prepared, nil) }
    return judge(prepared, study.selected(for: prepared))
  }

  private func judge(
    _ prepared: PreparedCriterion, _ selected: SelectedItems?
  ) -> (result: CriterionResult, items: [(id: String, outcome: Outcome)]) {
    let criterion = prepared.criterion
    if let measure = prepared.itemMeasure, let selected { return judgeItems(prepared, selected, by: measure) }
    guard let measure = prepared.measure else {
      // The loader refuses unknown measures; a rubric built by hand may still name one.
      return (CriterionResult(criterion: criterion, outcome: .needsReview, reason: criterion.question ?? ""), [])
    }
    let measured = measure.measure(criterion, in: study)
    return (result(criterion, prepared.ladder.outcome(for: measured.values), measured), [])
  }

  // MARK: The section as a whole

  private func result(_ criterion: Criterion, _ outcome: Outcome, _ measured: Measured) -> CriterionResult {
    let writer = MessageWriter(criterion: criterion)
    var findings: [Finding] = []
    if !measured.isToldElsewhere, outcome == .partlyMet || outcome == .notMet || outcome == .needsReview {
      // Where something is missing, what is there so far is quoted; only where nothing is there is nothing quoted.
      let there = measured.support.first.map { Measured.Mark($0) } ?? Measured.Mark(nil)
      findings = (measured.marks.isEmpty ? [there] : measured.marks).map { mark in
        var finding = Finding(
          message: writer.message(outcome, words: measured.words, mark: mark),
          suggestion: outcome == .needsReview ? nil : criterion.advice, evidence: mark.evidence, item: mark.item,
          urgent: mark.urgent)
        finding.advice = mark.advice
        return finding
      }
    }
    // Where only the single places have words, the first speaks for the whole.
    var words = measured.words
    if let first = measured.marks.first?.words, !first.isEmpty { words = first.merging(words) { _, whole in whole } }
    return CriterionResult(
      criterion: criterion, outcome: outcome,
      reason: outcome == .needsReview
        ? writer.question(words: words) : writer.message(outcome, words: words, mark: nil),
      findings: findings, support: outcome == .met ? Array(measured.support.prefix(2)) : [])
  }

  // MARK: Item by item

  private struct JudgedItem {
    var section: SectionCode
    /// Its place among the section's items.
    var place: Int
    var outcome: Outcome
    var measured: Measured
  }

  private func judgeItems(
    _ prepared: PreparedCriterion, _ selected: SelectedItems, by measure: any ItemMeasure.Type
  ) -> (CriterionResult, [(id: String, outcome: Outcome)]) {
    let criterion = prepared.criterion
    var judged: [JudgedItem] = []
    judged.reserveCapacity(selected.places.count)
    var items: [(id: String, outcome: Outcome)] = []
    items.reserveCapacity(selected.places.count)
    for place in selected.places {
      let item = study.item(place)
      let measured = measure.measure(item, in: place.section, for: criterion, in: study)
      let outcome = prepared.each.outcome(for: measured.values)
      items.append((item.id, outcome))
      judged.append(JudgedItem(section: place.section, place: place.item, outcome: outcome, measured: measured))
    }
    var clause: Evidence?
    for section in prepared.sections where clause == nil {
      clause = measure.governingClause(in: section, for: criterion, in: study)
    }
    let shares = ItemShares(outcomes: judged.map(\.outcome), ladder: prepared.ladder)
    let outcome = clause != nil ? .notMet : shares.outcome
    return (itemResult(criterion, outcome, judged, shares, clause), items)
  }

  private func itemResult(
    _ criterion: Criterion, _ outcome: Outcome, _ judged: [JudgedItem], _ shares: ItemShares, _ clause: Evidence?
  ) -> CriterionResult {
    let writer = MessageWriter(criterion: criterion)
    var findings: [Finding] = []
    if let clause {
      findings.append(
        Finding(
          message: writer.message(.notMet, words: ["phrase": clause.quote], mark: nil),
          suggestion: criterion.advice, evidence: clause))
    }
    for index in judged.indices where judged[index].outcome.isToTell {
      let one = judged[index]
      let item = study.item(.init(section: one.section, item: one.place))
      let whole = study.evidence(one.section, offsets: item.range)
      let marks = one.measured.marks.isEmpty ? [Measured.Mark(whole)] : one.measured.marks
      for mark in marks {
        findings.append(
          Finding(
            message: writer.message(one.outcome, words: one.measured.words, mark: mark),
            suggestion: one.outcome == .needsReview ? nil : criterion.advice, evidence: mark.evidence ?? whole,
            item: item.id, urgent: mark.urgent))
      }
    }
    var support: [Evidence] = []
    if outcome == .met {
      for index in judged.indices where judged[index].outcome == .met && support.count < 2 {
        support += judged[index].measured.support.prefix(2 - support.count)
      }
    }
    let reason =
      outcome == .needsReview
      ? writer.question(words: judged.first { $0.outcome == .needsReview }?.measured.words ?? [:])
      : shares.sentence(noun: criterion.select.items ?? "item", governed: clause != nil)
    return CriterionResult(
      criterion: criterion, outcome: outcome, examined: judged.count, reason: reason, findings: findings,
      support: support)
  }
}

extension Outcome {
  /// Whether something is to be said of it: a fault, or a question for a person.
  fileprivate var isToTell: Bool { self == .partlyMet || self == .notMet || self == .needsReview }
}
