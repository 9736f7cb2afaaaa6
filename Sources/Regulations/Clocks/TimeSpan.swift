/// A length of time as the law states it. Weeks are calendar weeks: weekends, bank holidays and school holidays count.
public enum TimeSpan: Hashable, Sendable {
  /// Calendar days.
  case days(Int)
  /// Calendar weeks of seven days.
  case weeks(Int)
  /// Calendar months: the same day of the month, or the month's last day where it has no such day.
  case months(Int)

  /// The day this long after another.
  public func after(_ day: CalendarDate) -> CalendarDate {
    switch self {
    case .days(let count): day.adding(days: count)
    case .weeks(let count): day.adding(days: 7 * count)
    case .months(let count): day.adding(months: count)
    }
  }

  /// The day this long before another.
  public func before(_ day: CalendarDate) -> CalendarDate {
    switch self {
    case .days(let count): day.adding(days: -count)
    case .weeks(let count): day.adding(days: -7 * count)
    case .months(let count): day.adding(months: -count)
    }
  }

  /// The span in words: "15 days", "1 week".
  public var words: String {
    let (count, unit) =
      switch self {
      case .days(let count): (count, "day")
      case .weeks(let count): (count, "week")
      case .months(let count): (count, "month")
      }
    return "\(count) \(unit)\(count == 1 ? "" : "s")"
  }
}
