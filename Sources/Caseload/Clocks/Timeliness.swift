import Regulations

/// A clock of a case, with the row of the review that it belongs to.
public struct CaseClock: Sendable {
  /// What the clock shows.
  public var reading: ClockReading
  /// Line of the review's row; nil for clocks of the assessment and of the plan.
  public var line: Int?
  /// Day of the review's meeting.
  public var meeting: CalendarDate?
}

/// The clocks of one child.
public struct CaseTimeliness: Sendable {
  /// The rows.
  public var history: CaseHistory
  /// Clocks of the assessment, of every review that has begun, and of the plan in force. Where no review has begun, the
  /// next one's are among them.
  public var clocks: [CaseClock]
  /// When the next review is due, where all that have begun are complete.
  public var nextReview: ClockReading?
}

/// All clocks of a caseload on a day.
public struct Timeliness: Sendable {
  /// The day taken as today.
  public var asOf: CalendarDate
  /// Cases in the order in which they first appear.
  public var cases: [CaseTimeliness]
  /// How many clocks of each rule show what, in the order of the rules.
  public var shares: [ClockShare]

  /// Reads every clock of every case.
  public init(rows: [CaseRow], book: ClockBook, asOf: CalendarDate) {
    self.asOf = asOf
    let reader = CaseClocks(book: book, asOf: asOf)
    cases = CaseHistory.all(of: rows).map(reader.clocks)
    var shares = book.rules.map { ClockShare(rule: $0) }
    let places = Dictionary(book.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for reading in cases.flatMap(\.allReadings) {
      if let place = places[reading.rule] { shares[place].count(reading) }
    }
    self.shares = shares
  }
}

extension CaseTimeliness {
  /// Every reading, the next review's among them.
  public var allReadings: [ClockReading] { clocks.map(\.reading) + [nextReview].compactMap { $0 } }
}

/// How many clocks of a rule show what. It counts all cases of the caseload and is no estimate from a sample.
public struct ClockShare: Sendable {
  /// The rule.
  public var rule: ClockRule
  /// Done in time.
  public private(set) var met = 0
  /// Done too late, or for a minimum too early.
  public private(set) var late = 0
  /// Not done and overdue.
  public private(set) var overdue = 0
  /// Of the missed ones, those with a plausible exception.
  public private(set) var excusable = 0
  /// Not yet due.
  public private(set) var open = 0
  /// For a person.
  public private(set) var needsReview = 0
  /// Does not apply.
  public private(set) var notApplicable = 0

  /// Clocks that are decided: the denominator of the share that is in time.
  public var decided: Int { met + late + overdue }

  init(rule: ClockRule) { self.rule = rule }

  mutating func count(_ reading: ClockReading) {
    switch reading.outcome {
    case .met: met += 1
    case .notMet:
      if reading.actual == nil { overdue += 1 } else { late += 1 }
      if reading.exception != nil { excusable += 1 }
    case .open: open += 1
    case .needsReview: needsReview += 1
    case .notApplicable: notApplicable += 1
    }
  }
}
