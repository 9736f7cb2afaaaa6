import GRDB

extension RecordsStore {
  /// Keeps a document's judgement. A document that is kept already stays as it is, so a run that is repeated adds nothing.
  ///
  /// - Returns: whether it was new.
  /// - Throws: `RecordsError` where the month is closed, or where the case has another document already.
  @discardableResult
  public func keep(_ result: KeptResult, on day: String) throws -> Bool {
    try keep([result], on: day) == 1
  }

  /// Keeps several judgements in one change; see `keep(_:on:)`.
  @discardableResult
  public func keep(_ results: [KeptResult], on day: String) throws -> Int {
    try write { database, log in
      var added = 0
      for result in results where try ResultRecord.fetchOne(database, key: result.record.document) == nil {
        try Self.requireOpen(result.record.period, database)
        try Self.insert(result, database)
        try log.append("result kept", subject: result.record.document, digest: result.digest, on: day)
        added += 1
      }
      return added
    }
  }

  private static func insert(_ result: KeptResult, _ database: Database) throws {
    let record = result.record
    let other = try String.fetchOne(
      database, sql: "SELECT fileName FROM result WHERE period = ? AND kind = ? AND caseId = ?",
      arguments: [record.period, record.kind, record.caseId])
    if let other {
      throw RecordsError(
        "\(record.fileName) and \(other) both belong to \(record.kind) \(record.caseId) of \(record.period). "
          + "Keep the right one in the folder.")
    }
    try record.insert(database)
    for (section, grade) in result.grades {
      try database.execute(
        sql: "INSERT INTO resultGrade VALUES (?, ?, ?)", arguments: [record.document, section, grade])
    }
    for (criterion, outcome) in result.outcomes {
      try database.execute(
        sql: "INSERT INTO resultOutcome VALUES (?, ?, ?)", arguments: [record.document, criterion, outcome])
    }
  }

  /// Whether a document's judgement is kept.
  public func hasResult(for document: String) throws -> Bool {
    try pool.read { try ResultRecord.filter(key: document).fetchCount($0) > 0 }
  }

  /// The judgements of a month, by kind and case id.
  ///
  /// - Parameter withWords: whether the whole results with their quotes are read; grades and outcomes always are.
  public func results(of period: String, withWords: Bool = true) throws -> [KeptResult] {
    try pool.read { database in
      let words = withWords ? "json" : "NULL AS json"
      let records = try ResultRecord.fetchAll(
        database,
        sql: """
          SELECT document, period, kind, caseId, fileName, rubric, rubricVersion, rubricSha256, engine, overall, \(words),
          jsonSha256 FROM result WHERE period = ? ORDER BY kind, caseId
          """, arguments: [period])
      let grades = try parts("resultGrade", "section", "grade", database, of: period)
      let outcomes = try parts("resultOutcome", "criterion", "outcome", database, of: period)
      return records.map { record in
        KeptResult(
          record: record, grades: (grades[record.document] ?? []).map { (section: $0, grade: $1) },
          outcomes: (outcomes[record.document] ?? []).map { (criterion: $0, outcome: $1) })
      }
    }
  }

  /// Names and values of one of the tables of a month's results, by document.
  private func parts(
    _ table: String, _ name: String, _ value: String, _ database: Database, of period: String
  ) throws -> [String: [(String, String)]] {
    var parts: [String: [(String, String)]] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(table).document, \(name), \(value) FROM \(table)
        JOIN result ON result.document = \(table).document WHERE result.period = ?
        """, arguments: [period])
    while let row = try rows.next() {
      let document: String = row[0]
      parts[document, default: []].append((row[1], row[2]))
    }
    return parts
  }

  /// The judgement of one case of a month; nil where no document came.
  public func result(period: String, kind: String, caseId: String) throws -> KeptResult? {
    try pool.read { database in
      try ResultRecord
        .filter(Column("period") == period && Column("kind") == kind && Column("caseId") == caseId)
        .fetchOne(database).map { try Self.whole($0, database) }
    }
  }

  static func whole(_ record: ResultRecord, _ database: Database) throws -> KeptResult {
    let grades = try Row.fetchAll(
      database, sql: "SELECT section, grade FROM resultGrade WHERE document = ?", arguments: [record.document])
    let outcomes = try Row.fetchAll(
      database, sql: "SELECT criterion, outcome FROM resultOutcome WHERE document = ?", arguments: [record.document])
    return KeptResult(
      record: record, grades: grades.map { ($0["section"], $0["grade"]) },
      outcomes: outcomes.map { ($0["criterion"], $0["outcome"]) })
  }

  /// Deletes the quoted text of all months before one; grades, outcomes and digests stay, and the chain still verifies.
  ///
  /// - Returns: how many results were emptied.
  @discardableResult
  public func purgeQuotes(before period: String, on day: String) throws -> Int {
    // Deleted words must not live on in the log that SQLite writes ahead.
    defer { try? pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) } }
    return try write { database, log in
      try database.execute(
        sql: "UPDATE result SET json = NULL WHERE period < ? AND json IS NOT NULL", arguments: [period])
      let purged = database.changesCount
      let quotes = try ReleasedQuote.filter(Column("period") < period)
        .order(Column("period"), Column("criterion"), Column("document"), Column("words")).fetchAll(database)
      for quote in quotes {
        try quote.delete(database)
        try log.append("quote withdrawn", subject: quote.subject, digest: "", on: day)
      }
      if purged > 0 || !quotes.isEmpty {
        try log.append("quotes purged", subject: period, digest: Digest.of(fields: [String(purged)]), on: day)
      }
      return purged
    }
  }
}
