import Regulations

/// When settings are closed and which days are holidays. Every value comes from a file that a council can change.
public struct SettingCalendar: Sendable {
  /// A closure with its name.
  public struct Closure: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// From when to when.
    public var period: ClosurePeriod
  }

  /// A closure at the same time every year.
  public struct YearlyClosure: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// The first closed day.
    public var closed: YearDay
    /// The day of opening.
    public var reopens: YearDay
  }

  /// Closures of one year.
  public var closures: [Closure] = []
  /// Closures of every year, used in years that no closure of one year stands in.
  public var yearly: [YearlyClosure] = []
  /// Bank holidays.
  public var holidays = BankHolidays()

  /// A calendar without closures.
  public init() {}

  /// The closures that a request on a day could be near.
  func closures(around day: CalendarDate) -> [Closure] {
    let stated = closures.filter { $0.period.firstClosed.year == day.year }
    if !stated.isEmpty { return stated }
    return yearly.compactMap { closure in
      guard let closed = closure.closed.date(in: day.year), let reopens = closure.reopens.date(in: day.year),
        let period = ClosurePeriod(firstClosed: closed, reopens: reopens)
      else { return nil }
      return Closure(name: closure.name, period: period)
    }
  }
}
