/// The records at a glance, within 80 columns.
public enum RecordsScreen {
  /// A line a month, what is open, and the head of the chain.
  public static func text(of summary: RecordsSummary) -> String {
    var lines: [String] = []
    if summary.months.isEmpty {
      lines.append("No month has been frozen yet.")
    } else {
      lines.append("Month    State   Frame  Drawn  Read by machine  Audited (confirmed)")
      for month in summary.months {
        lines.append(
          Columns.left(month.record.period, 9) + Columns.left(month.record.state.rawValue, 8)
            + Columns.right(month.entries.count, 5)
            + Columns.right(month.drawn, 7) + Columns.right(month.results.count, 17) + Columns.right(month.audited, 21))
      }
    }
    let open = summary.actions.count { $0.state == .open }
    lines.append("Actions: \(summary.actions.count), of which open: \(open)")
    lines.append("Head of the chain of events:")
    lines.append("  " + summary.head)
    return lines.joined(separator: "\n") + "\n"
  }
}
