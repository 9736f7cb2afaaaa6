import Caseload
import Records
import Rubrics

/// A council's own audit form in XLSX: which of its cells hold what, as a CSV file with the columns `what` and `where` says.
///
/// `sheet` names the sheet; `month`, `kind`, `case`, `document`, `by` and `day` a cell each; `grade F`, `reason F`, `machine F`
/// cells of a part (`overall` for the whole); `outcome ID`, `reason ID`, `machine ID` of a criterion; `word RI` with a grade
/// or an outcome in place of a cell says what a word of the form means.
public struct CouncilForm: Sendable {
  private let sheet: String
  private let cells: [(what: String, place: CellAddress)]
  private let words: [(word: String, meaning: String)]

  private static let heads = ["month", "kind", "case", "document", "by", "day"]
  private static let kinds = ["grade", "outcome", "reason", "machine"]

  /// Reads a mapping.
  ///
  /// - Throws: `FilledForm.Fault` where a line says nothing that is known, or where sheet, month, case or every grade is missing.
  public init(mapping rows: [[String]]) throws(FilledForm.Fault) {
    var sheet = ""
    var cells: [(what: String, place: CellAddress)] = []
    var words: [(word: String, meaning: String)] = []
    for (number, row) in rows.enumerated() {
      let what = row.first.map { Self.trimmed($0) } ?? ""
      let place = row.count > 1 ? Self.trimmed(row[1]) : ""
      if what.isEmpty || (number == 0 && what.lowercased() == "what") { continue }
      let parts = what.split(separator: " ", maxSplits: 1).map(String.init)
      if what == "sheet" {
        sheet = place
      } else if parts[0] == "word", parts.count == 2 {
        words.append((parts[1], Self.folded(place)))
      } else {
        guard let address = CellAddress(place) else {
          throw FilledForm.Fault(
            description: "Line \(number + 1) of the mapping names no cell. Write a cell such as D10 beside it.")
        }
        guard Self.heads.contains(what) || (parts.count == 2 && Self.kinds.contains(parts[0])) else {
          throw FilledForm.Fault(
            description: "Line \(number + 1) of the mapping says nothing that is known. "
              + "It takes month, kind, case, document, by, day, or grade, outcome, reason or machine with a part or an id."
          )
        }
        cells.append((what, address))
      }
    }
    guard !sheet.isEmpty, ["month", "case", "by"].allSatisfy({ what in cells.contains { $0.what == what } }),
      cells.contains(where: { $0.what.hasPrefix("grade ") })
    else {
      throw FilledForm.Fault(
        description: "The mapping lacks sheet, month, case, by or every grade. Say where the form has them.")
    }
    self.sheet = sheet
    self.cells = cells
    self.words = words
  }

  /// A filled form.
  ///
  /// - Throws: `FilledForm.Fault` where a grade is missing or no outcome is meant by a word; `CaseloadError` where the file can't
  ///   be read.
  public func read(_ bytes: [UInt8]) throws -> FilledForm {
    let texts = try SheetCells.texts(bytes, sheet: sheet, at: cells.map(\.place))
    let values = Dictionary(zip(cells.map(\.what), texts)) { first, _ in first }
    func value(_ what: String) -> String { values[what] ?? "" }
    var form = FilledForm(
      period: value("month"), kind: value("kind"), caseId: value("case"), document: value("document"), by: value("by"),
      day: value("day"))
    guard !form.period.isEmpty, !form.caseId.isEmpty else {
      throw FilledForm.Fault(
        description: "The form names no month or no case. Fill in the cells that the mapping names.")
    }
    for cell in cells {
      let parts = cell.what.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      let word = value(cell.what)
      let reason = value("reason " + parts[1])
      if parts[0] == "grade" {
        guard !word.isEmpty else {
          throw FilledForm.Fault(description: "The form has no grade for \(parts[1]). Choose one in every row.")
        }
        form.choices.append(.init(part: parts[1], grade: meaning(of: word), reason: reason))
      } else if parts[0] == "outcome", !word.isEmpty {
        guard let outcome = FilledForm.outcome(meaning(of: word)) else {
          throw FilledForm.Fault(
            description: "The form's outcome for \(parts[1]) means nothing. Say in the mapping what the word means.")
        }
        form.outcomes.append(.init(part: parts[1], grade: outcome.rawValue, reason: reason))
      }
    }
    return form
  }

  /// A form with what the machine found put into its cells; grades and outcomes of a person stay empty.
  ///
  /// - Throws: `CaseloadError` where the form can't be filled in.
  public func fill(_ template: [UInt8], with result: KeptResult) throws -> [UInt8] {
    let record = result.record
    var values = [
      "month": record.period, "kind": record.kind, "case": record.caseId, "document": record.document,
      "machine overall": word(for: record.overall),
    ]
    for one in result.grades { values["machine " + one.section] = word(for: one.grade) }
    for one in result.outcomes { values["machine " + one.criterion] = word(for: one.outcome) }
    return try SheetCells.fill(
      template, sheet: sheet,
      with: cells.compactMap { cell in values[cell.what].map { (place: cell.place, text: $0) } })
  }

  private func meaning(of word: String) -> String {
    let folded = Self.folded(word)
    return words.first { Self.folded($0.word) == folded }?.meaning ?? folded
  }

  private func word(for meaning: String) -> String {
    words.first { $0.meaning == meaning }?.word ?? Outcome(rawValue: meaning)?.words ?? Words.grade(meaning)
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().split(separator: " ").joined(separator: "-")
  }

  private static func trimmed(_ text: String) -> String { text.split(separator: " ").joined(separator: " ") }
}
