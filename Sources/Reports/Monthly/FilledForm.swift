import Rubrics

/// A confirmation form as a person filled it in.
public struct FilledForm: Sendable, Equatable {
  /// A grade that the person chose.
  public struct Choice: Sendable, Equatable {
    /// `overall`, a section or a standard.
    public var part: String
    /// The grade in the words of results (`requires-improvement`).
    public var grade: String
    /// Why it differs from the machine's; may be empty.
    public var reason: String
  }

  /// Why a form can't be taken: what is wrong and what to do.
  public struct Fault: Error, Equatable, CustomStringConvertible {
    /// Both sentences.
    public let description: String
  }

  /// The month.
  public var period = ""
  /// The kind of the case.
  public var kind = ""
  /// The case.
  public var caseId = ""
  /// SHA-256 of the document that was judged.
  public var document = ""
  /// Who judged it.
  public var by = ""
  /// The day, as written; empty where none is.
  public var day = ""
  /// A grade for every part of the form.
  public var choices: [Choice] = []
  /// The outcomes of the criteria that the person looked at: the id as the part, the outcome as the grade.
  public var outcomes: [Choice] = []

  /// A form by what stands at its head.
  init(period: String, kind: String, caseId: String, document: String, by: String, day: String) {
    self.period = period
    self.kind = kind
    self.caseId = caseId
    self.document = document
    self.by = by
    self.day = day
  }

  /// Takes a form from the cells of its sheets.
  ///
  /// - Parameter criteria: the sheet of criteria; empty where the form has none.
  /// - Throws: `Fault` where it is no form, or where a grade is missing.
  public init(rows: [[String]], criteria: [[String]] = []) throws(Fault) {
    var isTable = false
    for row in rows {
      let name = row.first ?? ""
      let value = row.count > 1 ? row[1] : ""
      if isTable {
        guard !name.isEmpty else { continue }
        let grade = row.count > 3 ? row[3] : ""
        guard !grade.isEmpty else {
          throw Fault(description: "The form has no grade for \(name). Choose one in every row.")
        }
        choices.append(
          Choice(
            part: name, grade: grade.lowercased().split(separator: " ").joined(separator: "-"),
            reason: row.count > 4 ? row[4] : ""))
        continue
      }
      switch name {
      case ConfirmationForm.month: period = value
      case ConfirmationForm.kind: kind = value
      case ConfirmationForm.caseId: caseId = value
      case ConfirmationForm.document: document = value
      case ConfirmationForm.by: by = value
      case ConfirmationForm.day: day = value
      case ConfirmationForm.part: isTable = true
      default: break
      }
    }
    guard !period.isEmpty, !kind.isEmpty, !caseId.isEmpty, !document.isEmpty, !choices.isEmpty else {
      throw Fault(description: "This is no confirmation form. Name a form that the monthly run wrote.")
    }
    try takeOutcomes(criteria)
  }

  private mutating func takeOutcomes(_ rows: [[String]]) throws(Fault) {
    guard let header = rows.first, let id = header.firstIndex(of: ConfirmationForm.criterion),
      let outcome = header.firstIndex(of: ConfirmationForm.outcome)
    else { return }
    let difference = header.firstIndex(of: ConfirmationForm.difference)
    for row in rows.dropFirst() where outcome < row.count && !row[outcome].isEmpty {
      guard let chosen = Self.outcome(row[outcome]) else {
        throw Fault(description: "The form's outcome for \(row[id]) is none of the list. Choose one of the list.")
      }
      let reason = difference.flatMap { $0 < row.count ? row[$0] : nil } ?? ""
      outcomes.append(Choice(part: row[id], grade: chosen.rawValue, reason: reason))
    }
  }

  /// An outcome from its words, or from its name in results.
  public static func outcome(_ text: String) -> Outcome? {
    let folded = text.lowercased().split { $0 == " " || $0 == "-" }.joined(separator: " ")
    return [Outcome.met, .partlyMet, .notMet, .notApplicable].first {
      $0.words == folded || $0.rawValue.split(separator: "-").joined(separator: " ") == folded
    }
  }
}
