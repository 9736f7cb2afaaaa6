import Plans

/// Tells whether a provision says less after an amendment than before it, slot by slot.
///
/// It is careful: what is only put in other words is no weakening, and a shorter session that comes more often is one only
/// where the time in all is less.
struct Weakening {
  let before: Study
  let after: Study

  /// What became weaker, in words; empty where nothing did.
  func reasons(_ pair: UnitPair) -> [String] {
    guard let old = pair.before, let new = pair.after, let code = new.section, old.section == code,
      code.isProvisionSection
    else { return [] }
    let (oldReading, newReading) = (before.reading(code), after.reading(code))
    let oldDoses = StatedDoses(reading: oldReading, range: old.tokens).doses()
    let newDoses = StatedDoses(reading: newReading, range: new.tokens).doses()
    // "the last 15 minutes before lunch" says for how long, though it is no dose by itself.
    let saysHowLong = QuantityScanner(reading: newReading, range: new.tokens).quantities().contains {
      $0.kind == .duration
    }
    var reasons = timeReasons(oldDoses, newDoses, saysHowLong: saysHowLong)
    reasons += groupReasons(oldDoses, newDoses)
    let difference = WordDifference(oldReading, old.tokens, newReading, new.tokens)
    if let oldItem = old.item, let newItem = new.item {
      let (was, now) = (before.provision(oldItem, in: code), after.provision(newItem, in: code))
      reasons += actorReasons(was, now)
      reasons += dutyReasons(was, now, oldReading, newReading, difference)
    }
    return reasons
  }

  // MARK: How often and how long

  private func timeReasons(_ old: [StatedDose], _ new: [StatedDose], saysHowLong: Bool) -> [String] {
    func values(_ kind: StatedDose.Kind, _ doses: [StatedDose]) -> [Double] {
      doses.filter { $0.kind == kind }.map(\.value)
    }
    let wasAll = old.contains { $0.kind == .allTheTime }
    let isAll = new.contains { $0.kind == .allTheTime }
    if wasAll, !isAll { return ["It no longer covers all of the time."] }
    if isAll { return [] }
    let (oldRates, newRates) = (values(.rate, old), values(.rate, new))
    let (oldLengths, newLengths) = (values(.minutes, old), values(.minutes, new))
    let (oldCounts, newCounts) = (values(.count, old), values(.count, new))
    if oldRates.count == 1, newRates.count == 1, oldLengths.count == 1, newLengths.count == 1 {
      guard newRates[0] * newLengths[0] < oldRates[0] * oldLengths[0] * 0.99 else { return [] }
      return [newRates[0] < oldRates[0] ? "It is less often." : "It is for a shorter time."]
    }
    var reasons: [String] = []
    if isLess(newRates, than: oldRates) || isLess(newCounts, than: oldCounts) { reasons.append("It is less often.") }
    if isLess(newLengths, than: oldLengths) { reasons.append("It is for a shorter time.") }
    let saysHowOften = new.contains { [.rate, .count, .occasion].contains($0.kind) }
    if !oldRates.isEmpty || !oldCounts.isEmpty, !saysHowOften { reasons.append("It no longer says how often.") }
    if !oldLengths.isEmpty, newLengths.isEmpty, !saysHowLong { reasons.append("It no longer says for how long.") }
    return reasons
  }

  private func isLess(_ new: [Double], than old: [Double]) -> Bool {
    guard new.count == old.count else { return false }
    return zip(new, old).contains { $0 < $1 * 0.99 } && !zip(new, old).contains { $0 > $1 * 1.01 }
  }

  private func groupReasons(_ old: [StatedDose], _ new: [StatedDose]) -> [String] {
    let was = old.filter { $0.kind == .group }.map(\.value)
    let now = new.filter { $0.kind == .group }.map(\.value)
    if was.count == now.count, zip(now, was).contains(where: { $0 > $1 }) { return ["The group is larger."] }
    if !was.isEmpty, now.isEmpty { return ["It no longer says in what group."] }
    return []
  }

  // MARK: Who

  private func actorReasons(_ was: Provision, _ now: Provision) -> [String] {
    if was.has(.who), !now.has(.who) { return ["Nobody is named any more who gives it."] }
    if was.has(.expertise), !now.has(.expertise) {
      return ["Whoever gives it need no longer be qualified or trained for it."]
    }
    return []
  }

  // MARK: How firmly

  private static let firm: WordSet = ["will", "must", "shall"]
  private static let weak: WordSet = [
    "may", "might", "could", "should", "can", "would", "aim", "endeavour", "try", "possible",
  ]

  private func dutyReasons(
    _ was: Provision, _ now: Provision, _ old: Reading, _ new: Reading, _ difference: WordDifference
  ) -> [String] {
    let lostFirm = difference.removed.contains { Self.firm.contains(old.tokens[$0].word) }
    let gainedWeak = difference.added.contains { Self.weak.contains(new.tokens[$0].word) }
    if lostFirm, gainedWeak { return ["What had to be done no longer has to be."] }
    let known = Set(was.faults.map { old.foldedWords($0.tokens) })
    let added = Set(difference.added)
    let loosened = now.faults.contains { fault in
      !known.contains(new.foldedWords(fault.tokens)) && fault.tokens.contains(where: added.contains)
    }
    return loosened ? ["Words that leave it open have come in."] : []
  }
}

extension SectionCode {
  /// F, G and both halves of H.
  var isProvisionSection: Bool { self == .F || self == .G || self == .H1 || self == .H2 }
}
