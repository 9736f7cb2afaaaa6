import MonthlyRun
import Records

/// Actions of this month with owner and day, and what became of those of the month before.
struct ActionsPart {
  let report: MonthlyReport

  func write(to page: inout PageWriter) {
    if report.actions.isEmpty {
      page.element("p", "No action has been set for this month yet.")
    } else {
      table(report.actions, "actions-table", "Actions of \(report.month)", to: &page)
    }
    guard let since = report.figures.since else { return }
    page.element("h3", "What became of the actions of \(Words.month(since))")
    guard !report.earlierActions.isEmpty else {
      page.element("p", "None had been set.")
      return
    }
    page.element("p", Self.summary(of: report.earlierActions))
    table(report.earlierActions, "earlier-actions-table", "Actions of \(Words.month(since))", to: &page)
  }

  static func summary(of actions: [AuditAction]) -> String {
    let parts = AuditAction.State.allCases.compactMap { state -> String? in
      let count = actions.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(state.words)"
    }
    return "Of \(actions.count): \(parts.joined(separator: ", "))."
  }

  private func table(_ actions: [AuditAction], _ id: String, _ caption: String, to page: inout PageWriter) {
    page.stackedTable(
      id, caption: caption, class: "batch", columns: ["What", "Case", "Owner", "Due", "Where it stands"]
    ) { page in
      for action in actions {
        page.stackedRow {
          $0.text(action.what)
        } _: { page in
          page.stackedCell("Case") { $0.text(action.caseId.isEmpty ? "several" : "\(action.kind) \(action.caseId)") }
          page.stackedCell("Owner") { $0.text(action.owner) }
          page.stackedCell("Due") { $0.text(action.due) }
          page.stackedCell("Where it stands") { page in
            page.text(action.state.words)
            if let day = action.settledOn { page.text(", \(day)") }
            if !action.note.isEmpty { page.text(". \(action.note)") }
          }
        }
      }
    }
  }
}

extension AuditAction.State {
  /// The state for a person.
  var words: String {
    switch self {
    case .open: "still to be done"
    case .done: "done, says its owner"
    case .mended: "mended in the next version of the plan"
    case .notMended: "not mended in the next version of the plan"
    case .dropped: "given up"
    }
  }
}
