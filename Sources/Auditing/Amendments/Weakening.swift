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
    return losses(from: old, to: new).map(\.sentence)
  }

  /// What a unit says less than the one that it takes the place of, wherever the two stand.
  func losses(from old: PlanUnit, to new: PlanUnit) -> [Loss] {
    guard let oldCode = old.section, let newCode = new.section else { return [] }
    let (oldReading, newReading) = (before.reading(oldCode), after.reading(newCode))
    let oldDoses = StatedDoses(reading: oldReading, range: old.tokens).doses()
    let newDoses = StatedDoses(reading: newReading, range: new.tokens).doses()
    // "the last 15 minutes before lunch" says for how long, though it is no dose by itself.
    let saysHowLong = QuantityScanner(reading: newReading, range: new.tokens).quantities().contains {
      $0.kind == .duration
    }
    var losses = timeLosses(oldDoses, newDoses, saysHowLong: saysHowLong)
    losses += groupLosses(oldDoses, newDoses)
    let difference = WordDifference(oldReading, old.tokens, newReading, new.tokens)
    if let oldItem = old.item, let newItem = new.item {
      let (was, now) = (before.provision(oldItem, in: oldCode), after.provision(newItem, in: newCode))
      losses += actorLosses(was, now)
      losses += dutyLosses(was, now, oldReading, newReading, difference)
    }
    return losses
  }

  // MARK: How often and how long

  private func timeLosses(_ old: [StatedDose], _ new: [StatedDose], saysHowLong: Bool) -> [Loss] {
    func values(_ kind: StatedDose.Kind, _ doses: [StatedDose]) -> [Double] {
      doses.filter { $0.kind == kind }.map(\.value)
    }
    let wasAll = old.contains { $0.kind == .allTheTime }
    let isAll = new.contains { $0.kind == .allTheTime }
    if wasAll, !isAll { return [.notAllTheTime] }
    if isAll { return [] }
    let (oldRates, newRates) = (values(.rate, old), values(.rate, new))
    let (oldLengths, newLengths) = (values(.minutes, old), values(.minutes, new))
    let (oldCounts, newCounts) = (values(.count, old), values(.count, new))
    if oldRates.count == 1, newRates.count == 1, oldLengths.count == 1, newLengths.count == 1 {
      guard newRates[0] * newLengths[0] < oldRates[0] * oldLengths[0] * 0.99 else { return [] }
      return [newRates[0] < oldRates[0] ? .lessOften : .shorter]
    }
    var losses: [Loss] = []
    if isLess(newRates, than: oldRates) || isLess(newCounts, than: oldCounts) { losses.append(.lessOften) }
    if isLess(newLengths, than: oldLengths) { losses.append(.shorter) }
    let saysHowOften = new.contains { [.rate, .count, .occasion].contains($0.kind) }
    if !oldRates.isEmpty || !oldCounts.isEmpty, !saysHowOften { losses.append(.noFrequency) }
    if !oldLengths.isEmpty, newLengths.isEmpty, !saysHowLong { losses.append(.noLength) }
    return losses
  }

  private func isLess(_ new: [Double], than old: [Double]) -> Bool {
    guard new.count == old.count else { return false }
    return zip(new, old).contains { $0 < $1 * 0.99 } && !zip(new, old).contains { $0 > $1 * 1.01 }
  }

  private func groupLosses(_ old: [StatedDose], _ new: [StatedDose]) -> [Loss] {
    let was = old.filter { $0.kind == .group }.map(\.value)
    let now = new.filter { $0.kind == .group }.map(\.value)
    if was.count == now.count, zip(now, was).contains(where: { $0 > $1 }) { return [.largerGroup] }
    if !was.isEmpty, now.isEmpty { return [.noGroup] }
    return []
  }

  // MARK: Who

  private func actorLosses(_ was: Provision, _ now: Provision) -> [Loss] {
    if was.has(.who), !now.has(.who) { return [.nobodyNamed] }
    if was.has(.expertise), !now.has(.expertise) { return [.noExpertise] }
    return []
  }

  // MARK: How firmly

  private static let firm: WordSet = ["will", "must", "shall"]
  private static let weak: WordSet = [
    "may", "might", "could", "should", "can", "would", "aim", "endeavour", "try", "possible",
  ]

  private func dutyLosses(
    _ was: Provision, _ now: Provision, _ old: Reading, _ new: Reading, _ difference: WordDifference
  ) -> [Loss] {
    let lostFirm = difference.removed.contains { Self.firm.contains(old.tokens[$0].word) }
    let gainedWeak = difference.added.contains { Self.weak.contains(new.tokens[$0].word) }
    if lostFirm, gainedWeak { return [.notBound] }
    let known = Set(was.faults.map { old.foldedWords($0.tokens) })
    let added = Set(difference.added)
    let loosened = now.faults.contains { fault in
      !known.contains(new.foldedWords(fault.tokens)) && fault.tokens.contains(where: added.contains)
    }
    return loosened ? [.leftOpen] : []
  }
}

extension SectionCode {
  /// F, G and both halves of H.
  var isProvisionSection: Bool { self == .F || self == .G || self == .H1 || self == .H2 }
}
