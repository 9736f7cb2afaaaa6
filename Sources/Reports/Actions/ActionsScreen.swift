import MonthlyRun
import Records
import Regulations

/// Actions for a terminal, within 80 columns.
public enum ActionsScreen {
  /// A heading line and what is to be done, for each action; then how many are in each state.
  public static func text(of actions: [AuditAction], on day: CalendarDate) -> String {
    var lines: [String] = []
    for action in actions {
      let late = ActionReview.isOverdue(action, on: day) ? ", overdue" : ""
      let place = action.caseId.isEmpty ? action.period : "\(action.kind):\(action.caseId) of \(action.period)"
      lines.append(
        Columns.harmless(
          "\(action.id.map(String.init) ?? "-")  \(place), \(action.criterion): \(action.state.words)\(late)"))
      let who =
        "\(action.owner), by \(action.due)" + (action.reaudit.isEmpty ? "" : ", audited again \(action.reaudit)")
      for text in [Columns.harmless(action.what), Columns.harmless(who), Columns.harmless(action.note)] {
        lines += Columns.wrapped(text, to: Columns.screen - 4).map { "    " + $0 }
      }
    }
    let counts = ActionReview.counts(of: actions).map { "\($0.count) \($0.state.words)" }
    lines.append(actions.isEmpty ? "No actions." : counts.joined(separator: ", ") + ".")
    return lines.joined(separator: "\n") + "\n"
  }
}
