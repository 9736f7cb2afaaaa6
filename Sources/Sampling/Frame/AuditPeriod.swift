import Regulations

/// The calendar month whose plans and reviews are audited, written `2026-10`.
public struct AuditPeriod: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// First day of the month.
  public let firstDay: CalendarDate
  /// Last day of the month.
  public let lastDay: CalendarDate

  /// The month that a day lies in.
  public init(containing day: CalendarDate) {
    firstDay = day.adding(days: 1 - day.day)
    lastDay = firstDay.adding(days: CalendarDate.length(ofMonth: day.month, in: day.year) - 1)
  }

  /// The month that a text names, `2026-10`.
  ///
  /// - Throws: `SamplingError` where the text is no month.
  public init(_ text: String) throws(SamplingError) {
    let bytes = Array(text.utf8)
    let isShaped =
      bytes.count == 7 && bytes[4] == UInt8(ascii: "-")
      && bytes.enumerated().allSatisfy { $0 == 4 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($1) }
    guard isShaped, let year = Int(text.prefix(4)), let month = Int(text.suffix(2)),
      let day = CalendarDate(year: year, month: month, day: 1)
    else { throw SamplingError("'\(text)' is not a month.", "Write the year and the month, such as 2026-10.") }
    self.init(containing: day)
  }

  /// Whether a day lies in the month.
  public func contains(_ day: CalendarDate) -> Bool { day >= firstDay && day <= lastDay }

  /// Whole months from one month to a later one; negative where it is earlier.
  public func months(to other: AuditPeriod) -> Int { other.index - index }

  /// `2026-10`.
  public var description: String { String(firstDay.description.prefix(7)) }

  /// Orders months by time.
  public static func < (left: AuditPeriod, right: AuditPeriod) -> Bool { left.index < right.index }

  private var index: Int { firstDay.year * 12 + firstDay.month }
}
