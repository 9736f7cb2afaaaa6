import Rubrics

/// Outcomes of single items as a share: a partly met item counts half, one that needs a person is left out, and where
/// it could change the result the whole needs a person.
struct ItemShares {
  /// Items to which the criterion applies.
  let applicable: Int
  /// Items by outcome.
  let met: Int
  let partly: Int
  let notMet: Int
  let undecided: Int
  /// The outcome of the whole.
  let outcome: Outcome

  init(outcomes: [Outcome], ladder: PreparedLadder) {
    let met = outcomes.count { $0 == .met }
    let partly = outcomes.count { $0 == .partlyMet }
    let notMet = outcomes.count { $0 == .notMet }
    let undecided = outcomes.count { $0 == .needsReview }
    let decided = Double(met + partly + notMet)
    let total = decided + Double(undecided)
    let earned = Double(met) + Double(partly) / 2
    func outcome(share: Double) -> Outcome {
      ladder.outcome(for: [
        "items": total, "share": share, "undecided": 0, "met": Double(met), "partly": Double(partly),
        "not-met": Double(notMet),
      ])
    }
    let settled = outcome(share: decided > 0 ? earned / decided : 0)
    let isOpen =
      undecided > 0 && outcome(share: earned / total) != outcome(share: (earned + Double(undecided)) / total)
    (self.met, self.partly, self.notMet, self.undecided) = (met, partly, notMet, undecided)
    applicable = met + partly + notMet + undecided
    self.outcome = isOpen ? .needsReview : settled
  }

  /// "9 of 12 provisions meet this; 1 meets it in part."
  func sentence(noun: String, governed: Bool) -> String {
    if governed { return "A clause that governs every \(noun) fails this." }
    guard applicable > 0 else { return "There is no \(noun) to which this applies." }
    var sentence = "\(met) of \(applicable) \(noun)\(applicable == 1 ? "" : "s") \(met == 1 ? "meets" : "meet") this"
    if partly > 0 { sentence += "; \(partly) in part" }
    if undecided > 0 { sentence += "; \(undecided) for a person to decide" }
    return sentence + "."
  }
}
