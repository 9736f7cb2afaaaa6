import Caseload
import Regulations

/// Writes the clocks of cases as the contract has them.
enum ClockJSON {
  /// The members of a case that every report of clocks has: `caseId`, `clocks` and `nextReview`.
  static func writeMembers(of child: CaseTimeliness, to json: inout JSONWriter) {
    json.member("caseId", child.history.caseId)
    json.name("clocks")
    json.beginArray()
    for clock in child.clocks { write(clock.reading, line: clock.line, meeting: clock.meeting, to: &json) }
    json.endArray()
    json.name("nextReview")
    if let next = child.nextReview { write(next, line: nil, meeting: nil, to: &json) } else { json.null() }
  }

  private static func write(
    _ reading: ClockReading, line: Int?, meeting: CalendarDate?, to json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("rule", reading.rule)
    json.member("title", reading.title)
    json.member("kind", reading.standing.rawValue)
    json.member("basis", reading.basis)
    json.member("start", reading.start?.description)
    json.name("startAssumed")
    json.bool(reading.isStartAssumed)
    json.member("due", reading.due?.description)
    json.member("actual", reading.actual?.description)
    json.member("outcome", reading.outcome.rawValue)
    json.member("daysOver", reading.daysOver)
    json.name("exception")
    write(reading.exception, to: &json)
    json.name("notes")
    json.beginArray()
    for note in reading.notes { json.string(note) }
    json.endArray()
    json.member("line", line)
    json.member("meeting", meeting?.description)
    json.endObject()
  }

  private static func write(_ exception: PlausibleException?, to json: inout JSONWriter) {
    guard let exception else { return json.null() }
    json.beginObject()
    json.member("basis", exception.basis)
    json.member("reason", exception.reason)
    json.name("recorded")
    json.bool(exception.isRecorded)
    json.member("status", "plausible")
    json.endObject()
  }

  /// The shares of every rule, in the order of the rules.
  static func write(_ shares: [ClockShare], to json: inout JSONWriter) {
    json.name("shares")
    json.beginArray()
    for share in shares {
      json.beginObject()
      json.member("rule", share.rule.id)
      json.member("title", share.rule.title)
      json.member("kind", share.rule.standing.rawValue)
      json.member("met", share.met)
      json.member("decided", share.decided)
      json.name("shareMet")
      if share.decided > 0 { json.number(Double(share.met) / Double(share.decided)) } else { json.null() }
      json.member("late", share.late)
      json.member("overdue", share.overdue)
      json.member("withPlausibleException", share.excusable)
      json.member("open", share.open)
      json.member("needsReview", share.needsReview)
      json.member("notApplicable", share.notApplicable)
      json.endObject()
    }
    json.endArray()
  }
}
