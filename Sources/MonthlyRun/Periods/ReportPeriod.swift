import Regulations
import Sampling

/// The days that a report is about: a month, a quarter, or from one day to another.
public struct ReportPeriod: Sendable, Equatable {
  /// As it was typed.
  public let text: String
  /// Its first day.
  public let firstDay: CalendarDate
  /// Its last day.
  public let lastDay: CalendarDate
  /// The quarter and its year's first calendar year, where it is one.
  public let quarter: (number: Int, year: Int)?
  /// Whether quarters are those of the financial year, from April.
  public let isFinancial: Bool

  /// Reads `2026-10`, `2026-Q4` or `2026-10-01/2026-11-11`.
  ///
  /// - Parameter isFinancial: whether a quarter counts from April: 2026-Q1 is then April to June 2026.
  /// - Throws: `MonthlyRunError` where it is none of them.
  public init(_ text: String, isFinancial: Bool = false) throws(MonthlyRunError) {
    self.text = text
    self.isFinancial = isFinancial
    let fault = MonthlyRunError(
      "\(text) is no period.", "Write a month (2026-10), a quarter (2026-Q4) or two days (2026-10-01/2026-11-11).")
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    if halves.count == 2 {
      guard let first = Self.day(halves[0]), let last = Self.day(halves[1]), first <= last else { throw fault }
      quarter = nil
      firstDay = first
      lastDay = last
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard halves.count == 1, parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]) else { throw fault }
    if parts[1].hasPrefix("Q") {
      guard parts[1].utf8.count == 2, let number = Int(parts[1].dropFirst()), (1...4).contains(number) else {
        throw fault
      }
      let month = (number - 1) * 3 + 1 + (isFinancial ? 3 : 0)
      let start = (year: month > 12 ? year + 1 : year, month: month > 12 ? month - 12 : month)
      guard let first = CalendarDate(year: start.year, month: start.month, day: 1),
        let next = Self.first(of: start.month + 3, start.year)
      else { throw fault }
      quarter = (number, year)
      firstDay = first
      lastDay = next.adding(days: -1)
      return
    }
    guard parts[1].utf8.count == 2, let month = Int(parts[1]),
      let first = CalendarDate(year: year, month: month, day: 1),
      let next = Self.first(of: month + 1, year)
    else { throw fault }
    quarter = nil
    firstDay = first
    lastDay = next.adding(days: -1)
  }

  /// Whether a month of the records (`2026-10`) has a day in it.
  public func touches(_ month: String) -> Bool {
    guard let own = try? AuditPeriod(month) else { return false }
    return own.firstDay <= lastDay && own.lastDay >= firstDay
  }

  /// Whether it is exactly one month.
  public var isMonth: Bool { text.utf8.count == 7 && quarter == nil }

  /// Two periods are the same where they were typed alike and count quarters alike.
  public static func == (left: ReportPeriod, right: ReportPeriod) -> Bool {
    left.text == right.text && left.isFinancial == right.isFinancial
  }

  private static func first(of month: Int, _ year: Int) -> CalendarDate? {
    CalendarDate(year: month > 12 ? year + 1 : year, month: month > 12 ? month - 12 : month, day: 1)
  }

  private static func day(_ text: Substring) -> CalendarDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard text.utf8.count == 10, parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    return CalendarDate(year: year, month: month, day: day)
  }
}
