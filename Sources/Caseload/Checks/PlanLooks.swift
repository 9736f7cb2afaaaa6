import Regulations

/// Looks at plans: their end, and whether they stand among the active ones.
extension Sen2Seen {
  /// What is found in the plans of a request; nil where the look is at something else.
  func plans(_ chain: Chain, _ look: Sen2Look, limit: Int) -> [Sen2Record]? {
    switch look {
    case .ceaseWithoutReason: return chain.plans.filter { !$0[.ceasedate].isEmpty && $0[.ceasereason].isEmpty }
    case .reasonWithoutCease: return chain.plans.filter { $0[.ceasedate].isEmpty && !$0[.ceasereason].isEmpty }
    case .ceaseBeforeStart:
      return chain.plans.filter { Sen2Seen.isReversed($0.day(.startdate), $0.day(.ceasedate)) }
    case .ceasedByAgeTooYoung:
      return chain.plans.filter { plan in
        guard plan[.ceasereason] == "1", let birth, let day = plan.day(.ceasedate) else { return false }
        return AgeReckoning.years(bornOn: birth, on: day) < limit
      }
    case .ceasedForOtherReason: return chain.plans.filter { $0[.ceasereason] == "9" }
    case .activeMissing: return chain.active.isEmpty ? chain.plans.filter { $0[.ceasedate].isEmpty } : []
    case .activeAfterCease:
      guard let start = census.yearStart, !chain.active.isEmpty else { return [] }
      return chain.plans.filter { plan in plan.day(.ceasedate).map { $0 < start } ?? false }
    default: return nil
    }
  }
}
