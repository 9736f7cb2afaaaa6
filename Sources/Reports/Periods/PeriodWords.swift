import MonthlyRun
import Regulations
import Sampling

extension ReportPeriod {
  /// The period for a person: "October to December 2026", "1 October 2026 to 11 November 2026".
  var words: String {
    if isMonth { return Words.month(text) }
    if quarter != nil {
      let first = Words.month(String(firstDay.description.prefix(7)))
      let last = Words.month(String(lastDay.description.prefix(7)))
      // A quarter lies within one year.
      return "\(first.split(separator: " ").first ?? "") to \(last)"
    }
    return "\(Words.day(firstDay)) to \(Words.day(lastDay))"
  }
}
