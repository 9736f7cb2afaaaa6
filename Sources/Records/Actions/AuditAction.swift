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
  /// The day by which the case is to be audited again, ISO 8601; empty where none was set.
  public var reaudit: String
  /// SHA-256 of the document that had the fault; empty where the action is about several.
  public var document: String
  /// SHA-256 of the later document that was looked at last; empty where none came yet.
  public var seenIn: String

  /// An open action.
  public init(
    period: String, kind: String, caseId: String, criterion: String, what: String, owner: String, due: String,
    reaudit: String = "", document: String = ""
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
    self.reaudit = reaudit
    self.document = document
    seenIn = ""
  }

  /// Whether nothing more is expected of anybody.
  public var isSettled: Bool { state == .mended || state == .dropped }

  /// Takes the number that the records gave it.
  public mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }

  var subject: String { id.map(String.init) ?? "" }

  var digest: String {
    let later = [reaudit, document, seenIn]
    // Actions that were kept before there were such columns keep their digest.
    return Digest.of(
      fields: [subject, period, kind, caseId, criterion, what, owner, due, state.rawValue, settledOn ?? "", note]
        + (later.allSatisfy(\.isEmpty) ? [] : later))
  }
}
