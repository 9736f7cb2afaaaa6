import Caseload
import Charts
import Regulations

/// How facts of the tracker are said, alike on a terminal, on a page and in a workbook.
enum ReviewWords {
  /// "3 of 12 (25%)".
  static func share(_ part: Int, of whole: Int) -> String {
    whole > 0 ? "\(part) of \(whole) (\(Words.percent(part, of: whole)))" : "none"
  }

  /// A day on one line of plain text.
  static func day(_ day: CalendarDate) -> String { Words.day(day).replacing("\u{A0}", with: " ") }

  static func name(_ name: String) -> String { name.isEmpty ? "not stated" : name }

  /// What the tracker comes to, in one or two sentences.
  static func headline(_ tracker: ReviewTracker) -> String {
    let backlog = tracker.backlog
    guard backlog.plans > 0 else { return "No plan is in force." }
    let plans = Words.count(backlog.plans, "plan", "plans")
    var said =
      "\(plans) in force. "
      + (backlog.overdue == 0
        ? "No review is overdue."
        : "The review of \(share(backlog.overdue, of: backlog.plans)) is overdue.")
    if backlog.unknown > 0 {
      said += " For \(backlog.unknown) the due day cannot be reckoned, because a date is missing."
    }
    return said
  }

  /// When the backlog is cleared at the present rate.
  static func recovery(_ recovery: RecoveryPlan) -> String {
    let rate = Decimals.text(recovery.perWeek, places: 1)
    let done = "\(Words.count(recovery.completed, "review", "reviews")) decided in \(recovery.rateWeeks) weeks"
    guard recovery.overdue > 0 else { return "Nothing is overdue. At present \(rate) a week are completed (\(done))." }
    guard let cleared = recovery.clearedBy else {
      let due = Decimals.text(recovery.fallingDuePerWeek, places: 1)
      return
        "At the present rate of \(rate) a week (\(done)) the backlog is not cleared within the time looked at: about "
        + "\(due) a week fall due."
    }
    return "At the present rate of \(rate) a week (\(done)) the backlog is cleared by \(day(cleared))."
  }

  /// "Send the report of the meeting, by 24 November 2025".
  static func next(_ one: ReviewCase) -> String {
    guard !one.nextDuty.isEmpty else { return "nothing" }
    return one.nextDuty + (one.nextDue.map { ", by \(day($0))" } ?? ", day unknown: a date is missing")
  }

  /// "the median is 31 days" of an act.
  static func median(_ step: StepPace) -> String {
    let days = "\(Decimals.text(step.medianDays, places: 1)) days"
    return step.isAhead ? "\(days) before \(step.from)" : "\(days) from \(step.from)"
  }
}
