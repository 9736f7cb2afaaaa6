/// A time in which a school or early years setting is closed without a break.
///
/// The time limits of an assessment may give way where its head was asked for advice around such a closure of at least
/// four weeks (SEND Regulations 2014 reg 5(4)(a) and (b), reg 10(4)). It is no pause of the clock: the advice must have
/// been requested inside the window, and keeping the limit must have been impractical because of it, which a person judges.
public struct ClosurePeriod: Hashable, Sendable {
  /// The shortest closure that counts, in days.
  public static let leastDays = 28
  /// By how many days the window runs ahead of the closure.
  public static let daysAhead = 7

  /// The first closed day.
  public let firstClosed: CalendarDate
  /// The day on which it opens again.
  public let reopens: CalendarDate

  /// A closure; nil where it ends before it begins.
  public init?(firstClosed: CalendarDate, reopens: CalendarDate) {
    guard firstClosed < reopens else { return nil }
    self.firstClosed = firstClosed
    self.reopens = reopens
  }

  /// Whether the closure is long enough for the exception.
  public var isLongEnough: Bool { reopens.dayNumber - firstClosed.dayNumber >= ClosurePeriod.leastDays }

  /// The days on which a request for advice falls under the exception: from one week before the first closed day to one
  /// week before the day of opening, both included. Nil for a closure that is too short.
  public var requestWindow: ClosedRange<CalendarDate>? {
    guard isLongEnough else { return nil }
    return firstClosed.adding(days: -ClosurePeriod.daysAhead)...reopens.adding(days: -ClosurePeriod.daysAhead)
  }
}
