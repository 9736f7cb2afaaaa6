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
          cell(month.record.period, 9) + cell(month.record.state.rawValue, 8) + right(month.entries.count, 5)
            + right(month.drawn, 7) + right(month.results.count, 17) + right(month.audited, 21))
      }
    }
    let open = summary.actions.count { $0.state == .open }
    lines.append("Actions: \(summary.actions.count), of which open: \(open)")
    lines.append("Head of the chain of events:")
    lines.append("  " + summary.head)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cell(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private static func right(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(1, width - text.count)) + text
  }
}
