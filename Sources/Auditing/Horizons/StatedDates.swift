import Plans
import Regulations

/// A day, a month with its year, or a school year by its dates, as it stands in a text.
struct StatedDate: Sendable {
  /// The words.
  var tokens: Range<Int>
  /// The day; the last one of a month or school year.
  var lastDay: CalendarDate
}

/// Every date of a plan's texts, read once for each section.
final class StatedDates {
  private let study: Study
  private var known: [SectionCode: [StatedDate]] = [:]

  init(study: Study) { self.study = study }

  /// The dates of a section in text order.
  func dates(in section: SectionCode) -> [StatedDate] {
    if let dates = known[section] { return dates }
    let dates = read(study.reading(section))
    known[section] = dates
    return dates
  }

  /// The dates of a text in text order.
  private func read(_ reading: Reading) -> [StatedDate] {
    // A text without a figure holds no date.
    guard reading.tokens.contains(where: { $0.kind == .number }) else { return [] }
    let written = study.writtenDates(reading)
    var dates: [StatedDate] = []
    func add(_ range: Range<Int>, _ day: CalendarDate?) {
      let tokens = reading.tokens(in: range)
      guard let day, !tokens.isEmpty else { return }
      dates.append(StatedDate(tokens: tokens, lastDay: day))
    }
    for find in written.days { add(find.range, find.date) }
    for find in written.months { add(find.range, find.date) }
    for find in written.schoolYears { add(find.range, find.year.lastDay) }
    return dates.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
