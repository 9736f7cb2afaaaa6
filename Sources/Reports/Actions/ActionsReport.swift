import Records

/// Actions for other programs.
public enum ActionsReport {
  /// An array of actions.
  public static func json(of actions: [AuditAction]) -> [UInt8] {
    var json = JSONWriter(capacity: 1 << 14)
    json.beginArray()
    for action in actions {
      json.beginObject()
      json.member("number", action.id.map { Int($0) })
      json.member("period", action.period)
      json.member("kind", action.kind)
      json.member("caseId", action.caseId)
      json.member("criterion", action.criterion)
      json.member("what", action.what)
      json.member("owner", action.owner)
      json.member("due", action.due)
      json.member("reaudit", action.reaudit.isEmpty ? nil : action.reaudit)
      json.member("state", action.state.rawValue)
      json.member("settledOn", action.settledOn)
      json.member("note", action.note)
      json.endObject()
    }
    json.endArray()
    return json.bytes + [0x0A]
  }

  /// One row an action.
  public static func csv(of actions: [AuditAction]) -> [UInt8] {
    var rows = CSVRows(header: [
      "number", "period", "kind", "caseId", "criterion", "what", "owner", "due", "reaudit", "state", "settledOn",
      "note",
    ])
    for action in actions {
      rows.add([
        action.id.map(String.init) ?? "", action.period, action.kind, action.caseId, action.criterion, action.what,
        action.owner, action.due, action.reaudit, action.state.rawValue, action.settledOn ?? "", action.note,
      ])
    }
    return rows.bytes
  }
}
