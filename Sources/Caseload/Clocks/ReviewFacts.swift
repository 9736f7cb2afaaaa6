import Regulations

/// One review of a child, or the one that comes next.
struct ReviewCycle: Sendable {
  /// The row of the review; nil for one that has not begun.
  var row: CaseRow?
  /// What its clocks need to know.
  var facts: ClockFacts
  /// The day on which it was completed, by its decision or by the record of a later review; nil while it runs.
  var completed: CalendarDate?
}

extension CaseHistory {
  /// The reviews in order, and behind them the next one where the last is complete.
  func reviewCycles(asOf day: CalendarDate, wordings: DecisionWordings) -> [ReviewCycle] {
    var cycles: [ReviewCycle] = []
    var earlier = summary.finalIssued
    for (place, row) in reviews.enumerated() {
      var facts = ClockFacts()
      for name in ClockDate.allCases { facts.dates[name] = name.value(in: row) }
      fillPerson(&facts, row: row, wordings: wordings)
      if belongsTogether(row) == false {
        facts.dates[.adviceRequested] = nil
        facts.dates[.adviceReceived] = nil
      }
      let anchor = row.decisionDate ?? row.reviewMeeting
      let start = start(before: anchor, earlier: earlier, row: row, isFirst: place == 0)
      facts.dates[.reviewedOrMade] = start.date
      facts.doubts[.reviewedOrMade] = start.doubt
      let completed = completion(of: row, asOf: day)
      cycles.append(ReviewCycle(row: row, facts: facts, completed: completed))
      let marks = [earlier, completed ?? row.reviewMeeting].compactMap { $0 }
      earlier = marks.max()
    }
    if cycles.last.map({ $0.completed != nil }) ?? true { cycles.append(nextCycle(after: earlier, wordings, day)) }
    return cycles
  }

  private func nextCycle(after earlier: CalendarDate?, _ wordings: DecisionWordings, _ day: CalendarDate) -> ReviewCycle
  {
    var facts = ClockFacts()
    fillPerson(&facts, row: nil, wordings: wordings)
    // A row without a review's acts may still say when the plan was last reviewed and when it is due again.
    let recorded = rows.compactMap(\.lastReview).filter { $0 <= day }.max()
    facts.dates[.reviewedOrMade] = [earlier, recorded].compactMap { $0 }.max()
    facts.dates[.reviewDue] = rows.filter { !CaseHistory.isReview($0) }.compactMap(\.reviewDue).max()
    return ReviewCycle(row: nil, facts: facts, completed: nil)
  }

  private func fillPerson(_ facts: inout ClockFacts, row: CaseRow?, wordings: DecisionWordings) {
    facts.born = summary.dob
    facts.ncy = summary.ncy
    facts.status = summary.status.lowercased()
    facts.dates[.ceaseDate] = summary.ceaseDate
    guard let row else { return }
    facts.exception = row.exception
    facts.decision = wordings.kind(of: row.decision)
    // A notice of amendments is itself the decision to amend.
    let amends = [row.amendNotice, row.draftAmended, row.amendedFinal].contains { $0 != nil }
    if facts.decision == nil, row.decision.isEmpty, amends { facts.decision = wordings.amending }
    facts.isDecisionUnclear =
      facts.decision == nil && (row.decisionDate != nil || row.decision.utf8.contains { $0 > 0x20 })
  }

  /// Whether the dates of advice in a review's row are the review's and not those of the assessment before it.
  private func belongsTogether(_ row: CaseRow) -> Bool {
    guard let asked = row.adviceRequested ?? row.adviceReceived, let made = summary.finalIssued else { return true }
    return asked > made
  }

  private func completion(of row: CaseRow, asOf day: CalendarDate) -> CalendarDate? {
    if let decided = row.decisionDate { return decided <= day ? decided : nil }
    // The record that the plan was reviewed on or after the meeting stands in for a decision without a date.
    if let recorded = row.lastReview, let meeting = row.reviewMeeting, recorded >= meeting, recorded <= day {
      return recorded
    }
    return nil
  }

  /// The day from which the twelve months of a review run.
  private func start(
    before anchor: CalendarDate?, earlier: CalendarDate?, row: CaseRow, isFirst: Bool
  ) -> (date: CalendarDate?, doubt: String?) {
    let recorded = row.lastReview.flatMap { last in anchor.map { last < $0 } ?? true ? last : nil }
    let marks = [earlier, recorded].compactMap { $0 }.filter { mark in anchor.map { mark < $0 } ?? true }
    guard let latest = marks.max() else { return (nil, nil) }
    // Where `lastReview` is this very review, the one before it is not in the caseload, and the first plan may be older
    // than it.
    if isFirst, recorded == nil, row.lastReview != nil, let anchor, latest.adding(months: 12) <= anchor {
      return (nil, "The review before this one is not in the caseload.")
    }
    return (latest, nil)
  }
}
