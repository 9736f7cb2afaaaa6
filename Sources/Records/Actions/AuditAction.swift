import GRDB

/// What somebody has to do because of a finding.
public struct AuditAction: Codable, Sendable, Equatable, FetchableRecord, MutablePersistableRecord {
  /// What became of it.
  public enum State: String, Codable, Sendable, CaseIterable {
    /// Still to be done.
    case open
    /// Its owner says that it is done.
    case done
    /// The next version of the plan no longer has the fault.
    case mended
    /// The next version of the plan still has it.
    case notMended
    /// Given up, with a note that says why.
    case dropped
  }

  /// The table of the records.
  public static let databaseTableName = "action"

  /// Its number in the records; nil before it is kept.
  public var id: Int64?
  /// The month of the finding.
  public var period: String
  /// Kind of the case.
  public var kind: String
  /// The case; empty where the action is about several.
  public var caseId: String
  /// Id of the criterion.
  public var criterion: String
  /// What is to be done.
  public var what: String
  /// Who does it.
  public var owner: String
  /// By when, ISO 8601.
  public var due: String
  /// What became of it.
  public var state: State
  /// The day on which that was settled, ISO 8601.
  public var settledOn: String?
  /// Why it was dropped, or what was seen.
  public var note: String

  /// An open action.
  public init(
    period: String, kind: String, caseId: String, criterion: String, what: String, owner: String, due: String
  ) {
    self.period = period
    self.kind = kind
    self.caseId = caseId
    self.criterion = criterion
    self.what = what
    self.owner = owner
    self.due = due
    state = .open
    note = ""
  }

  /// Takes the number that the records gave it.
  public mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }

  var subject: String { id.map(String.init) ?? "" }

  var digest: String {
    Digest.of(fields: [
      subject, period, kind, caseId, criterion, what, owner, due, state.rawValue, settledOn ?? "", note,
    ])
  }
}

extension RecordsStore {
  /// Keeps a new action, or the new state of one that has a number.
  ///
  /// - Returns: the action with its number.
  @discardableResult
  public func keep(_ action: AuditAction, on day: String) throws -> AuditAction {
    try write { database, log in
      var action = action
      if action.id == nil { try action.insert(database) } else { try action.update(database) }
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
}
