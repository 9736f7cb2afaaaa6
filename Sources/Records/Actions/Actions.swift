import GRDB

extension RecordsStore {
  /// Keeps a new action, or the new state of one that has a number.
  ///
  /// - Returns: the action with its number.
  @discardableResult
  public func keep(_ action: AuditAction, on day: String) throws -> AuditAction {
    try keep([action], on: day).first ?? action
  }

  /// Keeps several actions in one change; see `keep(_:on:)`.
  @discardableResult
  public func keep(_ actions: [AuditAction], on day: String) throws -> [AuditAction] {
    guard !actions.isEmpty else { return [] }
    return try write { database, log in
      try actions.map { action in
        var action = action
        if action.id == nil { try action.insert(database) } else { try action.update(database) }
        try log.append("action set", subject: action.subject, digest: action.digest, on: day)
        return action
      }
    }
  }

  /// Says what became of an action.
  ///
  /// - Parameter state: `done` or `dropped`: whether a fault is mended is seen in the next version of the plan.
  /// - Throws: `RecordsError` where there is no such action, where it is settled already, or where the note is missing.
  @discardableResult
  public func settle(_ number: Int64, as state: AuditAction.State, note: String, on day: String) throws -> AuditAction {
    try write { database, log in
      guard var action = try AuditAction.fetchOne(database, key: number) else {
        throw RecordsError("There is no action \(number). List them with: ehcp-audit records actions list")
      }
      guard !action.isSettled else {
        throw RecordsError("Action \(number) is settled already: \(action.state.rawValue). Add another one if need be.")
      }
      guard !note.isEmpty else { throw RecordsError("Say in a note what was done, or why the action is dropped.") }
      action.state = state
      action.settledOn = day
      action.note = note
      try action.update(database)
      try log.append("action set", subject: action.subject, digest: action.digest, on: day)
      return action
    }
  }

  /// Actions, oldest first; only those of a month where one is named.
  public func actions(of period: String? = nil) throws -> [AuditAction] {
    try pool.read { database in
      let all = AuditAction.order(Column("id"))
      return try (period.map { all.filter(Column("period") == $0) } ?? all).fetchAll(database)
    }
  }

  /// The judgements of a case in months after one, oldest first.
  public func results(ofCase caseId: String, after period: String) throws -> [KeptResult] {
    try pool.read { database in
      try ResultRecord.filter(Column("caseId") == caseId && Column("period") > period)
        .order(Column("period"), Column("kind")).fetchAll(database).map { try Self.whole($0, database) }
    }
  }

  /// The judgement of a document; nil where it was never judged.
  public func result(ofDocument document: String) throws -> KeptResult? {
    try pool.read { database in
      try ResultRecord.fetchOne(database, key: document).map { try Self.whole($0, database) }
    }
  }
}
