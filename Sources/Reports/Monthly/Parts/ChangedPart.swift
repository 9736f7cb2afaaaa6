import MonthlyRun
import Statistics

/// What changed since the month before, where the figures support it.
struct ChangedPart {
  let report: MonthlyReport

  func write(to page: inout PageWriter) {
    let since = report.figures.since.map(Words.month) ?? ""
    if report.figures.haveRulesChanged {
      page.element(
        "p",
        "Rubric or engine are others than in \(since). A difference between the months may be theirs, so nothing is compared."
      )
      return
    }
    let clear = report.figures.changes.filter { $0.judged.word != .noClearChange }
    let rest = report.figures.changes.count - clear.count
    if clear.isEmpty {
      page.element(
        "p",
        "Nothing changed since \(since) by more than chance would do. \(Words.count(rest, "figure was", "figures were")) compared."
      )
    } else {
      page.element("ul") { page in
        for change in clear { page.element("li", Self.sentence(change)) }
      }
      page.element("p", "\(Words.count(rest, "other figure shows", "other figures show")) no clear change.")
    }
    page.element(
      "p", ["class": "small soft"],
      """
      A change is named only where chance alone would make so large a one in fewer than 1 of 20 such comparisons. The overall \
      figure and that of all related sections were declared beforehand; the others are corrected for how many there are.
      """)
  }

  static func sentence(_ change: MonthChange) -> String {
    let judged = change.judged
    let verb = judged.word == .improved ? "improved" : "fell"
    let from = SureWords.percent(judged.change.before.share ?? 0)
    let to = SureWords.percent(judged.change.after.share ?? 0)
    return
      "\(change.kind.words), \(change.part.words.lowercasedFirst): good or better \(verb) from \(from) to \(to) since "
      + "\(Words.month(change.since))."
  }
}
