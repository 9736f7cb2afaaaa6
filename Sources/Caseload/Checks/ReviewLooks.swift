import Regulations

/// Looks at reviews and phase transfers.
extension Sen2Seen {
  /// What is found in the reviews of a request.
  func reviews(_ chain: Chain, _ look: Sen2Look, limit: Int) -> [Sen2Record] {
    chain.active.filter { active in
      let meeting = active.day(.reviewmeeting)
      let decided = active.day(.lastreview)
      let draft = active.day(.reviewdraft)
      switch look {
      case .reviewOverdue:
        guard let day = census.day, chain.plans.contains(where: { $0[.ceasedate].isEmpty }) else { return false }
        let last = meeting ?? decided ?? chain.plans.last?.day(.startdate)
        return last.map { $0.adding(months: limit) < day } ?? false
      case .reviewDecisionLate: return Sen2Seen.isLonger(meeting, decided, than: limit)
      case .reviewDecisionBeforeMeeting: return Sen2Seen.isReversed(meeting, decided)
      case .amendmentWithoutDraft:
        // The draft's date is asked for since the return of 2026.
        guard let census = census.day, census.year >= 2026 else { return false }
        return active.code(.reviewoutcome) == "A" && active[.reviewdraft].isEmpty
      case .draftLate: return active.code(.reviewoutcome) == "A" && Sen2Seen.isLonger(meeting, draft, than: limit)
      case .transferLate:
        return Sen2Seen.isLonger(active.day(.phasetransferduedate), active.day(.phasetransferfinaldate), than: 0)
      case .transferDueOdd:
        guard let due = active.day(.phasetransferduedate) else { return false }
        return !((due.month, due.day) == (2, 15) || (due.month, due.day) == (3, 31))
      case .transferFromSelf: return !active[.transferla].isEmpty && active[.transferla] == census.authority
      default: return false
      }
    }
  }
}
