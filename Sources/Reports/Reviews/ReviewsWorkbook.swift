import Caseload
import Regulations
import Workbooks

/// The annual review tracker as a workbook: a summary with charts, the cases, every clock, the backlog, and what is
/// assumed.
public enum ReviewsWorkbook {
  /// The workbook as an XLSX file. Its properties state the day taken as today and no other time.
  ///
  /// - Throws: `WorkbookError` where the file cannot be written.
  public static func bytes(of tracker: ReviewTracker) throws(WorkbookError) -> [UInt8] {
    var book = Workbook(
      title: "Annual reviews as at \(tracker.asOf)", created: max(1, tracker.asOf.dayNumber * 86_400))
    book.sheets = [
      summary(tracker), cases(tracker), clocks(tracker), groups(tracker), pace(tracker), catchUp(tracker),
    ]
    return try book.bytes()
  }

  private static func day(_ day: CalendarDate?) -> Cell {
    day.map { Cell.day(year: $0.year, month: $0.month, day: $0.day) } ?? .empty
  }

  private static func summary(_ tracker: ReviewTracker) -> Sheet {
    var sheet = Sheet(name: "Summary", widths: [44, 14, 14, 14])
    sheet.rows = [
      [.title("Annual reviews as at \(ReviewWords.day(tracker.asOf))")], [.text(ReviewWords.headline(tracker))],
      [.text(ReviewWords.recovery(tracker.recovery))], [],
      [.heading("Months overdue"), .heading("Reviews")],
    ]
    let first = sheet.rows.count
    sheet.rows += tracker.backlog.ages.map { [.text($0.words), .whole($0.count)] }
    sheet.charts.append(
      SheetChart(
        kind: .bars, title: "Overdue reviews by months", unit: "reviews",
        rows: first...(first + tracker.backlog.ages.count - 1), names: 0, figures: [1], corner: (row: 3, column: 5)))
    sheet.rows += [[], [.heading("To be complete within"), .heading("Reviews"), .heading("Open transfer")]]
    sheet.rows += tracker.ahead.map { [.text("\($0.weeks) weeks"), .whole($0.count), .whole($0.withTransfer)] }
    if !tracker.transfers.isEmpty {
      sheet.rows += [[], [.heading("Phase transfer"), .heading("Deadline"), .heading("Children"), .heading("Open")]]
      sheet.rows += tracker.transfers.map { [.text($0.title), day($0.deadline), .whole($0.count), .whole($0.open)] }
    }
    return sheet
  }

  private static func cases(_ tracker: ReviewTracker) -> Sheet {
    let columns: [(heading: String, width: Double)] = [
      ("Case", 14), ("Team", 16), ("Case officer", 18), ("Setting", 28), ("Year", 11), ("Next step", 14),
      ("Next duty", 38), ("Due", 12), ("Review due", 12), ("Days overdue", 10), ("Months overdue", 10),
      ("Transfer", 26), ("Transfer deadline", 12), ("Transfer open", 10), ("Duties of the year", 40),
    ]
    let rows = tracker.cases.map { one -> [Cell] in
      let summary = one.timeliness.history.summary
      return [
        .text(one.caseId), .text(summary.team), .text(summary.caseOfficer), .text(summary.settingName),
        .text(one.year.map { SchoolYear.name(ofNCYear: $0) } ?? ""), .text(one.step), .wrapped(one.nextDuty),
        day(one.nextDue), day(one.reviewDue), .whole(one.isOverdue ? one.daysOver : nil),
        .whole(one.isOverdue ? one.monthsOver : nil), .text(one.transfer?.title ?? ""), day(one.transfer?.deadline),
        .text(one.transfer == nil ? "" : one.isTransferOpen ? "yes" : "no"),
        .wrapped(one.yearDuties.map(\.says).joined(separator: " ")),
      ]
    }
    var sheet = Sheet.table(name: "Cases", columns: columns, rows: rows)
    sheet.frozenColumns = 1
    return sheet
  }

