import Plans
import Regulations

/// Finds every point in time by which something shall be reached: "by the end of Key Stage 2", "within 12 months", "when
/// he transfers to secondary school", "by Easter 2027".
///
/// A grammar of anchors (a date, a key stage, a year, a term, an age, a phase, a review, a period) and of the words that
/// lead up to them; a bare anchor counts only where it stands alone, in brackets or behind a label, since "a Year 2 text"
/// is a level and "KS2 playground" a place.
struct HorizonScanner {
  let reading: Reading
  let range: Range<Int>
  let clock: PlanClock
  /// Dates of the whole text.
  let dates: [StatedDate]
  let isChild: (Token) -> Bool
  var window: TokenWindow { TokenWindow(reading: reading, range: range) }

  /// The horizons in text order; of those that overlap the longest.
  func horizons() -> [Horizon] {
    let window = window
    let school = SchoolHorizons(scanner: self, window: window)
    let periods = PeriodHorizons(scanner: self, window: window)
    let calendar = CalendarHorizons(scanner: self, window: window)
    var found: [Horizon] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let horizon =
        statedDate(at: index, window) ?? school.horizon(at: index) ?? periods.horizon(at: index)
        ?? calendar.horizon(at: index)
      if let horizon {
        if let last = found.last, last.tokens.overlaps(horizon.tokens) {
          if horizon.tokens.count > last.tokens.count { found[found.count - 1] = horizon }
        } else {
          found.append(horizon)
        }
        index = max(index + 1, horizon.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  // MARK: Dates

  /// Words before a date that make it a day in the past or of a paper.
  private static let recorded: WordSet = [
    "dated", "since", "from", "baseline", "assessed", "assessment", "report", "scored", "score", "measured", "observed",
    "currently", "reviewed", "written", "updated", "completed", "tested", "born", "was", "had", "recorded", "as",
  ]

  private func statedDate(at index: Int, _ window: TokenWindow) -> Horizon? {
    guard let date = dates.first(where: { $0.tokens.lowerBound == index && $0.tokens.upperBound <= range.upperBound })
    else { return nil }
    if let lead = HorizonLead.lead(before: anchorStart(of: index, window), in: window, isChild: isChild) {
      return Horizon(kind: .date, tokens: lead.start..<date.tokens.upperBound, lastDay: date.lastDay)
    }
    let before = (max(range.lowerBound, index - 3)..<index).map { window.word($0) }
    guard !before.contains(where: Self.recorded.contains) else { return nil }
    // Without a lead only a day that is still to come can be meant.
    if let today = clock.date, date.lastDay <= today { return standsAlone(date.tokens, window) ? horizon(date) : nil }
    return horizon(date)
  }

  private func horizon(_ date: StatedDate) -> Horizon {
    Horizon(kind: .date, tokens: date.tokens, lastDay: date.lastDay)
  }

  /// "summer term 2026/27", "the academic year 2026-27", "Friday 3 July 2026": what belongs to the date before it.
  private func anchorStart(of index: Int, _ window: TokenWindow) -> Int {
    var start = index
    while [
      "year", "academic", "school", "term", "summer", "autumn", "spring", "monday", "tuesday", "wednesday", "thursday",
      "friday", "saturday", "sunday", "session",
    ].contains(window.word(start - 1)), !window.startsSentence(start) { start -= 1 }
    return start
  }

  /// Whether an anchor stands where a timescale stands: alone in its line, in brackets, or behind a label or before the
  /// statement.
  func standsAlone(_ tokens: Range<Int>, _ window: TokenWindow) -> Bool {
    let before = window.word(tokens.lowerBound - 1)
    let after = window.word(tokens.upperBound)
    if before == "(" && (after == ")" || after == "," || after == "/") { return true }
    let opens = before.isEmpty || window.token(tokens.lowerBound)?.startsSentence == true || before == ":"
    let closes = [":", "-", "", ".", ",", ")", ";"].contains(after) || window.startsSentence(tokens.upperBound)
    return opens && closes
  }

  /// A horizon on an anchor: with its lead, or where it stands alone.
  func governed(
    _ kind: Horizon.Kind, anchor: Range<Int>, window: TokenWindow, lastDay: (HorizonLead.Bound) -> CalendarDate?
  ) -> Horizon? {
    if let lead = HorizonLead.lead(before: anchor.lowerBound, in: window, isChild: isChild) {
      return Horizon(kind: kind, tokens: lead.start..<anchor.upperBound, lastDay: lastDay(lead.bound))
    }
    guard standsAlone(anchor, window) else { return nil }
    return Horizon(kind: kind, tokens: anchor, lastDay: lastDay(.end))
  }
}
