import Regulations

/// What a clock shows on a day.
public enum ClockOutcome: String, Sendable, CaseIterable {
  /// Done in time.
  case met
  /// Done too late (or too early, for a minimum period), or not done and overdue.
  case notMet = "not-met"
  /// Not done and not yet due.
  case open
  /// A date is missing, so a person has to look.
  case needsReview = "needs-review"
  /// The limit does not apply, or has not begun.
  case notApplicable = "not-applicable"
}

/// A ground on which a missed limit may be excused. Whether keeping the limit was impractical because of it, a person
/// confirms.
public struct PlausibleException: Hashable, Sendable {
  /// Where the law states the ground.
  public var basis: String
  /// Why it is plausible.
  public var reason: String
  /// Whether the council's own record relies on it; else the dates alone make it plausible.
  public var isRecorded: Bool
}

/// A time limit applied to a case on a day.
public struct ClockReading: Sendable {
  /// The rule's id.
  public var rule: String
  /// The rule's title.
  public var title: String
  /// Law or practice.
  public var standing: ClockRule.Standing
  /// Where the limit is stated.
  public var basis: String
  /// The date that it started from; nil where it is missing.
  public var start: CalendarDate?
  /// Whether the start stands in for one that is missing.
  public var isStartAssumed = false
  /// The last day in time (for a minimum period the first); nil where it cannot be reckoned.
  public var due: CalendarDate?
  /// The day on which it was done; nil where it was not, or is not recorded.
  public var actual: CalendarDate?
  /// What the clock shows.
  public var outcome: ClockOutcome
  /// Days late (for a minimum period too early); counted to the day taken as today where it is not done. 0 in time, nil
  /// where it cannot be said.
  public var daysOver: Int?
  /// A ground that may excuse a missed limit.
  public var exception: PlausibleException?
  /// What else a person should know, a sentence each.
  public var notes: [String] = []

  /// A reading of a rule.
  init(_ rule: ClockRule, outcome: ClockOutcome) {
    self.rule = rule.id
    title = rule.title
    standing = rule.standing
    basis = rule.basis.joined(separator: "; ")
    self.outcome = outcome
  }
}
