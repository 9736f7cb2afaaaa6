import Regulations

extension CaseHistory {
  /// What the clocks of the needs assessment need to know.
  func assessmentFacts() -> ClockFacts {
    var facts = ClockFacts()
    let once: [ClockDate] = [.requestDate, .requestDecisionDate, .noPlanDecisionDate, .draftIssued, .finalIssued]
    for name in once { facts.dates[name] = name.value(in: summary) }
    // Later acts show that there is a plan even where its own date is missing.
    for name in [ClockDate.reviewMeeting, .lastReview, .amendedFinal] {
      facts.dates[name] = rows.lazy.compactMap { name.value(in: $0) }.first
    }
    for row in rows where belongsToAssessment(row) {
      facts.dates[.adviceRequested] = facts.dates[.adviceRequested] ?? row.adviceRequested
      facts.dates[.adviceReceived] = facts.dates[.adviceReceived] ?? row.adviceReceived
      if facts.exception.isEmpty { facts.exception = row.exception }
    }
    facts.status = summary.status.lowercased()
    facts.born = summary.dob
    facts.ncy = summary.ncy
    return facts
  }

  /// Whether the advice of a row was asked for an assessment: the row has no review, or the advice was asked for between
  /// the request and the first plan.
  private func belongsToAssessment(_ row: CaseRow) -> Bool {
    guard CaseHistory.isReview(row) else { return true }
    guard let asked = row.adviceRequested ?? row.adviceReceived, let request = summary.requestDate else { return false }
    guard let end = summary.finalIssued ?? summary.noPlanDecisionDate ?? row.reviewMeeting else { return false }
    return asked >= request && asked <= end
  }

  /// Whether there is anything to an assessment in the rows.
  var hasAssessment: Bool {
    [summary.requestDate, summary.requestDecisionDate, summary.noPlanDecisionDate, summary.draftIssued]
      .contains { $0 != nil } || summary.finalIssued != nil
  }

  /// Whether there is, or has been, a plan on a day.
  func hasPlan(on day: CalendarDate) -> Bool {
    if let issued = summary.finalIssued { return issued <= day }
    return !reviews.isEmpty || rows.contains { $0.lastReview != nil || $0.amendedFinal != nil || $0.reviewDue != nil }
  }
}
