import MonthlyRun
import Rubrics
import Workbooks

/// The sheets of the month's workbook that hold its figures; the page has the same ones.
enum MonthlySheets {
  static func quality(_ report: MonthlyReport) -> Sheet {
    let shares = report.figures.shares.filter { $0.graded > 0 }
    let rows = shares.map { share -> [Cell] in
      [
        .text("\(share.kind.words): \(share.part.words)"), .share(share.share), .whole(share.graded),
        .whole(share.good),
        .whole(share.estimate?.drawn ?? 0), .share(share.estimate?.interval.lowerBound),
        .share(share.estimate?.interval.upperBound), .text(share.part.name),
      ]
    }
    var sheet = Sheet.table(
      name: "Good or better",
      columns: [
        ("Part", 56), ("Share", 10), ("Graded", 10), ("By the machine", 16), ("Confirmed", 12), ("From", 10),
        ("To", 10),
        ("Name", 18),
      ], rows: rows)
    if !rows.isEmpty {
      sheet.charts = [
        SheetChart(
          kind: .bars, title: "Good or better", unit: "share", rows: 1...rows.count, names: 0, figures: [1],
          corner: (row: rows.count + 2, column: 0))
      ]
    }
    return sheet
  }

  /// The months of every trend, a column each; nil where there is only one month.
  static func trend(_ report: MonthlyReport) -> Sheet? {
    let trends = report.figures.trends
    var months: [String] = []
    for point in trends.flatMap(\.points) where !months.contains(point.period) { months.append(point.period) }
    months.sort()
    guard months.count > 1 else { return nil }
    let rows = months.map { month -> [Cell] in
      [.text(month)]
        + trends.map { trend in .share(trend.points.first { $0.period == month }?.share.share) }
    }
    var sheet = Sheet.table(
      name: "Month by month",
      columns: [("Month", 12)] + trends.map { ("\($0.kind.words): \($0.part.words)", 30) }, rows: rows)
    sheet.charts = [
      SheetChart(
        kind: .line, title: "Good or better, month by month", unit: "share", rows: 1...rows.count, names: 0,
        figures: Array(1...min(4, trends.count)), corner: (row: rows.count + 2, column: 0))
    ]
    return sheet
  }

  static func weaknesses(_ report: MonthlyReport) -> Sheet {
    let rows = report.figures.weaknesses.map { one -> [Cell] in
      [
        .text(one.kind.words), .text(one.criterion.id), .wrapped(one.criterion.title),
        .text(one.criterion.kind.rawValue),
        .whole(one.decided), .whole(one.notMet), .whole(one.partlyMet), .wrapped(one.criterion.requirement),
        .wrapped(one.criterion.advice),
      ]
    }
    return Sheet.table(
      name: "Weaknesses",
      columns: [
        ("Kind", 16), ("Criterion", 14), ("What is asked", 40), ("Law or quality", 14), ("Decided", 10),
        ("Not met", 10),
        ("In part", 10), ("What good looks like", 50), ("What to do", 50),
      ], rows: rows)
  }

  static func legal(_ report: MonthlyReport) -> Sheet {
    let rows = report.figures.legal.map { one -> [Cell] in
      [.text(one.kind.words), .text(one.id), .wrapped(one.title)]
        + Outcome.allCases.map { .whole(one.counts[$0] ?? 0) } + [.wrapped(one.basis.joined(separator: "; "))]
    }
    return Sheet.table(
      name: "Law",
      columns: [("Kind", 16), ("Criterion", 14), ("What is asked", 44)]
        + Outcome.allCases.map { ($0.words, 16.0) } + [("Basis", 40)], rows: rows)
  }

  static func splits(_ report: MonthlyReport) -> Sheet {
    let rows = report.figures.splits.map { row -> [Cell] in
      [
        .text(row.split.rawValue), .text(row.name.isEmpty ? "not stated" : row.name), .text(row.kind.words),
        .whole(row.cases), .whole(row.read), .whole(row.share.graded), .whole(row.share.good),
        .whole(row.share.estimate?.drawn ?? 0), row.isSmall ? .text("too few to say") : .share(row.share.share),
        row.isSmall ? .empty : .share(row.share.estimate?.interval.lowerBound),
        row.isSmall ? .empty : .share(row.share.estimate?.interval.upperBound),
      ]
    }
    return Sheet.table(
      name: "By group",
      columns: [
        ("By", 14), ("Group", 34), ("Kind", 16), ("Cases", 9), ("Read", 9), ("Graded", 9), ("By the machine", 16),
        ("Confirmed", 12), ("Good or better", 16), ("From", 10), ("To", 10),
      ], rows: rows)
  }

  static func services(_ report: MonthlyReport) -> Sheet {
    let rows = report.services.map { one -> [Cell] in
      [
        .text(one.service.title), .whole(one.documents), .whole(one.advice), .whole(one.provisions),
        .whole(one.specific),
        .whole(one.vague), .whole(one.findings.count),
      ]
    }
    return Sheet.table(
      name: "Services",
      columns: [
        ("Service", 40), ("Documents", 12), ("Advice", 10), ("Provisions", 12), ("Specific", 10), ("Vague", 10),
        ("Findings", 10),
      ], rows: rows)
  }

  static func timeliness(_ report: MonthlyReport) -> Sheet {
    let rows = report.caseload.map { figure -> [Cell] in
      [
        .text(figure.title), .text(figure.name), .whole(figure.part), .whole(figure.whole),
        .share(figure.whole > 0 ? Double(figure.part) / Double(figure.whole) : nil), .wrapped(figure.basis),
        .text(figure.asOf),
      ]
    }
    return Sheet.table(
      name: "Timeliness",
      columns: [
        ("Figure", 60), ("Rule or day", 14), ("Count", 10), ("Of", 10), ("Share", 10), ("Basis", 30), ("As at", 12),
      ], rows: rows)
  }

  static func actions(_ report: MonthlyReport) -> Sheet {
    let rows = (report.actions + report.earlierActions).map { action -> [Cell] in
      [
        .text(action.period), .wrapped(action.what), .text(action.kind), .text(action.caseId), .text(action.criterion),
        .text(action.owner), .text(action.due), .text(action.state.words), .text(action.settledOn ?? ""),
        .wrapped(action.note),
      ]
    }
    return Sheet.table(
      name: "Actions",
      columns: [
        ("Month", 10), ("What", 50), ("Kind", 15), ("Case", 16), ("Criterion", 14), ("Owner", 20), ("Due", 12),
        ("Where it stands", 30), ("On", 12), ("Note", 40),
      ], rows: rows)
  }
}
