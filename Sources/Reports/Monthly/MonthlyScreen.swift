import MonthlyRun
import Sampling

/// What a person at a terminal is told at the end of a monthly run, within 80 columns.
public enum MonthlyScreen {
  /// Where the month stands, what is still to be done, and where to look.
  ///
  /// - Parameter added: how many documents this run added.
  public static func text(of report: MonthlyReport, added: Int, folder: String) -> String {
    var lines = ["\(report.ledger.month.period)        Cases  Drawn  Read  Confirmed  To be confirmed"]
    for one in report.figures.progress {
      lines.append(
        Columns.left(one.kind.words, 14) + Columns.right(one.cases, 6) + Columns.right(one.drawn, 7)
          + Columns.right(one.read, 6)
          + Columns.right(one.confirmed, 11) + Columns.right(max(0, one.wanted - one.confirmed), 17))
    }
    for share in report.figures.shares where [.whole, .allRelated].contains(share.part.scope) && share.graded > 0 {
      let percent = Words.percent(share.good, of: share.graded)
      let people = share.estimate == nil ? "no person has confirmed yet" : "\(share.estimate?.drawn ?? 0) confirmed"
      lines.append(
        "\(share.kind.words), \(share.part.words.lowercasedFirst): \(share.good) of \(share.graded) good or better by the"
          + " machine (\(percent)); \(people)")
    }
    lines.append("Added by this run: \(Words.count(added, "document", "documents"))")
    for cause in DocumentMatching.Left.Cause.allCases {
      let count = (report.matching?.left ?? []).count { $0.cause == cause }
      if count > 0 { lines.append("Not audited, \(cause.rawValue): \(count)") }
    }
    let missing = report.ledger.missing.count
    if missing > 0 {
      lines.append("Drawn and missing or unreadable: \(missing). Add the documents and run the month again.")
    }
    if report.ledger.month.state == .closed { lines.append("The month is closed.") }
    lines.append("Head of the chain of events:")
    lines.append("  " + report.ledger.head)
    lines.append("Open \(Columns.harmless(folder))/report.html in a browser.")
    return lines.joined(separator: "\n") + "\n"
  }
}
