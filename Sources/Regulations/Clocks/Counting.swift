/// How a time limit is counted from the day on which it starts, and on which side of its last day an act is in time.
///
/// A last day on a weekend or a bank holiday is not moved: the Regulations state no roll-forward.
public enum Counting: Hashable, Sendable {
  /// "Within six weeks of": the day of the event is day 0, and the last day itself is in time.
  case within(TimeSpan)
  /// "At least two weeks in advance": as long before the event; exactly as long is in time.
  case before(TimeSpan)
  /// "In the period of 12 months starting with the date": the first day belongs to the period, which ends a day before
  /// its anniversary.
  case inPeriod(TimeSpan)
  /// "At least 15 days, beginning with the day of service": the day of service is day 1, and the act may follow only once
  /// the last of these days is over.
  case notBeforeEndOf(TimeSpan)
  /// By the day itself, which is in time.
  case by

  /// The last day on which an act is in time; for a minimum period, the first.
  public func due(from start: CalendarDate) -> CalendarDate {
    switch self {
    case .within(let span): span.after(start)
    case .before(let span): span.before(start)
    case .inPeriod(let span): span.after(start).adding(days: -1)
    case .notBeforeEndOf(let span): span.after(start)
    case .by: start
    }
  }

  /// Whether an act must not come before its day, rather than not after it.
  public var isMinimum: Bool {
    if case .notBeforeEndOf = self { true } else { false }
  }

  /// By how many days an act misses its day; 0 where it is in time.
  public func daysMissed(by actual: CalendarDate, due: CalendarDate) -> Int {
    let late = actual.dayNumber - due.dayNumber
    return max(0, isMinimum ? -late : late)
  }
}
