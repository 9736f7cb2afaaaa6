import Plans

/// Tells whether a change of the plan follows from the review.
///
/// In Sections E to J a recommendation, the decision or an agreed action must speak of it. What describes the child
/// (Sections A to D) may follow from anything that the review reports. Years, ages and days that only move on need no reason.
struct ChangeExplanation {
  let before: Study
  let review: Study
  let after: Study
  let asked: [AskedChange]
  /// The words of what was recommended, decided and agreed, and of the whole review.
  private let decided: AmendmentTerms
  private let told: AmendmentTerms

  init(before: Study, review: Study, after: Study, asked: [AskedChange]) {
    self.before = before
    self.review = review
    self.after = after
    self.asked = asked
    func terms(_ codes: [SectionCode]) -> AmendmentTerms {
      codes.reduce(into: AmendmentTerms()) { terms, code in
        let reading = review.reading(code)
        terms = terms.with(AmendmentTerms(reading.tokens.indices, in: reading))
      }
    }
    decided = terms([.recommendations, .decision, .actions])
    told = terms(SectionCode.ofReview)
  }

  /// Whether a change needs no reason or has one.
  ///
  /// - Parameter carried: the recommendations that the pair carries out.
  func explains(_ pair: UnitPair, carried: [AskedChange]) -> Bool {
    guard let section = pair.section else { return true }
    // The papers of the review are added to Section K.
    if section == .K { return !(pair.before?.item?.kind == .advice && pair.after == nil) }
    let difference = difference(pair)
    let removed = pair.before.map { AmendmentTerms(difference.removed, in: before.reading(of: $0)) } ?? AmendmentTerms()
    let added = pair.after.map { AmendmentTerms(difference.added, in: after.reading(of: $0)) } ?? AmendmentTerms()
    if isMovingOn(pair, difference) { return true }
    if !carried.isEmpty { return true }
    if section == .E, let entry = entry(pair), entry.status == .achieved || entry.next == .change || entry.next == .end
    {
      return true
    }
    if asked.contains(where: { asks($0, section, pair, removed: removed, added: added) }) { return true }
    switch section {
    case .A, .B, .C, .D:
      if added.isEmpty { return removed.share(in: decided) >= 0.5 }
      return added.share(in: told) >= 0.5
    default: return added.tellingCount >= 2 && added.share(in: decided) >= 0.7
    }
  }

  private func difference(_ pair: UnitPair) -> WordDifference {
    let old = pair.before.map { before.reading(of: $0) } ?? before.front
    let new = pair.after.map { after.reading(of: $0) } ?? after.front
    return WordDifference(old, pair.before?.tokens ?? 0..<0, new, pair.after?.tokens ?? 0..<0)
  }

  /// Whether a recommendation speaks of these words.
  private func asks(
    _ one: AskedChange, _ section: SectionCode, _ pair: UnitPair, removed: AmendmentTerms, added: AmendmentTerms
  ) -> Bool {
    guard one.sections.isEmpty || one.sections.contains(section) else { return false }
    let changed = removed.with(added)
    if one.sections.contains(section), one.askedTerms.total <= 1, one.doses.isEmpty, one.wording.isEmpty,
      one.labels.isEmpty
    {
      return true
    }
    if changed.tellingCount < 1 { return asksDose(one, pair) }
    return changed.share(in: one.allTerms) >= (one.sections.isEmpty ? 0.5 : 0.34)
  }

  /// Whether a recommendation about the same words gives the new dose.
  private func asksDose(_ one: AskedChange, _ pair: UnitPair) -> Bool {
    guard let unit = pair.after else { return false }
    let reading = after.reading(of: unit)
    guard one.allTerms.shared(with: AmendmentTerms(unit.tokens, in: reading)) >= 1 else { return false }
    let stated = StatedDoses(reading: reading, range: unit.tokens).doses()
    return one.doses.contains { dose in
      stated.contains { $0.kind == dose.kind && abs($0.value - dose.value) <= dose.value * 0.01 }
    }
      || (one.doses.isEmpty && !one.wording.isEmpty)
  }

