import Regulations

/// From which day a spreadsheet counts its days.
public enum SerialDays: String, Sendable, Hashable, CaseIterable {
  /// Excel for Windows: day 1 is 1 January 1900, and 29 February 1900 counts although it never was.
  case from1900 = "1900"
  /// Excel for Mac of old: day 0 is 1 January 1904.
  case from1904 = "1904"

  /// The day that a number stands for; nil before March 1900, where the two countings of 1900 disagree, and after 2199.
  public func day(_ serial: Int) -> CalendarDate? {
    // 25,569 days lie between 30 December 1899 and 1 January 1970, and 1,462 between the two starts.
    let dayNumber = serial - 25_569 + (self == .from1904 ? 1_462 : 0)
    guard dayNumber >= -25_508, dayNumber < 84_007 else { return nil }
    return CalendarDate(dayNumber: dayNumber)
  }
}
