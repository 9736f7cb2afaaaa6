import Caseload
import Regulations

/// Writes the clocks of cases as the contract has them.
enum ClockJSON {
  /// The members of a case that every report of clocks has: `caseId`, `clocks` and `nextReview`.
  static func writeMembers(of child: CaseTimeliness, to json: inout JSONWriter) {
    json.name("caseId")
    json.string(child.history.caseId)
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
    json.name("rule")
    json.string(reading.rule)
    json.name("title")
    json.string(reading.title)
    json.name("kind")
    json.string(reading.standing.rawValue)
    json.name("basis")
    json.string(reading.basis)
    json.name("start")
    json.string(reading.start?.description)
    json.name("startAssumed")
    json.bool(reading.isStartAssumed)
    json.name("due")
    json.string(reading.due?.description)
    json.name("actual")
    json.string(reading.actual?.description)
    json.name("outcome")
    json.string(reading.outcome.rawValue)
    json.member("daysOver", reading.daysOver)
    json.name("exception")
    write(reading.exception, to: &json)
    json.name("notes")
    json.beginArray()
    for note in reading.notes { json.string(note) }
    json.endArray()
    json.member("line", line)
    json.name("meeting")
    json.string(meeting?.description)
    json.endObject()
  }

  private static func write(_ exception: PlausibleException?, to json: inout JSONWriter) {
    guard let exception else { return json.null() }
    json.beginObject()
    json.name("basis")
    json.string(exception.basis)
    json.name("reason")
    json.string(exception.reason)
    json.name("recorded")
    json.bool(exception.isRecorded)
    json.name("status")
    json.string("plausible")
    json.endObject()
  }

  /// The shares of every rule, in the order of the rules.
  static func write(_ shares: [ClockShare], to json: inout JSONWriter) {
    json.name("shares")
    json.beginArray()
    for share in shares {
      json.beginObject()
      json.name("rule")
      json.string(share.rule.id)
      json.name("title")
      json.string(share.rule.title)
      json.name("kind")
      json.string(share.rule.standing.rawValue)
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
