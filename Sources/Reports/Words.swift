import Auditing
import Documents
import Plans
import Regulations

/// How facts of a result are said to a person.
enum Words {
  /// "requires-improvement" as "requires improvement".
  static func grade(_ word: String) -> String { word.split(separator: "-").joined(separator: " ") }

  /// A score in whole points, rounded down, so that none is shown that would have earned a better grade.
  static func score(_ score: Double) -> String { String(Int(score.rounded(.down))) }

  static func status(_ status: PlanStatus?) -> String {
    switch status {
    case .draft: "Draft plan"
    case .final: "Final plan"
    case .amendedDraft: "Amended draft plan"
    case .amendedFinal: "Amended final plan"
    case nil: "Plan that does not say whether it is a draft"
    }
  }

  /// "Final plan of 3 May 2026", "Annual review of 12 March 2026": what a document is and its day.
  static func document(_ result: AuditResult, _ day: (CalendarDate) -> String) -> String {
    let date = result.plan?.date.map { " of \(day($0))" } ?? ", no date stated"
    switch result.kind {
    case .annualReview, .advice: return kind(result.kind) + date
    case .ehcPlan, .unknown: return status(result.plan?.status) + date
    }
  }

  /// "23 March 2026", its words kept on one line.
  static func day(_ date: CalendarDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    guard months.indices.contains(date.month - 1) else { return date.description }
    return "\(date.day)\u{A0}\(months[date.month - 1])\u{A0}\(date.year)"
  }

  static func kind(_ kind: DocumentKind) -> String {
    switch kind {
    case .ehcPlan: "EHC plan"
    case .annualReview: "Annual review"
    case .advice: "Advice"
    case .unknown: "Document of unknown kind"
    }
  }

  static func year(_ ncYear: Int) -> String {
    switch ncYear {
    case -2: "Nursery 1"
    case -1: "Nursery 2"
    case 0: "Reception"
    default: "Year \(ncYear)"
    }
  }

  /// Where to look in the file ("page 4, table 2, row 3"); nil where the format tells nothing that a reader could find.
  static func place(_ locator: Locator) -> String? {
    var parts: [String] = []
    if let page = locator.page { parts.append("page \(page)") }
    if let line = locator.line { parts.append("line \(line)") }
    if let table = locator.table {
      parts.append("table \(table)")
      if let row = locator.row { parts.append("row \(row)") }
    } else if locator.line == nil, let paragraph = locator.paragraph {
      parts.append("paragraph \(paragraph)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// "1 legal criterion", "3 legal criteria".
  static func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

  /// A share as whole per cent, but never 0 for some and never 100 for less than all.
  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0%" }
    let rounded = (part * 200 + whole) / (whole * 2)
    return "\(part == 0 ? 0 : part == whole ? 100 : max(1, min(99, rounded)))%"
  }
}
