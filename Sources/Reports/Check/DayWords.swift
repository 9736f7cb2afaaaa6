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

  /// A sentence with its days of the form 2025-09-09 written so; what stands in quotation marks stays as the plan has it.
  static func written(in sentence: String) -> String {
    var isQuoted = false
    return sentence.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      let marks = word.unicodeScalars.filter { $0 == "\"" || $0 == "\u{201C}" || $0 == "\u{201D}" }.count
      defer { if marks % 2 == 1 { isQuoted.toggle() } }
      guard !isQuoted, marks == 0 else { return String(word) }
      let opening = word.prefix { $0 == "(" }
      let rest = word.dropFirst(opening.count)
      guard let day = day(String(rest.prefix(10))) else { return String(word) }
      return opening + written(day) + rest.dropFirst(10)
    }.joined(separator: " ")
  }

  private static func day(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
