import Caseload
import Regulations

/// The clocks of a caseload on a terminal, 80 columns wide: the share of each time limit that was kept, with its
/// denominator, and what is overdue longest.
public enum TimelinessScreen {
  private static let mostOverdue = 10

  /// The whole text.
  public static func text(of timeliness: Timeliness, coloured: Bool) -> String {
    let ink = Ink(isColoured: coloured)
    let day = Words.day(timeliness.asOf).replacing("\u{A0}", with: " ")
    var lines = [ink.bold("Time limits as at \(day)")]
    lines.append("\(Words.count(timeliness.cases.count, "case", "cases")); all are counted, none is estimated.")
    for standing in ClockRule.Standing.allCases {
      let shares = timeliness.shares.filter { $0.rule.standing == standing }
      guard !shares.isEmpty else { continue }
      lines += ["", ink.bold(standing == .legal ? "Time limits of the law" : "Good practice, no law")]
      for share in shares { lines += self.lines(of: share, ink: ink) }
    }
    lines += overdue(timeliness, ink: ink)
    lines += ["", "An exception is only ever plausible: a person confirms it."]
    return lines.map { $0 + "\n" }.joined()
  }

  private static func lines(of share: ClockShare, ink: Ink) -> [String] {
    let margin = "  "
    var lines = Columns.wrapped("\(share.rule.title) [\(share.rule.id)]", to: Columns.screen - 2).map { margin + $0 }
    var facts: [String] = []
    if share.decided > 0 {
      facts.append("\(Words.percent(share.met, of: share.decided)) in time (\(share.met) of \(share.decided))")
    }
    if share.late > 0 { facts.append("\(share.late) done late") }
    if share.overdue > 0 { facts.append("\(share.overdue) overdue") }
    if share.excusable > 0 { facts.append("\(share.excusable) of the missed with a plausible exception") }
    if share.open > 0 { facts.append("\(share.open) not yet due") }
    if share.needsReview > 0 { facts.append("\(share.needsReview) for a person, a date is missing") }
    let said = facts.isEmpty ? "applies to no case" : facts.joined(separator: "; ")
    let wrapped = Columns.wrapped(said, to: Columns.screen - 6).map { "      " + $0 }
    lines += wrapped
    return lines
  }

  private static func overdue(_ timeliness: Timeliness, ink: Ink) -> [String] {
    var entries: [(caseId: String, reading: ClockReading)] = []
    for child in timeliness.cases {
      for reading in child.allReadings
      where reading.outcome == .notMet && reading.actual == nil && reading.standing == .legal {
        entries.append((child.history.caseId, reading))
      }
    }
    guard !entries.isEmpty else { return ["", "Nothing that the law asks for is overdue."] }
    entries.sort {
      ($1.reading.daysOver ?? 0, $0.caseId, $0.reading.rule) < ($0.reading.daysOver ?? 0, $1.caseId, $1.reading.rule)
    }
    let shown = entries.prefix(mostOverdue)
    var lines = ["", ink.bold("Overdue longest") + " (\(shown.count) of \(entries.count))"]
    for entry in shown {
      let days = Words.count(entry.reading.daysOver ?? 0, "day", "days")
      let text = "\(Columns.harmless(entry.caseId)): \(entry.reading.title), due \(entry.reading.due.iso), \(days) over"
      lines += Columns.wrapped(text, to: Columns.screen - 4).enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
    }
    return lines
  }
}
