import Foundation
import GRDB

extension RecordsStore {
  /// A month, or nil where it was never frozen.
  public func month(_ period: String) throws -> MonthRecord? {
    try pool.read { try MonthRecord.fetchOne($0, key: period) }
  }

  /// All months, oldest first.
  public func months() throws -> [MonthRecord] {
    try pool.read { try MonthRecord.order(Column("period")).fetchAll($0) }
  }

  /// The cases of a month's frame, in the order of the frame (kind, then case id, by bytes).
  public func entries(of period: String) throws -> [CaseEntry] {
    try pool.read { try Self.entries($0, of: period) }
  }

  static func entries(_ database: Database, of period: String) throws -> [CaseEntry] {
    // SQLite compares text by its bytes, as the frame does.
    try CaseEntry.filter(Column("period") == period).order(Column("kind"), Column("caseId")).fetchAll(database)
  }

  /// Keeps a frozen month with the cases of its frame.
  ///
  /// - Throws: `RecordsError` where the month is there already.
  public func keep(_ month: MonthRecord, entries: [CaseEntry], on day: String) throws {
    try write { database, log in
      guard try MonthRecord.fetchOne(database, key: month.period) == nil else {
        throw RecordsError("\(month.period) is frozen already; its frame can't be changed.")
      }
      try month.insert(database)
      for entry in entries { try entry.insert(database) }
      try Self.log(month.period, "month frozen", database, &log, on: day)
    }
  }

  /// Keeps a month's draw: its certificate and each drawn case's place in the drawing.
  ///
  /// - Throws: `RecordsError` where the month is not frozen or is drawn already.
  public func keepDraw(
    of period: String, certificate: [UInt8], order: [(kind: String, caseId: String)], on day: String
  ) throws {
    try write { database, log in
      guard var month = try MonthRecord.fetchOne(database, key: period), month.state == .frozen else {
        throw RecordsError("\(period) is not waiting for its draw.")
      }
      month.state = .drawn
      month.certificate = Data(certificate)
      try month.update(database)
      for (place, drawn) in order.enumerated() {
        try database.execute(
          sql: "UPDATE caseEntry SET drawOrder = ? WHERE period = ? AND kind = ? AND caseId = ?",
          arguments: [place + 1, period, drawn.kind, drawn.caseId])
        guard database.changesCount == 1 else {
          throw RecordsError("The draw of \(period) names a case that is not in its frame. Draw again.")
        }
      }
      try Self.log(period, "month drawn", database, &log, on: day)
    }
  }

  /// Says why the document of a case can't be had.
  public func markUnavailable(
    period: String, kind: String, caseId: String, because reason: String, on day: String
  ) throws {
    try write { database, log in
      try Self.requireOpen(period, database)
      try database.execute(
        sql: "UPDATE caseEntry SET unavailable = ? WHERE period = ? AND kind = ? AND caseId = ?",
        arguments: [reason, period, kind, caseId])
      guard database.changesCount == 1 else {
        throw RecordsError("\(kind) \(caseId) is not in the frame of \(period).")
      }
      try Self.log(period, "case unavailable", database, &log, on: day)
    }
  }

  /// Seals a month.
  public func close(_ period: String, on day: String) throws {
    try write { database, log in
      guard var month = try MonthRecord.fetchOne(database, key: period), month.state == .drawn else {
        throw RecordsError("\(period) is not drawn, or is closed already.")
      }
      month.state = .closed
      month.closedOn = day
      try month.update(database)
      try Self.log(period, "month closed", database, &log, on: day)
    }
  }

  /// - Throws: `RecordsError` where nothing may be added to the month.
  static func requireOpen(_ period: String, _ database: Database) throws {
    guard let month = try MonthRecord.fetchOne(database, key: period) else {
      throw RecordsError("\(period) is not in these records. Freeze it first.")
    }
    guard month.state != .closed else {
      throw RecordsError("\(period) is closed; nothing can be added to it.")
    }
  }

  private static func log(
    _ period: String, _ what: String, _ database: Database, _ log: inout EventLog, on day: String
  ) throws {
    guard let month = try MonthRecord.fetchOne(database, key: period) else { return }
    let digest = month.digest(entries: try entries(database, of: period))
    try log.append(what, subject: period, digest: digest, on: day)
  }
}
