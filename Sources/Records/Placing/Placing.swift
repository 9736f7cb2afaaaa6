import GRDB

/// Which case a document belongs to, as a named person has decided: for documents that say two things, or nothing.
public struct Placing: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  /// The table of the records.
  public static let databaseTableName = "placing"

  /// SHA-256 of the document's bytes.
  public var document: String
  /// The case.
  public var caseId: String
  /// Who decided it.
  public var by: String
  /// When, ISO 8601.
  public var on: String
  /// Why.
  public var reason: String

  /// A decision.
  public init(document: String, caseId: String, by: String, on: String, reason: String) {
    self.document = document
    self.caseId = caseId
    self.by = by
    self.on = on
    self.reason = reason
  }

  var digest: String { Digest.of(fields: [document, caseId, by, on, reason]) }
}

extension RecordsStore {
  /// Keeps which case a document belongs to, in place of an earlier decision.
  ///
  /// - Throws: `RecordsError` where name or reason are missing, or where the document is judged under a case already.
  public func place(_ placing: Placing) throws {
    try write { database, log in
      guard !placing.by.isEmpty, !placing.reason.isEmpty, !placing.caseId.isEmpty else {
        throw RecordsError("A document is given to a case by a named person with a reason. Give --by and --reason.")
      }
      if let judged = try ResultRecord.fetchOne(database, key: placing.document), judged.caseId != placing.caseId {
        throw RecordsError(
          "The document is judged under \(judged.caseId) in \(judged.period) already, and stays there.")
      }
      try placing.save(database)
      try log.append("document placed", subject: placing.document, digest: placing.digest, on: placing.on)
    }
  }

  /// All decisions, by document.
  public func placings() throws -> [Placing] {
    try pool.read { try Placing.order(Column("document")).fetchAll($0) }
  }

  /// The case of each document that a person has given to one.
  public func placedCases() throws -> [String: String] {
    Dictionary(try placings().map { ($0.document, $0.caseId) }) { first, _ in first }
  }
}
