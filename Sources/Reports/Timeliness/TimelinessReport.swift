import Caseload
import Regulations

/// The clocks of a caseload for other programs.
public enum TimelinessReport {
  /// One object: the day, every case with its clocks, and the share of each rule that was in time.
  public static func json(_ timeliness: Timeliness) -> [UInt8] {
    var json = JSONWriter(capacity: 4096 + timeliness.cases.count * 4096)
    json.beginObject()
    json.name("asOf")
    json.string(timeliness.asOf.description)
    json.name("cases")
    json.beginArray()
    for child in timeliness.cases {
      json.beginObject()
      ClockJSON.writeMembers(of: child, to: &json)
      json.endObject()
    }
    json.endArray()
    ClockJSON.write(timeliness.shares, to: &json)
    json.endObject()
    return json.bytes + [0x0A]
  }

  /// One row a clock; the next review of a case with complete ones says `next` under `review`.
  public static func csv(_ timeliness: Timeliness) -> [UInt8] {
    var rows = CSVRows(header: [
      "caseId", "rule", "title", "kind", "basis", "start", "due", "actual", "outcome", "daysOver", "exception",
      "review",
      "line", "notes",
    ])
    for child in timeliness.cases {
      for clock in child.clocks {
        rows.add(fields(child, clock.reading, review: clock.meeting.iso, line: clock.line.map(String.init) ?? ""))
      }
      if let next = child.nextReview { rows.add(fields(child, next, review: "next", line: "")) }
    }
    return rows.bytes
  }

  private static func fields(
    _ child: CaseTimeliness, _ reading: ClockReading, review: String, line: String
  ) -> [String] {
    [
      child.history.caseId, reading.rule, reading.title, reading.standing.rawValue, reading.basis, reading.start.iso,
      reading.due.iso, reading.actual.iso, reading.outcome.rawValue, reading.daysOver.map(String.init) ?? "",
      reading.exception.map { "plausible: \($0.basis): \($0.reason)" } ?? "", review, line,
      reading.notes.joined(separator: " "),
    ]
  }
}
