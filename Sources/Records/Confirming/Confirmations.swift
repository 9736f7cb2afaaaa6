import GRDB

extension RecordsStore {
  /// Keeps a person's judgement. A second one by the same person in the same round replaces the first; both events stay.
  ///
  /// - Throws: `RecordsError` where the case was not drawn, its document was never judged or has changed since, a changed
  ///   grade has no reason, or the month is closed.
  public func confirm(_ confirmation: Confirmation) throws {
    try write { database, log in
      try Self.requireOpen(confirmation.period, database)
      try Self.check(confirmation, database)
      try database.execute(
        sql: """
          DELETE FROM confirmation WHERE period = ? AND kind = ? AND caseId = ? AND "by" = ? AND round = ?
          """,
        arguments: [
          confirmation.period, confirmation.kind, confirmation.caseId, confirmation.by, confirmation.round.rawValue,
        ])
      try database.execute(
        sql: """
          INSERT INTO confirmation (period, kind, caseId, document, "by", "on", round, overall, reason)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          confirmation.period, confirmation.kind, confirmation.caseId, confirmation.document, confirmation.by,
          confirmation.on, confirmation.round.rawValue, confirmation.overall, confirmation.reason,
        ])
      let id = database.lastInsertedRowID
      for (table, parts) in [("confirmedGrade", confirmation.grades), ("confirmedOutcome", confirmation.outcomes)] {
        for part in parts {
          try database.execute(
            sql: "INSERT INTO \(table) VALUES (?, ?, ?, ?, ?)",
            arguments: [id, part.name, part.machine, part.person, part.reason])
        }
      }
      try log.append(
        "confirmed", subject: confirmation.subject, digest: confirmation.digest, on: confirmation.on)
    }
  }

  private static func check(_ confirmation: Confirmation, _ database: Database) throws {
    let place = "\(confirmation.kind) \(confirmation.caseId) of \(confirmation.period)"
    let entry = try CaseEntry.fetchOne(
      database, key: ["period": confirmation.period, "kind": confirmation.kind, "caseId": confirmation.caseId])
    guard let entry, entry.drawOrder != nil else {
      throw RecordsError("\(place) was not drawn, so there is nothing to confirm. Check the case and the month.")
    }
    let result = try ResultRecord.fetchOne(database, key: confirmation.document)
    guard let result, result.caseId == confirmation.caseId else {
      throw RecordsError("No document of \(place) has been judged yet. Run the month again with the document.")
    }
    guard !confirmation.by.isEmpty else {
      throw RecordsError("A confirmation needs the name of the person who makes it.")
    }
    let isOwn = try Row.fetchOne(
      database,
      sql: """
        SELECT 1 FROM confirmation WHERE period = ? AND kind = ? AND caseId = ? AND "by" = ? AND round = ?
        """,
      arguments: [
        confirmation.period, confirmation.kind, confirmation.caseId, confirmation.by,
        confirmation.round == .second ? Confirmation.Round.first.rawValue : Confirmation.Round.second.rawValue,
      ])
    if confirmation.round != .moderation, isOwn != nil {
      throw RecordsError("\(confirmation.by) has marked \(place) already. Somebody else has to mark it a second time.")
    }
    let changed = (confirmation.grades + confirmation.outcomes).filter { $0.machine != $0.person && $0.reason.isEmpty }
    guard changed.isEmpty, confirmation.overall == result.overall || !confirmation.reason.isEmpty else {
      throw RecordsError(
        "Say why the judgement of \(changed.first?.name ?? "the whole") differs from the machine's: a reason is missing."
      )
    }
  }

  /// The judgements of a month, by case, round and name.
  public func confirmations(of period: String) throws -> [Confirmation] {
    try pool.read { try Self.confirmations($0, where: "period = ?", [period]) }
  }

  static func confirmations(
    _ database: Database, where condition: String = "1", _ arguments: StatementArguments = []
  ) throws -> [Confirmation] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM confirmation WHERE \(condition) ORDER BY period, kind, caseId, round, \"by\"",
      arguments: arguments)
    return try rows.map { row in
      let id: Int64 = row["id"]
      func parts(_ table: String, _ name: String, _ value: String) throws -> [Confirmation.Part] {
        try Row.fetchAll(database, sql: "SELECT * FROM \(table) WHERE confirmation = ?", arguments: [id]).map {
          Confirmation.Part(name: $0[name], machine: $0["machine"], person: $0[value], reason: $0["reason"])
        }
      }
      return Confirmation(
        period: row["period"], kind: row["kind"], caseId: row["caseId"], document: row["document"], by: row["by"],
        on: row["on"], round: Confirmation.Round(rawValue: row["round"]) ?? .first, overall: row["overall"],
        reason: row["reason"], grades: try parts("confirmedGrade", "section", "grade"),
        outcomes: try parts("confirmedOutcome", "criterion", "outcome"))
    }
  }
}
