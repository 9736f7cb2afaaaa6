import MonthlyRun
import Records
import Rubrics
import Sampling
import Workbooks

/// The month as a workbook: a summary, the drawn cases, every result, and what was not audited.
public enum MonthlyWorkbook {
  /// The workbook as an XLSX file.
  ///
  /// - Throws: `WorkbookError` where the file cannot be written.
  public static func bytes(of report: MonthlyReport) throws(WorkbookError) -> [UInt8] {
    var book = Workbook(title: "Audit of \(report.ledger.month.period)")
    book.sheets = [summary(report), MonthlySheets.quality(report)]
    if let trend = MonthlySheets.trend(report) { book.sheets.append(trend) }
    book.sheets += [
      MonthlySheets.weaknesses(report), MonthlySheets.legal(report), MonthlySheets.splits(report),
      MonthlySheets.services(report), MonthlySheets.timeliness(report), MonthlySheets.actions(report), drawn(report),
      results(report), left(report),
    ]
    return try book.bytes()
  }

  private static func summary(_ report: MonthlyReport) -> Sheet {
    var sheet = Sheet(name: "Summary", widths: [46, 14, 14, 14, 14, 14, 14])
    sheet.rows = [
      [.title("Audit of \(report.ledger.month.period)")], [.text(report.headline)],
      [.text("Audited is what a named person has confirmed. Everything else is provisional.")], [],
      ["Kind", "Cases", "Drawn", "Read", "Drawn, read", "Confirmed", "Still to confirm"].map { .heading($0) },
    ]
    sheet.rows += report.figures.progress.map { one in
      [
        .text(one.kind.words), .whole(one.cases), .whole(one.drawn), .whole(one.read), .whole(one.drawnRead),
        .whole(one.confirmed), .whole(max(0, one.wanted - one.confirmed)),
      ]
    }
    sheet.rows += [
      [], ["To date", "Cases", "Drawn", "Read", "Drawn, read", "Confirmed", "Still to confirm"].map { .heading($0) },
    ]
    sheet.rows += report.figures.toDate.map { one in
      [
        .text(one.kind.words), .whole(one.cases), .whole(one.drawn), .whole(one.read), .whole(one.drawnRead),
        .whole(one.confirmed), .whole(max(0, one.wanted - one.confirmed)),
      ]
    }
    sheet.rows += [
      [],
      [.text("Head of the records' chain of events: \(report.ledger.head)")],
    ]
    return sheet
  }

  private static func drawn(_ report: MonthlyReport) -> Sheet {
    let rows = report.ledger.drawn.map { entry -> [Cell] in
      let result = report.ledger.result(of: entry)
      let confirmed = report.ledger.confirmation(of: entry)
      return [
        .whole(entry.drawOrder), .text(entry.kind), .text(entry.caseId), .text(entry.stratum),
        .text(result.map { Words.grade($0.record.overall) } ?? entry.unavailable ?? "missing or unreadable"),
        .text(confirmed.map { Words.grade($0.overall) } ?? "not confirmed yet"), .text(confirmed?.by ?? ""),
        .text(confirmed?.on ?? ""), .wrapped(confirmed?.reason ?? ""),
      ]
    }
    return Sheet.table(
      name: "Drawn",
      columns: [
        ("Place", 8), ("Kind", 15), ("Case", 16), ("Stratum", 18), ("Machine", 22), ("Person", 22), ("By", 20),
        ("On", 12), ("Why it differs", 40),
      ], rows: rows)
  }

  private static func results(_ report: MonthlyReport) -> Sheet {
    var columns: [GradedPart] = []
    for part in report.figures.shares.map(\.part) where part.scope == .section && !columns.contains(part) {
      columns.append(part)
    }
    let rows = report.ledger.entries.compactMap { entry -> [Cell]? in
      guard let result = report.ledger.result(of: entry) else { return nil }
      let head: [Cell] = [
        .text(entry.kind), .text(entry.caseId), .text(entry.stratum), .text(entry.drawOrder == nil ? "" : "drawn"),
        .text(result.record.fileName), .text(Words.grade(result.record.overall)),
      ]
      return head
        + columns.map { part in
          .text(result.grades.first { $0.section == part.code }.map { Words.grade($0.grade) } ?? "")
        }
    }
    return Sheet.table(
      name: "All results",
      columns: [("Kind", 15), ("Case", 16), ("Stratum", 18), ("Drawn", 9), ("File", 36), ("Overall", 20)]
        + columns.map { (heading: $0.words, width: 20.0) },
      rows: rows)
  }

  private static func left(_ report: MonthlyReport) -> Sheet {
    let missing = report.ledger.missing.map { entry -> [Cell] in
      [
        .text(""), .text("drawn, no document"), .text("\(entry.kind) \(entry.caseId)"),
        .wrapped("Put the document into the folder and run the month again."),
      ]
    }
    let rows = (report.matching?.left ?? []).map { one -> [Cell] in
      [.text(one.source), .text(one.cause.rawValue), .text(one.caseIds.joined(separator: ", ")), .wrapped(one.reason)]
    }
    return Sheet.table(
      name: "Not audited", columns: [("File", 40), ("Cause", 20), ("Cases", 26), ("Why", 80)], rows: missing + rows)
  }
}
