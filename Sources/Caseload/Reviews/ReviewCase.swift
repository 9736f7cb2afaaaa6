import Regulations

/// Where the review of one child stands on a day.
public struct ReviewCase: Sendable {
  /// The clocks of the case.
  public var timeliness: CaseTimeliness
  /// The step that comes next, in a word or two ("decision"); empty where nothing is to be done.
  public var step: String
  /// What is to be done next; empty where nothing is.
  public var nextDuty: String
  /// By when; nil where it cannot be reckoned.
  public var nextDue: CalendarDate?
  /// By when the review has to be complete; nil where it cannot be reckoned.
  public var reviewDue: CalendarDate?
  /// Whether the review has to be complete by now and is not.
  public var isOverdue: Bool
  /// Whole days over; 0 where it is not overdue.
  public var daysOver: Int
  /// Whole calendar months over; 0 where it is not overdue.
  public var monthsOver: Int
  /// The transfer that the child faces this school year.
  public var transfer: TransferFact?
  /// Whether the plan for the transfer is still to be made.
  public var isTransferOpen: Bool
  /// Duties of the year group that have no day of their own.
  public var yearDuties: [ClockBook.YearDuty]
  /// National curriculum year; nil where it is not known.
  public var year: Int?

  /// The council's identifier.
  public var caseId: String { timeliness.history.caseId }
  /// Whether a plan is in force, so that reviews are owed.
  public var hasPlan: Bool
}

/// Finds where reviews stand.
struct ReviewTracking {
  let book: ClockBook
  let asOf: CalendarDate

  /// The case of a child.
  func reviewCase(of child: CaseTimeliness) -> ReviewCase {
    let history = child.history
    let ceased = history.summary.ceaseDate.map { $0 <= asOf } ?? false
    let hasPlan = history.hasPlan(on: asOf) && !ceased
    let transfer = history.transfer(asOf: asOf, book: book)
    let transferClock = child.clocks.last { $0.reading.rule == book.transferRule }?.reading
    let year = history.year(on: asOf)
    var found = ReviewCase(
      timeliness: child, step: "", nextDuty: "", nextDue: nil, reviewDue: nil, isOverdue: false, daysOver: 0,
      monthsOver: 0, transfer: transfer,
      isTransferOpen: transfer != nil && transferClock?.actual == nil && hasPlan,
      yearDuties: hasPlan ? book.yearDuties.filter { duty in year.map { $0 >= duty.fromYear } ?? false } : [],
      year: year, hasPlan: hasPlan)
    guard hasPlan else { return found }
    let running = runningReview(of: child)
    found.reviewDue = running?.due
    if let running, running.outcome == .notMet, running.actual == nil, let due = running.due {
      found.isOverdue = true
      found.daysOver = running.daysOver ?? 0
      found.monthsOver = AgeReckoning.months(bornOn: due, on: asOf)
    }
    setNextStep(of: child, reviewDue: running?.due, in: &found)
    return found
  }

  /// The clock of the review that is still to be completed.
  private func runningReview(of child: CaseTimeliness) -> ClockReading? {
    child.nextReview ?? child.clocks.last { $0.reading.rule == book.reviewRule }?.reading
  }

  /// The first step that is not taken: of the last review while something of it remains, else of the next.
  private func setNextStep(of child: CaseTimeliness, reviewDue: CalendarDate?, in found: inout ReviewCase) {
    if let row = child.history.reviews.last, let step = openStep(of: row) {
      let clock = child.clocks.last { $0.reading.rule == step.rule && $0.line == row.line }?.reading
      found.step = step.name
      found.nextDuty = step.duty
      found.nextDue = clock?.due ?? dayOfMeeting(step, reviewDue: reviewDue)
      return
    }
    guard let first = book.steps.first else { return }
    found.step = first.name
    found.nextDuty = first.duty
    found.nextDue = dayOfMeeting(first, reviewDue: reviewDue)
  }

  private func openStep(of row: CaseRow) -> ClockBook.Step? {
    let decision = book.decisions.kind(of: row.decision)
    let amends = [row.amendNotice, row.draftAmended, row.amendedFinal].contains { $0 != nil }
    let kind = decision ?? (row.decision.isEmpty && amends ? book.decisions.amending : nil)
    return book.steps.first { step in
      if !step.decisions.isEmpty, !(kind.map { step.decisions.contains($0) } ?? false) { return false }
      return !step.done.contains { name in name.value(in: row).map { $0 <= asOf } ?? false }
    }
  }

  private func dayOfMeeting(_ step: ClockBook.Step, reviewDue: CalendarDate?) -> CalendarDate? {
    guard let weeks = step.weeksBeforeEnd else { return reviewDue }
    return reviewDue.map { TimeSpan.weeks(weeks).before($0) }
  }
}
