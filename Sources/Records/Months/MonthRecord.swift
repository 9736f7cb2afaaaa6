import Foundation
import GRDB

/// A month of audits: its frame and its draw.
public struct MonthRecord: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  /// Where a month stands.
  public enum State: String, Codable, Sendable {
    /// The frame is closed and no seed is known yet.
    case frozen
    /// The audit set is drawn; documents and confirmations come in.
    case drawn
    /// Sealed: nothing is added any more.
    case closed
  }

  /// The table of the records.
  public static let databaseTableName = "month"

  /// The month, `2026-10`.
  public var period: String
  /// Where it stands.
  public var state: State
  /// The day that was taken as today when it was frozen, ISO 8601.
  public var asOf: String
  /// Bytes of `frame.csv`.
  public var frame: Data
  /// Bytes of `commitment.json`.
  public var commitment: Data
  /// Bytes of `certificate.json`; nil before the draw.
  public var certificate: Data?
  /// The day on which it was sealed, ISO 8601.
  public var closedOn: String?

  /// A month.
  public init(
    period: String, state: State, asOf: String, frame: [UInt8], commitment: [UInt8], certificate: [UInt8]? = nil,
    closedOn: String? = nil
  ) {
    self.period = period
    self.state = state
    self.asOf = asOf
    self.frame = Data(frame)
    self.commitment = Data(commitment)
    self.certificate = certificate.map { Data($0) }
    self.closedOn = closedOn
  }

  /// What the chain keeps of it, with the digests of its cases in their order.
  func digest(entries: [CaseEntry]) -> String {
    Digest.of(
      fields: [
        period, state.rawValue, asOf, Digest.of(frame), Digest.of(commitment), certificate.map { Digest.of($0) } ?? "",
        closedOn ?? "",
      ] + entries.map(\.digest))
  }
}

/// A case of a month's frame, with what reports are split by. It holds no name and no date of birth.
public struct CaseEntry: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  /// The table of the records.
  public static let databaseTableName = "caseEntry"

  /// The month.
  public var period: String
  /// `new-plan`, `annual-review` and so on.
  public var kind: String
  /// The council's identifier.
  public var caseId: String
  /// Name of its stratum.
  public var stratum: String
  /// Phase of education.
  public var phase: String
  /// National curriculum year.
  public var ncy: Int?
  /// Primary need, as the caseload has it.
  public var primaryNeed: String
  /// Name of the setting.
  public var settingName: String
  /// Type of the setting.
  public var settingType: String
  /// The team that holds it.
  public var team: String
  /// Whether the child is looked after; nil where that is not recorded.
  public var isLookedAfter: Bool?
  /// Its place in the drawing, from 1; nil where it was not drawn.
  public var drawOrder: Int?
  /// Why its document can't be had; nil where it can, or where nobody has said so.
  public var unavailable: String?

  /// A case.
  public init(period: String, kind: String, caseId: String, stratum: String) {
    self.period = period
    self.kind = kind
    self.caseId = caseId
    self.stratum = stratum
    phase = ""
    primaryNeed = ""
    settingName = ""
    settingType = ""
    team = ""
  }

  var digest: String {
    Digest.of(fields: [
      period, kind, caseId, stratum, phase, ncy.map(String.init) ?? "", primaryNeed, settingName, settingType, team,
      isLookedAfter.map { $0 ? "yes" : "no" } ?? "", drawOrder.map(String.init) ?? "", unavailable ?? "",
    ])
  }
}
