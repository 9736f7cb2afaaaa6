import Auditing
import Caseload
import Charts
import Regulations

/// The annual review tracker as a page: no script, no file beside it, readable on a phone, printable on A4.
public enum ReviewsPage {
  /// Most cases on the page; the CSV and the workbook hold all.
  static let mostCases = 300

  /// The page in UTF-8.
  public static func bytes(of tracker: ReviewTracker) -> [UInt8] {
    var contents = [("glance", "At a glance")]
    if !tracker.transfers.isEmpty { contents.append(("transfers", "Phase transfers")) }
    contents += [
      ("backlog", "Backlog"), ("pace", "How long steps take"), ("recovery", "Catching up"), ("cases", "Cases"),
      ("making", "How it was made"),
    ]
    let title = "Annual reviews as at \(Words.day(tracker.asOf))"
    var frame = PageFrame(title: title, contents: contents)
    frame.footer = "This page lists children by the council's case numbers: keep it where the caseload may be kept."
    return frame.page(capacity: 1 << 16) { page in
      page.element("h1", title)
      page.element("p", ReviewWords.headline(tracker))
    } main: { page in
      page.part("glance", "At a glance") { writeGlance(tracker, to: &$0) }
      if !tracker.transfers.isEmpty {
        page.part("transfers", "Phase transfers") { writeTransfers(tracker, to: &$0) }
      }
      page.part("backlog", "Backlog") { BacklogPart(backlog: tracker.backlog).write(to: &$0) }
      page.part("pace", "How long steps take") { writePace(tracker, to: &$0) }
      page.part("recovery", "Catching up") { RecoveryPart(recovery: tracker.recovery).write(to: &$0) }
      page.part("cases", "Cases", onFreshPaper: true) { writeCases(tracker, to: &$0) }
      page.part("making", "How it was made") { writeMaking(tracker, to: &$0) }
    }
  }

  private static func writeGlance(_ tracker: ReviewTracker, to page: inout PageWriter) {
    page.element("div", ["class": "verdict"]) { page in
      page.element("p", ReviewWords.headline(tracker))
      page.element("p", ReviewWords.recovery(tracker.recovery))
    }
    page.element("table", ["class": "counts"]) { page in
      page.element("caption", "Reviews that have to be complete soon, beside those overdue")
      page.columns(["Within", "Reviews", "Of them with an open phase transfer"])
      page.element("tbody") { page in
        for count in tracker.ahead {
          row("\(count.weeks) weeks", ["\(count.count)", "\(count.withTransfer)"], to: &page)
        }
      }
    }
  }

  private static func writeTransfers(_ tracker: ReviewTracker, to page: inout PageWriter) {
    page.element("p", "These come first: the plan has to name the next setting by its deadline (reg 18).")
    page.wideTable("transfers-table", caption: "Children who change phase this school year", class: "counts") { page in
      page.columns(["Move", "Deadline", "Children", "Plan still to be made"])
      page.element("tbody") { page in
        for transfer in tracker.transfers {
          row(
            transfer.title,
            [Words.day(transfer.deadline), "\(transfer.count)", ReviewWords.share(transfer.open, of: transfer.count)],
            to: &page)
        }
      }
    }
  }

  private static func writePace(_ tracker: ReviewTracker, to page: inout PageWriter) {
    guard !tracker.pace.isEmpty else {
      page.element("p", "No step has both of its dates.")
      return
    }
    let slow = tracker.pace.filter { $0.decided > 0 && $0.rule.standing == .legal }
      .max { $0.over * $1.decided < $1.over * $0.decided }
    if let slow, slow.over > 0 {
      page.element(
        "p",
        "Most often missed: \(slow.rule.title.lowercasedFirst), by \(ReviewWords.share(slow.over, of: slow.decided)).")
    }
    page.wideTable("pace-table", caption: "Steps with the days that they take", class: "counts") { page in
      page.columns(["Step", "Measured", "Median", "Nine of ten within", "Missed the limit"])
      page.element("tbody") { page in
        for step in tracker.pace {
          row(
            "\(step.rule.title) (\(step.rule.id))",
            [
              "\(step.count)", ReviewWords.median(step), step.isAhead ? "\u{2013}" : "\(step.ninetiethDays) days",
              ReviewWords.share(step.over, of: step.decided),
            ], to: &page)
        }
      }
    }
    page.element(
      "p", ["class": "small soft"], "Those not done and overdue count as missed. Every act with both dates is measured."
    )
  }

  private static func writeCases(_ tracker: ReviewTracker, to page: inout PageWriter) {
    let shown = tracker.cases.prefix(mostCases)
    guard !shown.isEmpty else {
      page.element("p", "No plan is in force.")
      return
    }
    if shown.count < tracker.cases.count {
      page.element(
        "p", "The first \(shown.count) of \(tracker.cases.count); the CSV file and the workbook hold all of them.")
    }
    page.wideTable("cases-table", caption: "Cases in the order in which to take them", class: "batch wide") { page in
      page.columns(["Case", "Next duty", "Due", "Review due", "Days overdue", "Team", "Setting", "Year", "Transfer"])
      page.element("tbody") { page in
        for one in shown {
          page.markup("\n")
          page.element("tr") { write(one, to: &$0) }
        }
      }
    }
  }

  private static func write(_ one: ReviewCase, to page: inout PageWriter) {
    let summary = one.timeliness.history.summary
    page.element("th", ["scope": "row"], Columns.harmless(one.caseId))
    page.element("td") { page in
      page.text(one.nextDuty.isEmpty ? "\u{2013}" : one.nextDuty)
      for duty in one.yearDuties { page.element("span", ["class": "basis"], "\(duty.says) (\(duty.basis))") }
    }
    page.element("td", one.nextDue.map { Words.day($0) } ?? "unknown")
    page.element("td", one.reviewDue.map { Words.day($0) } ?? "unknown")
    page.element("td", ["class": "number"], one.isOverdue ? "\(one.daysOver)" : "\u{2013}")
    page.element("td", ReviewWords.name(summary.team))
    page.element("td", ReviewWords.name(summary.settingName))
    page.element("td", one.year.map { SchoolYear.name(ofNCYear: $0) } ?? "not stated")
    page.element("td") { page in
      guard let transfer = one.transfer else { return page.text("\u{2013}") }
      page.text("\(transfer.title), by \(Words.day(transfer.deadline))")
      page.text(one.isTransferOpen ? ": open" : ": plan made")
      if !transfer.check.isEmpty { page.element("span", ["class": "basis"], transfer.check) }
    }
  }

  private static func writeMaking(_ tracker: ReviewTracker, to page: inout PageWriter) {
    page.element(
      "p",
      """
      Every figure counts all cases of the caseload; none is an estimate from a sample. A review is complete with the \
      decision and not with the meeting, unless the council's own time limits say otherwise. An exception is only ever \
      plausible until a person confirms it.
      """)
    page.element("dl", ["class": "facts"]) { page in
      MakingPart.fact("Day taken as today", Words.day(tracker.asOf), to: &page)
      MakingPart.fact("Engine", "ehcp-audit \(Auditor.version)", to: &page)
    }
  }

  static func row(_ name: String, _ fields: [String], to page: inout PageWriter) {
    page.element("tr") { page in
      page.element("th", ["scope": "row"], name)
      for field in fields { page.element("td", field) }
    }
  }
}

extension String {
  /// The text with a small letter first, to stand inside a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
