import Caseload
import Charts
import Regulations

/// The annual review tracker on a terminal, 80 columns wide.
public enum ReviewsScreen {
  private static let mostGroups = 5
  private static let mostCases = 12

  /// The whole text.
  public static func text(of tracker: ReviewTracker, coloured: Bool) -> String {
    let ink = Ink(isColoured: coloured)
    var lines = [ink.bold("Annual reviews as at \(ReviewWords.day(tracker.asOf))")]
    lines += Columns.wrapped(ReviewWords.headline(tracker), to: Columns.screen)
    lines += transfers(tracker, ink)
    lines += backlog(tracker.backlog, ink)
    lines += ahead(tracker, ink)
    lines += pace(tracker, ink)
    lines += recovery(tracker, ink)
    lines += cases(tracker, ink)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func transfers(_ tracker: ReviewTracker, _ ink: Ink) -> [String] {
    guard !tracker.transfers.isEmpty else { return [] }
    return ["", ink.bold("Phase transfers")]
      + tracker.transfers.flatMap { transfer in
        entry(
          "\(transfer.title), by \(ReviewWords.day(transfer.deadline)): plan still to be made for "
            + "\(transfer.open) of \(transfer.count)")
      }
  }

  private static func backlog(_ backlog: Backlog, _ ink: Ink) -> [String] {
    guard backlog.overdue > 0 else { return [] }
    var lines = ["", ink.bold("Overdue, by months")]
    let most = backlog.ages.map(\.count).max() ?? 1
    for age in backlog.ages {
      let bar = String(repeating: "#", count: most > 0 ? (age.count * 40 + most - 1) / most : 0)
      lines.append("  " + Columns.left(age.words, 14) + Columns.left(String(age.count), 7) + bar)
    }
    for (title, groups) in [("team", backlog.teams), ("setting", backlog.settings), ("year group", backlog.years)] {
      let late = groups.filter { $0.overdue > 0 }
      let shown = title == "year group" ? late[...] : late.prefix(mostGroups)
      guard groups.count > 1 || groups.first.map({ !$0.name.isEmpty }) ?? false, !shown.isEmpty else { continue }
      let extent = shown.count < late.count ? " (\(shown.count) of \(late.count))" : ""
      lines += ["", ink.bold("Overdue by \(title)") + extent]
      for group in shown {
        let name = Columns.shortened(Columns.harmless(ReviewWords.name(group.name)), to: 36)
        let gap = String(repeating: " ", count: max(1, 38 - Columns.width(of: name)))
        lines.append("  \(name)\(gap)\(ReviewWords.share(group.overdue, of: group.plans))")
      }
    }
    return lines
  }

  private static func ahead(_ tracker: ReviewTracker, _ ink: Ink) -> [String] {
    let said = tracker.ahead.map { "\($0.count) within \($0.weeks) weeks" }.joined(separator: ", ")
    return said.isEmpty ? [] : ["", ink.bold("Due to be complete"), "  \(said), beside those overdue"]
  }

  private static func pace(_ tracker: ReviewTracker, _ ink: Ink) -> [String] {
    guard !tracker.pace.isEmpty else { return [] }
    return ["", ink.bold("How long the steps take")]
      + tracker.pace.flatMap { step in
        entry(
          "\(step.rule.title): median \(ReviewWords.median(step)); "
            + "\(ReviewWords.share(step.over, of: step.decided)) missed it")
      }
  }

  private static func recovery(_ tracker: ReviewTracker, _ ink: Ink) -> [String] {
    var lines = ["", ink.bold("Catching up")] + entry(ReviewWords.recovery(tracker.recovery))
    if tracker.recovery.overdue > 0 {
      for target in tracker.recovery.targets {
        lines += entry("To clear it by \(ReviewWords.day(target.by)): \(target.perWeek) a week")
      }
    }
    lines.append("  This assumes:")
    for sentence in tracker.recovery.assumptions {
      lines += Columns.wrapped(sentence, to: Columns.screen - 6).enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
    }
    return lines
  }

  private static func cases(_ tracker: ReviewTracker, _ ink: Ink) -> [String] {
    let shown = tracker.cases.prefix(mostCases)
    guard !shown.isEmpty else { return [] }
    var lines = ["", ink.bold("Take these first") + " (\(shown.count) of \(tracker.cases.count))"]
    for one in shown {
      var text = "\(Columns.harmless(one.caseId)): \(ReviewWords.next(one))"
      if one.isOverdue { text += "; review \(Words.count(one.daysOver, "day", "days")) overdue" }
      if one.isTransferOpen, let transfer = one.transfer {
        text += "; \(transfer.title) by \(ReviewWords.day(transfer.deadline))"
      }
      lines += entry(text)
    }
    return lines
  }

  private static func entry(_ text: String) -> [String] {
    Columns.wrapped(text, to: Columns.screen - 4).enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
  }
}
