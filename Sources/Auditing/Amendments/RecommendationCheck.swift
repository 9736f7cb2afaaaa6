import Plans

/// Finds what became of a recommendation: the unit of the plans that it concerns, and how far it is carried out there.
struct RecommendationCheck {
  let before: Study
  let review: Study
  let after: Study
  /// All pairs of units, the front page's with them.
  let pairs: [UnitPair]

  /// What was found of one recommendation.
  struct Finding {
    var result: Amendments.Recommendation
    /// The pair that carries it out or ought to; position among all pairs.
    var pair: Int?
  }

  private struct Candidate {
    var pair: Int
    var score: Double
    var coverage: Double
  }

  /// The words of a pair on both sides.
  private func terms(_ unit: PlanUnit?, _ study: Study) -> AmendmentTerms {
    guard let unit else { return AmendmentTerms() }
    return AmendmentTerms(unit.tokens, in: study.reading(of: unit))
  }

  func check(_ asked: AskedChange) -> Finding {
    let candidates = candidates(asked)
    let named = asked.sections.first
    guard let best = candidates.max(by: { ($0.score, $1.pair) < ($1.score, $0.pair) }) else {
      return Finding(result: result(asked, named, .no, nil, "Nothing in the new plan answers to it."), pair: nil)
    }
    guard best.score >= 0.3 || isOpen(asked) else {
      // The section as it stands shows that nothing was done.
      let shown = asked.sections.count == 1 && !pairs[best.pair].isChanged ? pairs[best.pair] : nil
      return Finding(result: result(asked, named, .no, shown, "Nothing in the new plan answers to it."), pair: nil)
    }
    if asked.isRemoval { return removal(asked, candidates) }
    let pair = pairs[best.pair]
    if asked.isKeeping {
      let stays = isKept(asked, pair)
      let reason = stays ? "It still stands." : "What was to stay was changed or taken out."
      return Finding(
        result: result(asked, pair.section, stays ? .yes : .no, pair, reason), pair: stays ? best.pair : nil)
    }
    var (degree, reason) = degree(asked, pair, best.coverage)
    if degree == .yes, asked.takesOut, let left = standing(asked, besides: best.pair) {
      degree = .partly
      reason = "What was to go still stands."
      return Finding(
        result: .init(
          text: asked.text, section: pair.section ?? named, carriedOut: degree,
          before: text(pairs[left].before, before),
          after: text(pair.after, after), reason: reason), pair: best.pair)
    }
    return Finding(result: result(asked, pair.section ?? named, degree, pair, reason), pair: best.pair)
  }

  /// Whether what was to stay stands, with its doses.
  private func isKept(_ asked: AskedChange, _ pair: UnitPair) -> Bool {
    guard let unit = pair.after else { return false }
    guard pair.isChanged else { return true }
    let stated = StatedDoses(reading: after.reading(of: unit), range: unit.tokens).doses()
    return asked.doses.allSatisfy { dose in stated.contains { $0.isEqual(to: dose) } }
      && Weakening(before: before, after: after).reasons(pair).isEmpty
  }

  // MARK: Candidates

  private func candidates(_ asked: AskedChange) -> [Candidate] {
    let all = asked.askedTerms.with(asked.oldTerms).with(asked.allTerms)
    var found: [Candidate] = []
    for (place, pair) in pairs.enumerated() {
      if let section = pair.section {
        guard asked.sections.isEmpty || asked.sections.contains(section) else { continue }
      } else if !asked.sections.isEmpty {
        continue
      }
      let old = terms(pair.before, before)
      let new = terms(pair.after, after)
      var score = all.share(in: old.with(new))
      if asked.labels.contains(where: { names($0, pair) }) { score += 1 }
      if !asked.oldTerms.isEmpty { score += 0.5 * asked.oldTerms.share(in: old) }
      var coverage = 0.0
      if pair.isChanged, pair.after != nil {
        coverage = asked.askedTerms.without(old).share(in: new)
        score += coverage + 0.1 + (asked.wording.count >= 4 ? wordingCoverage(asked, pair) : 0)
      }
      found.append(Candidate(pair: place, score: score, coverage: coverage))
    }
    return found
  }

