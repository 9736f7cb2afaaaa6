import Records

/// The records as JSON, without the quoted results themselves: for a council's own figures.
public enum RecordsJSON {
  /// Months with cases, grades and confirmations; actions; the head.
  public static func bytes(of summary: RecordsSummary) -> [UInt8] {
    var json = JSONWriter(capacity: 65_536)
    json.beginObject()
    json.member("head", summary.head)
    json.name("months")
    json.beginArray()
    for month in summary.months { write(month, to: &json) }
    json.endArray()
    json.name("actions")
    json.beginArray()
    for action in summary.actions { write(action, to: &json) }
    json.endArray()
    json.endObject()
    return json.bytes
  }

  private static func write(_ month: RecordsSummary.Month, to json: inout JSONWriter) {
    json.beginObject()
    json.member("period", month.record.period)
    json.member("state", month.record.state.rawValue)
    json.member("frame", month.entries.count)
    json.member("drawn", month.drawn)
    json.member("read", month.results.count)
    json.member("audited", month.audited)
    json.name("results")
    json.beginArray()
    for result in month.results {
      json.beginObject()
      json.member("kind", result.record.kind)
      json.member("caseId", result.record.caseId)
      json.member("document", result.record.document)
      json.member("overall", result.record.overall)
      json.name("grades")
      json.beginObject()
      for grade in result.grades {
        json.name(grade.section)
        json.string(grade.grade)
      }
      json.endObject()
      json.endObject()
    }
    json.endArray()
    json.name("confirmations")
    json.beginArray()
    for one in month.confirmations {
      json.beginObject()
      json.member("kind", one.kind)
      json.member("caseId", one.caseId)
      json.member("by", one.by)
      json.member("on", one.on)
      json.member("round", one.round.rawValue)
      json.member("overall", one.overall)
      json.member("reason", one.reason)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private static func write(_ action: AuditAction, to json: inout JSONWriter) {
    json.beginObject()
    json.member("period", action.period)
    json.member("caseId", action.caseId)
    json.member("criterion", action.criterion)
    json.member("what", action.what)
    json.member("owner", action.owner)
    json.member("due", action.due)
    json.member("state", action.state.rawValue)
    json.endObject()
  }
}
