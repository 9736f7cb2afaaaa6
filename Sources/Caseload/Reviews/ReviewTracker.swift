import Regulations

/// The annual review tracker: where every review stands, what is overdue and since when, what falls due, which step is
/// slow, and what it takes to catch up.
public struct ReviewTracker: Sendable {
  /// The day taken as today.
  public var asOf: CalendarDate
  /// Cases with a plan in force: those with a transfer to settle first, then the longest overdue, then by due day.
  public var cases: [ReviewCase]
  /// Cases without a plan in force, in the order of the source.
  public var others: [ReviewCase]
  /// What is overdue.
  public var backlog: Backlog
  /// What falls due.
  public var ahead: [AheadCount]
  /// How long the steps take.
  public var pace: [StepPace]
  /// What it takes to catch up.
  public var recovery: RecoveryPlan
  /// Shares of all time limits.
  public var shares: [ClockShare]
  /// Moves between phases that are still to be settled, by their deadline.
  public var transfers: [TransferCount]

  /// Reads a caseload.
  ///
  /// - Parameter clearBy: a day by which the backlog is to be cleared, beside those that the clock files ask for.
  public init(rows: [CaseRow], book: ClockBook, asOf: CalendarDate, clearBy: CalendarDate? = nil) {
    self.asOf = asOf
    let timeliness = Timeliness(rows: rows, book: book, asOf: asOf)
    let tracking = ReviewTracking(book: book, asOf: asOf)
    let all = timeliness.cases.map(tracking.reviewCase)
    let tracked = all.filter(\.hasPlan)
    cases = ReviewTracker.ordered(tracked)
    others = all.filter { !$0.hasPlan }
    backlog = Backlog(cases: tracked, months: book.backlogMonths)
    ahead = book.aheadWeeks.map { AheadCount(weeks: $0, cases: tracked, asOf: asOf) }
    pace = StepPace.all(of: timeliness, book: book)
    recovery = RecoveryPlan(cases: tracked, assumptions: book.catchUp, asOf: asOf, clearBy: clearBy)
    shares = timeliness.shares
    transfers = TransferCount.all(of: tracked, asOf: asOf)
  }

  private static func ordered(_ cases: [ReviewCase]) -> [ReviewCase] {
    func key(_ one: ReviewCase) -> (Int, Int, Int) {
      let transfer = one.isTransferOpen ? one.transfer?.deadline.dayNumber ?? Int.max : Int.max
      return (transfer, -one.daysOver, one.reviewDue?.dayNumber ?? Int.max)
    }
    return cases.enumerated().sorted { left, right in
      let before = key(left.element)
      let after = key(right.element)
      return before == after ? left.offset < right.offset : before < after
    }.map(\.element)
  }
}

/// How many reviews have to be complete within some weeks from now and are not overdue yet.
public struct AheadCount: Hashable, Sendable {
  /// The weeks.
  public var weeks: Int
  /// The reviews.
  public var count: Int
  /// Of them, those whose child faces a transfer that is still to be settled.
  public var withTransfer: Int

  init(weeks: Int, cases: [ReviewCase], asOf: CalendarDate) {
    self.weeks = weeks
    let end = asOf.adding(days: 7 * weeks)
    let due = cases.filter { one in !one.isOverdue && one.reviewDue.map { $0 >= asOf && $0 <= end } ?? false }
    count = due.count
    withTransfer = due.count(where: \.isTransferOpen)
  }
}

/// Transfers of one kind that share a deadline.
public struct TransferCount: Hashable, Sendable {
  /// The move.
  public var title: String
  /// The deadline.
  public var deadline: CalendarDate
  /// Children who face it.
  public var count: Int
  /// Of them, those whose plan is still to be made.
  public var open: Int

  static func all(of cases: [ReviewCase], asOf: CalendarDate) -> [TransferCount] {
    var counts: [TransferCount] = []
    for one in cases {
      guard let transfer = one.transfer else { continue }
      let place =
        counts.firstIndex { $0.title == transfer.title && $0.deadline == transfer.deadline }
        ?? {
          counts.append(TransferCount(title: transfer.title, deadline: transfer.deadline, count: 0, open: 0))
          return counts.count - 1
        }()
      counts[place].count += 1
      if one.isTransferOpen { counts[place].open += 1 }
    }
    return counts.sorted { ($0.deadline, $0.title) < ($1.deadline, $1.title) }
  }
}
