import Regulations

/// Days as they are written in letters.
enum DayWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// "9 September 2025".
  static func written(_ day: CalendarDate) -> String {
    guard months.indices.contains(day.month - 1) else { return day.description }
    return "\(day.day) \(months[day.month - 1]) \(day.year)"
  }
}
