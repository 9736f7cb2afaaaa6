import Auditing
import Rubrics
import Workbooks

/// The form on which a person confirms a drawn case: the machine's grades with a list to choose from beside each, and room
/// for the reason. Everything but the cells to be filled in is locked.
public enum ConfirmationForm {
  /// The name of the sheet to be filled in.
  public static let sheet = "Judgement"
  /// The name of the sheet of criteria, on which outcomes may be chosen.
  public static let criteriaSheet = "What the machine found"
  static let criterion = "Criterion"
  static let outcome = "Your outcome"
  static let difference = "Why it differs"
  static let month = "Month"
  static let kind = "Kind"
  static let caseId = "Case"
  static let document = "SHA-256 of the document"
  static let by = "Judged by"
  static let day = "Day (2026-11-24)"
  static let part = "Part"

  /// The form as an XLSX file.
  ///
  /// - Parameters:
  ///   - kind: the kind of the case.
  ///   - caseId: the case.
  /// - Throws: `WorkbookError` where the file cannot be written.
  public static func bytes(
    of result: AuditResult, period: String, kind: String, caseId: String
  ) throws(WorkbookError) -> [UInt8] {
    var book = Workbook(title: "Confirmation of \(kind) \(caseId), \(period)")
    book.sheets = [judgement(result, period, kind, caseId), criteria(result)]
    return try book.bytes()
  }

  private static func judgement(_ result: AuditResult, _ period: String, _ kind: String, _ caseId: String) -> Sheet {
    var sheet = Sheet(name: Self.sheet, widths: [26, 44, 22, 22, 60])
    sheet.isLocked = true
    sheet.isLandscape = true
    sheet.rows = [
      [.title("Confirmation of \(kind) \(caseId)")],
      [
        .text(
          "Read the document first. Then choose a grade in every row; where it differs from the machine's, say why.")
      ],
      [
        .text(
          "On the other sheet, choose an outcome for each criterion that you have looked at, also where you agree; leave the "
            + "others empty.")
      ],
      [.heading(Self.month), .text(period)], [.heading(Self.kind), .text(kind)],
      [.heading(Self.caseId), .text(caseId)],
      [.heading(Self.document), .text(result.sha256)], [.heading(Self.by), .input],
      [.heading(Self.day), .input], [],
      [Self.part, "What it is", "Machine", "Your grade", "Why it differs"].map { .heading($0) },
    ]
    let first = sheet.rows.count
    var parts = [(code: "overall", title: "The whole document", grade: result.grades.overall.grade)]
    parts += result.grades.sections.map { ($0.code.rawValue, $0.code.name, $0.grade.grade) }
    parts += result.grades.standards.map { ($0.standard.code, $0.standard.title, $0.grade.grade) }
    for part in parts {
      sheet.rows.append([.text(part.code), .text(part.title), .text(Words.grade(part.grade)), .input, .input])
    }
    let scale = result.rubric?.scale ?? []
    sheet.choices = [
      Sheet.Choice(
        rows: first...(first + parts.count - 1), column: 3, options: (scale + ["not-graded"]).map { Words.grade($0) },
        complaint: "Choose one of the grades in the list.")
    ]
    return sheet
  }

  private static func criteria(_ result: AuditResult) -> Sheet {
    let rows = result.criteria.map { one -> [Cell] in
      [
        .text(one.criterion.id), .text(one.criterion.section), .wrapped(one.criterion.title), .text(one.outcome.words),
        .wrapped(one.reason), .wrapped(one.findings.lazy.compactMap { $0.evidence?.quote }.first ?? ""),
        .input, .input,
      ]
    }
    var sheet = Sheet.table(
      name: criteriaSheet,
      columns: [
        (criterion, 14), ("Section", 10), ("What is asked", 46), ("Outcome", 18), ("Why", 60), ("Words", 60),
        (outcome, 18), (difference, 50),
      ], rows: rows)
    sheet.frozenColumns = 1
    if !rows.isEmpty {
      sheet.choices = [
        Sheet.Choice(
          rows: 1...rows.count, column: 6,
          options: [Outcome.met, .partlyMet, .notMet, .notApplicable].map(\.words),
          complaint: "Choose one of the outcomes in the list, or leave the cell empty.")
      ]
    }
    return sheet
  }
}