  private func names(_ named: AskedChange.NamedItem, _ pair: UnitPair) -> Bool {
    guard let unit = pair.before ?? pair.after, unit.item != nil else { return false }
    if let section = named.section, section != unit.section { return false }
    if let label = unit.item?.label.flatMap(UnitLabel.init) { return label == named.label }
    return unit.place == named.label.number
  }

  /// Asks for a change of a section without saying which.
  private func isOpen(_ asked: AskedChange) -> Bool {
    !asked.sections.isEmpty && asked.wording.isEmpty && asked.doses.isEmpty && asked.askedTerms.total <= 1
  }

  // MARK: How far

  private func degree(_ asked: AskedChange, _ pair: UnitPair, _ coverage: Double) -> (Amendments.CarriedOut, String) {
    guard pair.isChanged else {
      return (.no, "The words that it concerns are as they were.")
    }
    guard let unit = pair.after else {
      return (.no, "The words that it concerns are gone, and nothing took their place.")
    }
    if isOpen(asked) { return (.yes, "The section was changed.") }
    let reading = after.reading(of: unit)
    let stated = StatedDoses(reading: reading, range: unit.tokens).doses()
    let missing = asked.doses.filter { dose in !stated.contains { $0.isEqual(to: dose) } }
    if asked.wording.count >= 4 {
      let share = wordingCoverage(asked, pair)
      if share >= 0.9, missing.isEmpty { return (.yes, "The wording that was asked for is in the plan.") }
      if share >= 0.45 {
        return (
          .partly,
          missing.isEmpty
            ? "The wording is not the one that was asked for." : "The dose is not the one that was asked for."
        )
      }
    }
    let old = terms(pair.before, before)
    let wanted = asked.askedTerms.without(old)
    // A word or two of the general vocabulary ask for nothing.
    let isSilent = wanted.total < 0.6
    let found = isSilent ? 1 : coverage
    if isSilent, asked.doses.isEmpty, !asked.figures.isEmpty {
      let there = Set(unit.tokens.map { reading.tokens[$0].value }.filter { !$0.isNaN })
      let met = asked.figures.count(where: there.contains)
      if met == asked.figures.count { return (.yes, "What was asked for is in the plan.") }
      return met > 0
        ? (.partly, "Only some of the figures are those that were asked for.")
        : (.no, "The figures are not those that were asked for.")
    }
    if !asked.doses.isEmpty {
      let met = asked.doses.count - missing.count
      if missing.isEmpty, found >= 0.4 { return (.yes, "What was asked for is in the plan.") }
      if met > 0 || (found >= 0.4 && !isSilent) || changesDose(asked, pair, stated) {
        return (
          .partly,
          missing.isEmpty
            ? "Only part of what was asked for is in the plan." : "The dose is not the one that was asked for."
        )
      }
      return (.no, "What was asked for is not in the plan.")
    }
    if found >= 0.5 { return (.yes, "What was asked for is in the plan.") }
    if found >= 0.2 { return (.partly, "Only part of what was asked for is in the plan.") }
    return (.no, "What was asked for is not in the plan.")
  }

  /// The share of a given wording's words that stand in the new unit in the same order.
  private func wordingCoverage(_ asked: AskedChange, _ pair: UnitPair) -> Double {
    guard let unit = pair.after, let first = asked.wording.first, let last = asked.wording.last else { return 0 }
    let reading = review.reading(asked.part)
    let difference = WordDifference(reading, first..<last + 1, after.reading(of: unit), unit.tokens)
    let spoken = asked.wording.count { reading.tokens[$0].kind != .punctuation }
    return spoken == 0 ? 0 : min(1, Double(difference.kept) / Double(spoken))
  }

