import Caseload
import Regulations

/// The plans in force at the end of a month, one row for each case.
struct PlanStock: Sendable {
  private let lastDay: CalendarDate
  private var first: [[UInt8]: CaseRow] = [:]
  private var ceased: Set<[UInt8]> = []

  init(lastDay: CalendarDate) { self.lastDay = lastDay }

  /// Takes a row; of a case on several rows the first stands for it, and one row that says the plan ceased ends it.
  mutating func add(_ row: CaseRow) {
    let key = Array(row.caseId.utf8)
    if let day = row.ceaseDate, day <= lastDay {
      ceased.insert(key)
      return
    }
    guard let issued = row.finalIssued ?? row.amendedFinal, issued <= lastDay, first[key] == nil else { return }
    first[key] = row
  }

  /// One row for each plan in force, in the order of the caseload.
  var rows: [CaseRow] {
    first.filter { !ceased.contains($0.key) }.values.sorted {
      $0.line != $1.line ? $0.line < $1.line : $0.caseId.utf8.lexicographicallyPrecedes($1.caseId.utf8)
    }
  }
}