  /// Whether the review asks for less of what a pair is about.
  func asksForLess(_ pair: UnitPair, carried: [AskedChange]) -> Bool {
    guard let section = pair.section, let unit = pair.after else { return false }
    let terms = AmendmentTerms(unit.tokens, in: after.reading(of: unit))
    return asked.contains { one in
      guard one.sections.isEmpty || one.sections.contains(section) else { return false }
      if asksDose(one, pair) { return true }
      return one.isReduction && one.allTerms.shared(with: terms) >= 2
    }
  }

  /// What the review says of an outcome.
  func entry(_ pair: UnitPair) -> OutcomeProgress? {
    guard let unit = pair.before, let review = review.review else { return nil }
    return ReviewedOutcomes(before: before, review: self.review, entries: review.progress).entry(of: unit)
  }

  // MARK: Time that moved on

  private static let timeWords: WordSet = [
    "year", "yr", "years", "old", "aged", "age", "january", "february", "march", "april", "may", "june", "july",
    "august",
    "september", "october", "november", "december", "spring", "summer", "autumn", "winter", "term", "reception", "ncy",
    "ks", "key",
    "stage", "the", "a", "an", "of", "in", "and", "is", "now", "st", "nd", "rd", "th", "by", "end", "on", "at", "his",
    "her", "their",
    "currently", "will", "be", "was", "are", "to",
  ]

  private func isMovingOn(_ pair: UnitPair, _ difference: WordDifference) -> Bool {
    guard let old = pair.before, let new = pair.after else { return false }
    return difference.removed.allSatisfy { isOfTime($0, before.reading(of: old)) }
      && difference.added.allSatisfy { isOfTime($0, after.reading(of: new)) }
  }

  private func isOfTime(_ index: Int, _ reading: Reading) -> Bool {
    let token = reading.tokens[index]
    if !token.isNumber { return Self.timeWords.contains(token.word) }
    if token.value >= 1990, token.value <= 2100 { return true }
    let before = index > 0 ? reading.tokens[index - 1].word : ""
    let next = index + 1 < reading.tokens.count ? reading.tokens[index + 1].word : ""
    let months: WordSet = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    return ["year", "yr", "aged", "age", "ncy", "stage", "is", "/"].contains(before)
      || ["year", "years", "/", "th", "st", "nd", "rd"].contains(next) || months.contains(before)
      || months.contains(next)
  }
}

/// Joins the outcomes that a review speaks of with those of the plan that it reviewed.
struct ReviewedOutcomes {
  let before: Study
  let review: Study
  let entries: [OutcomeProgress]

  /// What is said of an outcome: the entry whose words are most like it, else the one with its number.
  func entry(of unit: PlanUnit) -> OutcomeProgress? {
    guard unit.section == .E, unit.item != nil else { return nil }
    let own = AmendmentTerms(unit.tokens, in: before.reading(of: unit))
    var best: (entry: OutcomeProgress, share: Double)?
    for (place, entry) in entries.enumerated() {
      guard let part = entry.outcome.part else { continue }
      let reading = review.reading(part)
      let its = AmendmentTerms(reading.tokens(in: entry.outcome.range), in: reading)
      let whole = AmendmentTerms(reading.tokens(in: entry.whole.range), in: reading)
      var share = max(its.share(in: own), its.total >= 1 ? own.share(in: its.with(whole)) : 0)
      if hasNumber(entry, place, of: unit, reading) { share += 0.3 }
      if share >= 0.5, share > best?.share ?? 0 { best = (entry, share) }
    }
    return best?.entry
  }

  private func hasNumber(_ entry: OutcomeProgress, _ place: Int, of unit: PlanUnit, _ reading: Reading) -> Bool {
    let item = reading.section.flatMap { code in review.plan[code].items.first { $0.id == entry.item } }
    let stated = item?.label.flatMap(UnitLabel.init) ?? UnitLabel(String(place + 1))
    let own = unit.item?.label.flatMap(UnitLabel.init) ?? UnitLabel(String(unit.place))
    return stated == own
  }
}
