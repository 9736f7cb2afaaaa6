import Plans
import Regulations

/// The days that a text states: full dates, months with their year (as the month's last day) and seasons with a year.
struct StatedDays: Sendable {
  /// A day and the UTF-8 offsets of its words.
  struct Day: Sendable {
    var range: Range<Int>
    var date: CalendarDate
  }

  /// In text order.
  let days: [Day]

  /// The days of a text of which the dates are known.
  init(in reading: Reading, _ written: WrittenDates) {
    var found = (written.days + written.months).map { Day(range: $0.range, date: $0.date) }
    found += Self.seasons(in: reading)
    days = found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The days whose words lie in a range of UTF-8 offsets.
  func days(in range: Range<Int>) -> [Day] {
    days.filter { $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound }
  }

  private static let lastMonths: [Word: Int] = ["spring": 4, "summer": 8, "autumn": 12, "winter": 12]

  /// "Autumn 2025", "the spring term of 2026": the last day of the season's last month.
  private static func seasons(in reading: Reading) -> [Day] {
    let tokens = reading.tokens
    var found: [Day] = []
    for index in tokens.indices {
      // Every season's name has six letters.
      guard tokens[index].end - tokens[index].start == 6, let month = lastMonths[tokens[index].word] else { continue }
      var next = index + 1
      while next < tokens.count, next <= index + 2, ["term", "of"].contains(tokens[next].word) { next += 1 }
      guard next < tokens.count, tokens[next].kind == .number, (2000...2099).contains(tokens[next].value),
        let date = CalendarDate(
          year: Int(tokens[next].value), month: month,
          day: CalendarDate.length(ofMonth: month, in: Int(tokens[next].value)))
      else { continue }
      found.append(Day(range: tokens[index].range.lowerBound..<tokens[next].range.upperBound, date: date))
    }
    return found
  }
}
