import GRDB

/// Appends to the chain within one transaction.
struct EventLog {
  private let database: Database
  private var number: Int
  private var head: String

  init(_ database: Database) throws {
    self.database = database
    let last = try Row.fetchOne(database, sql: "SELECT number, link FROM event ORDER BY number DESC LIMIT 1")
    number = last?["number"] ?? 0
    head = last?["link"] ?? EventChain.origin
  }

  /// Appends an event over the digest of what was written.
  mutating func append(_ what: String, subject: String, digest: String, on day: String) throws {
    number += 1
    head = EventChain.link(
      after: head, number: number, on: day, what: what, subject: subject, digest: digest)
    try database.execute(
      sql: "INSERT INTO event (number, \"on\", what, subject, digest, link) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [number, day, what, subject, digest, head])
  }
}
