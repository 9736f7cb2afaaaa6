import GRDB

/// The tables, one migration a version; a migration that has been released is never edited.
enum RecordsSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try makeMonths(database)
      try makeResults(database)
      try makeConfirmations(database)
      try makeFollowUp(database)
      try makeChain(database)
    }
    migrator.registerMigration("2") { database in
      try widenActions(database)
      try makePlacings(database)
    }
    migrator.registerMigration("caseload figures") { try makeCaseloadFigures($0) }
    return migrator
  }

  private static func makeMonths(_ database: Database) throws {
    try database.create(table: "month") { table in
      table.primaryKey("period", .text)
      table.column("state", .text).notNull()
      table.column("asOf", .text).notNull()
      table.column("frame", .blob).notNull()
      table.column("commitment", .blob).notNull()
      table.column("certificate", .blob)
      table.column("closedOn", .text)
    }
    try database.create(table: "caseEntry") { table in
      table.column("period", .text).notNull().references("month")
      table.column("kind", .text).notNull()
      table.column("caseId", .text).notNull()
      table.column("stratum", .text).notNull()
      // Names of children are never kept; these are what reports are split by.
      table.column("phase", .text).notNull()
      table.column("ncy", .integer)
      table.column("primaryNeed", .text).notNull()
      table.column("settingName", .text).notNull()
      table.column("settingType", .text).notNull()
      table.column("team", .text).notNull()
      table.column("isLookedAfter", .boolean)
      table.column("drawOrder", .integer)
      table.column("unavailable", .text)
      table.primaryKey(["period", "kind", "caseId"])
    }
  }

  private static func makeResults(_ database: Database) throws {
    try database.create(table: "result") { table in
      table.primaryKey("document", .text)
      table.column("period", .text).notNull().references("month")
      table.column("kind", .text).notNull()
      table.column("caseId", .text).notNull()
      table.column("fileName", .text).notNull()
      table.column("rubric", .text).notNull()
      table.column("rubricVersion", .text).notNull()
      table.column("rubricSha256", .text).notNull()
      table.column("engine", .text).notNull()
      table.column("overall", .text).notNull()
      // The whole result with its quotes; nil once retention has removed it. Its digest stays.
      table.column("json", .blob)
      table.column("jsonSha256", .text).notNull()
      table.uniqueKey(["period", "kind", "caseId"])
    }
    try database.create(table: "resultGrade") { table in
      table.column("document", .text).notNull().references("result", onDelete: .cascade)
      table.column("section", .text).notNull()
      table.column("grade", .text).notNull()
      table.primaryKey(["document", "section"])
    }
    try database.create(table: "resultOutcome") { table in
      table.column("document", .text).notNull().references("result", onDelete: .cascade)
      table.column("criterion", .text).notNull()
      table.column("outcome", .text).notNull()
      table.primaryKey(["document", "criterion"])
    }
  }

  private static func makeConfirmations(_ database: Database) throws {
    try database.create(table: "confirmation") { table in
      table.autoIncrementedPrimaryKey("id")
      table.column("period", .text).notNull()
      table.column("kind", .text).notNull()
      table.column("caseId", .text).notNull()
      table.column("document", .text).notNull()
      table.column("by", .text).notNull()
      table.column("on", .text).notNull()
      // first, second (marking without sight of the first) or moderation (what counts after both).
      table.column("round", .text).notNull()
      table.column("overall", .text).notNull()
      table.column("reason", .text).notNull()
      table.uniqueKey(["period", "kind", "caseId", "by", "round"])
      table.foreignKey(["period", "kind", "caseId"], references: "caseEntry")
    }
    for (name, part, value) in [
      ("confirmedGrade", "section", "grade"), ("confirmedOutcome", "criterion", "outcome"),
    ] {
      try database.create(table: name) { table in
        table.column("confirmation", .integer).notNull().references("confirmation", onDelete: .cascade)
        table.column(part, .text).notNull()
        table.column("machine", .text).notNull()
        table.column(value, .text).notNull()
        table.column("reason", .text).notNull()
        table.primaryKey(["confirmation", part])
      }
    }
  }

  private static func makeFollowUp(_ database: Database) throws {
    try database.create(table: "action") { table in
      table.autoIncrementedPrimaryKey("id")
      table.column("period", .text).notNull()
      table.column("kind", .text).notNull()
      table.column("caseId", .text).notNull()
      table.column("criterion", .text).notNull()
      table.column("what", .text).notNull()
      table.column("owner", .text).notNull()
      table.column("due", .text).notNull()
      // open, done, mended (seen in the next version), notMended, dropped.
      table.column("state", .text).notNull()
      table.column("settledOn", .text)
      table.column("note", .text).notNull()
    }
    try database.create(table: "surveyAnswer") { table in
      table.column("survey", .text).notNull()
      table.column("period", .text).notNull()
      table.column("audience", .text).notNull()
      table.column("question", .text).notNull()
      table.column("answer", .text).notNull()
      table.column("count", .integer).notNull()
      table.primaryKey(["survey", "period", "audience", "question", "answer"])
    }
    try database.create(table: "releasedQuote") { table in
      table.column("period", .text).notNull()
      table.column("document", .text).notNull()
      table.column("criterion", .text).notNull()
      table.column("words", .text).notNull()
      table.column("by", .text).notNull()
      table.column("on", .text).notNull()
      table.primaryKey(["period", "document", "criterion", "words"])
    }
  }

  private static func makeCaseloadFigures(_ database: Database) throws {
    try database.create(table: "caseloadFigure") { table in
      table.column("period", .text).notNull().references("month")
      table.column("place", .integer).notNull()
      table.column("subject", .text).notNull()
      table.column("name", .text).notNull()
      table.column("title", .text).notNull()
      table.column("basis", .text).notNull()
      table.column("part", .integer).notNull()
      table.column("whole", .integer).notNull()
      table.column("asOf", .text).notNull()
      table.primaryKey(["period", "place"])
    }
  }

  private static func makeChain(_ database: Database) throws {
    try database.create(table: "event") { table in
      table.primaryKey("number", .integer)
      table.column("on", .text).notNull()
      table.column("what", .text).notNull()
      table.column("subject", .text).notNull()
      table.column("digest", .text).notNull()
      table.column("link", .text).notNull()
    }
  }

  private static func widenActions(_ database: Database) throws {
    try database.alter(table: "action") { table in
      // The day from which the next version is looked at; empty where none was set.
      table.add(column: "reaudit", .text).notNull().defaults(to: "")
      // The document that had the fault, and the later one that was looked at.
      table.add(column: "document", .text).notNull().defaults(to: "")
      table.add(column: "seenIn", .text).notNull().defaults(to: "")
    }
  }

  private static func makePlacings(_ database: Database) throws {
    try database.create(table: "placing") { table in
      table.primaryKey("document", .text)
      table.column("caseId", .text).notNull()
      table.column("by", .text).notNull()
      table.column("on", .text).notNull()
      table.column("reason", .text).notNull()
    }
  }
}