  /// Whether a dose of a kind that was asked for was changed at all.
  private func changesDose(_ asked: AskedChange, _ pair: UnitPair, _ stated: [StatedDose]) -> Bool {
    guard let unit = pair.before else { return false }
    let old = StatedDoses(reading: before.reading(of: unit), range: unit.tokens).doses()
    return asked.doses.contains { dose in
      let was = old.filter { $0.kind == dose.kind }.map(\.value)
      let now = stated.filter { $0.kind == dose.kind }.map(\.value)
      return was != now && !now.isEmpty
    }
  }

  // MARK: Taking out

  private func removal(_ asked: AskedChange, _ candidates: [Candidate]) -> Finding {
    let terms = asked.oldTerms.isEmpty ? asked.askedTerms.with(asked.allTerms) : asked.oldTerms
    var best: (pair: Int, score: Double)?
    for candidate in candidates {
      let pair = pairs[candidate.pair]
      guard let unit = pair.before else { continue }
      var score = terms.share(in: self.terms(unit, before))
      if asked.labels.contains(where: { names($0, pair) }) { score += 1 }
      if score > best?.score ?? 0.2 { best = (candidate.pair, score) }
    }
    guard let best else {
      return Finding(
        result: result(asked, asked.sections.first, .no, nil, "What was to go was not found in the old plan."),
        pair: nil)
    }
    let pair = pairs[best.pair]
    guard let left = pair.after else {
      return Finding(result: result(asked, pair.section, .yes, pair, "It is gone."), pair: best.pair)
    }
    guard pair.isChanged else {
      return Finding(result: result(asked, pair.section, .no, pair, "What was to go still stands."), pair: best.pair)
    }
    let was = terms.without(AmendmentTerms())
    let remaining = was.share(in: self.terms(left, after))
    let atFirst = was.share(in: self.terms(pair.before, before))
    let isReplaced = (pair.before?.likeness(to: left) ?? 0) < 0.4
    if isReplaced || remaining <= atFirst / 2 {
      return Finding(result: result(asked, pair.section, .yes, pair, "It is gone."), pair: best.pair)
    }
    return Finding(
      result: result(
        asked, pair.section, remaining < atFirst ? .partly : .no, pair, "What was to go still stands in part."),
      pair: best.pair)
  }

  /// The unit that was to go and stands unchanged beside what took its place.
  private func standing(_ asked: AskedChange, besides pair: Int) -> Int? {
    pairs.indices.first { place in
      guard place != pair, !pairs[place].isChanged, pairs[place].after != nil else { return false }
      if asked.labels.contains(where: { names($0, pairs[place]) }) { return true }
      return asked.oldTerms.tellingCount >= 2 && asked.oldTerms.share(in: terms(pairs[place].before, before)) >= 0.8
        && (asked.sections.isEmpty || pairs[place].section.map(asked.sections.contains) ?? false)
    }
  }

  // MARK: Results

  private func text(_ unit: PlanUnit?, _ study: Study) -> String? { unit.map { study.words(of: $0) } }

  private func result(
    _ asked: AskedChange, _ section: SectionCode?, _ degree: Amendments.CarriedOut, _ pair: UnitPair?, _ reason: String
  ) -> Amendments.Recommendation {
    .init(
      text: asked.text, section: section, carriedOut: degree, before: text(pair?.before, before),
      after: text(pair?.after, after), reason: reason)
  }
}

extension Study {
  /// The text that a unit stands in.
  func reading(of unit: PlanUnit) -> Reading { unit.section.map(reading) ?? front }

  /// A unit's words on one line, the number that the plan gives it with them.
  func words(of unit: PlanUnit) -> String {
    let body = reading(of: unit).body
    var range = unit.range
    if unit.item != nil, let passage = body.passages.last(where: { $0.range.lowerBound <= range.lowerBound }),
      range.lowerBound - passage.range.lowerBound <= 14
    {
      range = passage.range.lowerBound..<range.upperBound
    }
    return OneLine.of(body.words(at: range))
  }
}