  private static func clocks(_ tracker: ReviewTracker) -> Sheet {
    let columns: [(heading: String, width: Double)] = [
      ("Case", 14), ("Rule", 10), ("Time limit", 44), ("Kind", 10), ("Basis", 24), ("Start", 12), ("Due", 12),
      ("Done", 12), ("Outcome", 14), ("Days over", 10), ("Plausible exception", 36), ("Review meeting", 12),
      ("Notes", 50),
    ]
    var rows: [[Cell]] = []
    for one in tracker.cases + tracker.others {
      let clocks = one.timeliness.clocks.map { ($0.reading, $0.meeting) }
      for (reading, meeting) in clocks + [one.timeliness.nextReview].compactMap({ $0 }).map({ ($0, nil) }) {
        rows.append([
          .text(one.caseId), .text(reading.rule), .wrapped(reading.title), .text(reading.standing.rawValue),
          .wrapped(reading.basis), day(reading.start), day(reading.due), day(reading.actual),
          .text(reading.outcome.rawValue), .whole(reading.daysOver),
          .wrapped(reading.exception.map { "\($0.basis): \($0.reason)" } ?? ""), day(meeting),
          .wrapped(reading.notes.joined(separator: " ")),
        ])
      }
    }
    var sheet = Sheet.table(name: "Clocks", columns: columns, rows: rows)
    sheet.frozenColumns = 2
    return sheet
  }

  private static func groups(_ tracker: ReviewTracker) -> Sheet {
    let ages = tracker.backlog.ages.map { (heading: "\($0.words) months", width: 12.0) }
    var rows: [[Cell]] = []
    for (kind, groups) in [
      ("Team", tracker.backlog.teams), ("Setting", tracker.backlog.settings), ("Year group", tracker.backlog.years),
    ] {
      rows += groups.map { group in
        [.text(kind), .text(ReviewWords.name(group.name)), .whole(group.plans), .whole(group.overdue)]
          + [.share(group.plans > 0 ? Double(group.overdue) / Double(group.plans) : nil)]
          + group.ages.map { .whole($0) } + [.whole(group.overdue > 0 ? group.longest : nil)]
      }
    }
    var sheet = Sheet.table(
      name: "Backlog",
      columns: [("By", 12), ("Name", 30), ("Plans", 9), ("Overdue", 9), ("Share", 9)] + ages
        + [("Longest, days", 10)], rows: rows)
    let teams = tracker.backlog.teams.count
    if teams > 1 {
      let firstAge = 5
      sheet.charts.append(
        SheetChart(
          kind: .stackedBars, title: "Overdue reviews by team", unit: "reviews", rows: 1...min(teams, 20), names: 1,
          figures: Array(firstAge..<(firstAge + ages.count)), corner: (row: 1, column: firstAge + ages.count + 2)))
    }
    return sheet
  }

  private static func pace(_ tracker: ReviewTracker) -> Sheet {
    let rows = tracker.pace.map { step -> [Cell] in
      [
        .text(step.rule.id), .wrapped(step.rule.title), .text((step.isAhead ? "before " : "from ") + step.from),
        .whole(step.count), .number(step.medianDays), .whole(step.isAhead ? nil : step.ninetiethDays),
        .whole(step.over), .whole(step.decided),
        .share(step.decided > 0 ? Double(step.over) / Double(step.decided) : nil),
      ]
    }
    return Sheet.table(
      name: "Pace",
      columns: [
        ("Rule", 10), ("Time limit", 44), ("Days counted", 34), ("Measured", 10), ("Median, days", 10),
        ("Nine of ten within", 10), ("Missed", 9), ("Decided", 9), ("Share missed", 10),
      ], rows: rows)
  }

  private static func catchUp(_ tracker: ReviewTracker) -> Sheet {
    let recovery = tracker.recovery
    var sheet = Sheet(name: "Catching up", widths: [26, 18, 18])
    sheet.rows = [[.title("Catching up")], [.text(ReviewWords.recovery(recovery))], []]
    sheet.rows.append([.heading("To clear it by"), .heading("Reviews a week")])
    sheet.rows += recovery.targets.map { [day($0.by), .whole($0.perWeek)] }
    sheet.rows += [[], [.strong("This assumes")]] + recovery.assumptions.map { [.text($0)] }
    sheet.rows += [[], [.heading("Week ending"), .heading("Reviews overdue")]]
    let first = sheet.rows.count
    sheet.rows += recovery.course.map { [day($0.weekEnd), .whole($0.overdue)] }
    if recovery.course.count > 1 {
      sheet.charts.append(
        SheetChart(
          kind: .line, title: "Overdue reviews at the present rate", unit: "reviews",
          rows: first...(first + recovery.course.count - 1), names: 0, figures: [1], corner: (row: 3, column: 4)))
    }
    return sheet
  }
}

extension Cell {
  /// Bold text.
  static func strong(_ text: String) -> Cell { Cell(.text(text), style: .strong) }
}
