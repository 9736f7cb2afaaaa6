import Documents
import Plans
import Regulations

extension Auditor {
  /// Compares a plan before a review, the review and the plan after it.
  ///
  /// Never fails: what makes the comparison doubtful (another child, days out of order, no recommendation found) is said
  /// among its problems.
  public func compareAmendments(before: Document, review: Document, after: Document) -> Amendments {
    let reviewed = readReview(review)
    return withWords { words in
      let old = study(of: read(before), in: before, words: &words)
      let middle = study(of: EHCPlan(reviewed), review: reviewed, in: review, words: &words)
      let new = study(of: read(after), in: after, words: &words)
      defer { [old, middle, new].forEach { $0.close() } }
      return AmendmentComparer(before: old, review: middle, after: new).compared()
    }
  }
}

/// Puts the comparison together.
struct AmendmentComparer {
  let before: Study
  let review: Study
  let after: Study

  func compared() -> Amendments {
    var found = Amendments(
      child: after.plan.subject.name ?? before.plan.subject.name,
      days: (before.plan.date, review.review?.dates.meeting, after.plan.date))
    found.problems = problems()
    let pairs = pairs()
    let asked = RecommendedChangeReader(study: review).changes()
    let check = RecommendationCheck(before: before, review: review, after: after, pairs: pairs)
    let findings = asked.map(check.check)
    found.recommendations = findings.map(\.result)
    var carried: [Int: [AskedChange]] = [:]
    for (one, finding) in zip(asked, findings) where finding.result.carriedOut != .no {
      if let pair = finding.pair { carried[pair, default: []].append(one) }
    }
    let explanation = ChangeExplanation(before: before, review: review, after: after, asked: asked)
    let weakening = Weakening(before: before, after: after)
    for (place, pair) in pairs.enumerated() where pair.isChanged {
      guard let section = pair.section else { continue }
      let own = carried[place] ?? []
      let reasons = weakening.reasons(pair)
      let isWeaker = !reasons.isEmpty && !explanation.asksForLess(pair, carried: own)
      if isWeaker { found.weakened.append(change(pair, section, reasons.joined(separator: " "))) }
      let isExplained = explanation.explains(pair, carried: own)
      if !isExplained { found.unexplained.append(change(pair, section, sentence(pair))) }
    }
    let standing = Set(
      zip(asked, findings).compactMap { one, finding in
        one.isRemoval && finding.result.carriedOut == .no ? finding.pair : nil
      })
    found.stale = OvertakenText(before: before, review: review, after: after, pairs: pairs, standing: standing).found()
    found.brokenThread = ThreadAfterChange(before: before, after: after, pairs: pairs).broken()
    if asked.isEmpty {
      found.problems.append("No recommended change was found in the review. Check that it is the whole review.")
    }
    return found
  }

  private func pairs() -> [UnitPair] {
    let (old, new) = (PlanUnits(study: before), PlanUnits(study: after))
    let front = UnitPairing(before: old.front(), after: new.front()).pairs()
    return SectionCode.ofPlan.reduce(into: front) { pairs, code in
      pairs += UnitPairing(before: old.units(of: code), after: new.units(of: code)).pairs()
    }
  }

  private func change(_ pair: UnitPair, _ section: SectionCode, _ reason: String) -> Amendments.Change {
    .init(section: section, before: pair.before.map(before.words), after: pair.after.map(after.words), reason: reason)
  }

  private func sentence(_ pair: UnitPair) -> String {
    if pair.before == nil { return "It was added, and the review does not ask for it." }
    return pair.after == nil
      ? "It was taken out, and the review does not ask for that."
      : "It was changed, and the review does not ask for that."
  }

  // MARK: Doubts

  private func problems() -> [String] {
    var problems: [String] = []
    let subjects = [before.plan.subject, review.plan.subject, after.plan.subject]
    if !agree(subjects.map(\.dateOfBirth)) || !agree(subjects.map { $0.nhsNumber.map(Self.figures) })
      || !agree(subjects.map { $0.upn.map(Self.figures) })
    {
      problems.append(
        "The three documents do not state the same date of birth, NHS number or UPN. Check that all are about one child."
      )
    }
    if let old = before.plan.date, let new = after.plan.date, new <= old {
      problems.append("The plan after the review is not dated after the plan before it. Check which is which.")
    }
    if let meeting = review.review?.dates.meeting {
      if let new = after.plan.date, new < meeting {
        problems.append("The plan after the review is dated before the meeting. Check that it is the amended plan.")
      }
      if let old = before.plan.date, old > meeting {
        problems.append(
          "The plan before the review is dated after the meeting. Check that it is the plan that was reviewed.")
      }
    }
    return problems
  }

  private func agree<Value: Equatable>(_ values: [Value?]) -> Bool {
    let stated = values.compactMap { $0 }
    return stated.allSatisfy { $0 == stated.first }
  }

  private static func figures(_ text: String) -> [UInt8] {
    text.utf8.filter { ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }.map {
      $0 >= 0x41 ? $0 | 0x20 : $0
    }
  }
}
