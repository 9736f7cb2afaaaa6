import Caseload
import Foundation
import Records
import Regulations
import Sampling

/// A month that is closed to new cases: its frame and its commitment, as the records have them.
///
/// The records are what a month goes on from. Where they know nothing of it yet, a commitment that was published stands;
/// only where there is none is the month frozen now.
public struct MonthOpening: Sendable {
  /// Where frame and commitment come from.
  public enum Origin: Sendable, Equatable {
    /// The records know the month already.
    case records
    /// A commitment that was made before.
    case commitment
    /// Frozen by this run.
    case caseload
  }

  /// The files of a commitment that was made before.
  public struct Files: Sendable {
    /// Bytes of `commitment.json`.
    public var commitment: [UInt8]
    /// Bytes of `frame.csv`.
    public var frame: [UInt8]

    /// Files of a commitment.
    public init(commitment: [UInt8], frame: [UInt8]) {
      self.commitment = commitment
      self.frame = frame
    }
  }

  /// The month.
  public let period: AuditPeriod
  /// Its frame.
  public let frame: Frame
  /// Its commitment.
  public let commitment: Commitment
  /// Where they come from.
  public let origin: Origin
  /// Files that belong beside the commitment, by name, to be written before the month is kept.
  public let files: [(name: String, bytes: [UInt8])]

  private let commitmentBytes: [UInt8]

  /// Opens a month.
  ///
  /// - Parameters:
  ///   - fraction: the share to draw; nil leaves it to the commitment, or takes a fifth.
  ///   - made: a commitment that was made before; nil where there is none.
  /// - Throws: `MonthlyRunError` where a commitment says otherwise than the records or than the fraction asked for;
  ///   `SamplingError` where a frame can't be used; `RecordsError`.
  public init(
    _ period: AuditPeriod, rows: [CaseRow], store: RecordsStore, made: Files?, fraction: SamplingFraction?
  ) throws {
    self.period = period
    if let record = try store.month(period.description) {
      let known = Files(commitment: Array(record.commitment), frame: Array(record.frame))
      if let made, made.commitment != known.commitment {
        throw MonthlyRunError(
          "The commitment in this folder is not the one that the records have of \(period).",
          "Name the folder of the month's first run, or an empty one.")
      }
      origin = .records
      commitmentBytes = known.commitment
      commitment = try Commitment(bytes: known.commitment)
      frame = try Frame(bytes: known.frame)
      files = Self.files(known, commitment)
    } else if let made {
      origin = .commitment
      commitmentBytes = made.commitment
      commitment = try Commitment(bytes: made.commitment)
      frame = try Frame(bytes: made.frame)
      files = Self.files(made, commitment)
    } else {
      let rules = FrameRules(period: period, history: try Self.history(store, before: period))
      var builder = FrameBuilder(rules)
      for row in rows { builder.add(row) }
      let freeze = MonthFreeze(try builder.finish(), rules: rules, fraction: fraction ?? .oneFifth)
      origin = .caseload
      commitment = freeze.commitment
      commitmentBytes = freeze.commitment.bytes
      frame = freeze.frame
      files = freeze.files
    }
    try commitment.check(against: frame)
    guard commitment.terms.period == period else {
      throw MonthlyRunError(
        "The commitment is of \(commitment.terms.period) and not of \(period).", "Name the folder of the right month.")
    }
    if let fraction, fraction != commitment.terms.fraction {
      throw MonthlyRunError(
        "The month's commitment draws \(commitment.terms.fraction) and not \(fraction).",
        "Leave --fraction out: it is fixed once a month is frozen.")
    }
    if commitment.terms.themesSha256 != nil {
      throw MonthlyRunError(
        "The month's commitment names themes, which a monthly run does not draw.",
        "Draw the themes with sample draw and audit their documents apart.")
    }
  }

  private static func files(_ files: Files, _ commitment: Commitment) -> [(name: String, bytes: [UInt8])] {
    [
      (name: "frame.csv", bytes: files.frame), (name: "commitment-public.json", bytes: commitment.publicBytes),
      (name: "commitment.json", bytes: files.commitment),
    ]
  }

  /// Earlier months as the records have them, so that late cases join and no case enters twice.
  private static func history(_ store: RecordsStore, before period: AuditPeriod) throws -> FrameHistory {
    var months: [FrameHistory.Month] = []
    for record in try store.months() {
      let month = try AuditPeriod(record.period)
      guard month < period else { continue }
      let drawn = try record.certificate.map { try Certificate(bytes: Array($0)).selected } ?? []
      months.append(FrameHistory.Month(period: month, frame: try Frame(bytes: Array(record.frame)), drawn: drawn))
    }
    return try FrameHistory(months, before: period)
  }

  /// Keeps the month in the records, once its files are written. A month that they know stays as it is.
  public func keep(in store: RecordsStore, rows: [CaseRow], on day: CalendarDate) throws {
    guard origin != .records else { return }
    let record = MonthRecord(
      period: period.description, state: .frozen, asOf: day.description, frame: frame.bytes,
      commitment: commitmentBytes)
    var byCase: [String: CaseRow] = [:]
    for row in rows where byCase[row.caseId] == nil { byCase[row.caseId] = row }
    let entries = (0..<frame.count).map { index in
      let caseId = frame.caseId(at: index)
      var entry = CaseEntry(
        period: period.description, kind: frame.kind(at: index).rawValue, caseId: caseId,
        stratum: frame.stratum(at: index))
      if let row = byCase[caseId] { entry.take(row, on: period.lastDay) }
      return entry
    }
    try store.keep(record, entries: entries, on: day.description)
  }

  /// Draws, or draws the same again.
  ///
  /// - Parameter register: bytes of `draws.json`; nil where nothing was drawn yet.
  /// - Throws: `MonthlyRunError` where the month was drawn with another seed; `SamplingError`.
  public func draw(seed: Seed, register: [UInt8]?, store: RecordsStore) throws -> MonthDraw {
    let sha256 = FileDigest.sha256(commitmentBytes)
    if let kept = try store.month(period.description)?.certificate,
      try Certificate(bytes: Array(kept)).seed != seed
    {
      throw MonthlyRunError(
        "\(period) was drawn with another seed already.", "Give that seed: a month in the records is drawn once.")
    }
    return try MonthDraw(
      commitment, commitmentSha256: sha256, frame: frame, themes: nil, seed: seed,
      register: try register.map { try DrawRegister(bytes: $0, commitmentSha256: sha256) })
  }

  /// Keeps a draw in the records, once its files are written. One that they know stays as it is.
  public func keep(_ draw: MonthDraw, in store: RecordsStore, on day: CalendarDate) throws {
    guard try store.month(period.description)?.state == .frozen else { return }
    try store.keepDraw(
      of: period.description, certificate: draw.certificate.bytes,
      order: draw.draw.auditSet.cases.map { ($0.kind.rawValue, $0.caseId) }, on: day.description)
  }
}

extension CaseEntry {
  /// Takes what reports are split by from a row of the caseload.
  mutating func take(_ row: CaseRow, on day: CalendarDate) {
    ncy = row.ncy ?? row.dob.map { SchoolYear.ncYear(bornOn: $0, on: day) }
    phase = ncy.map { EducationPhase(ncYear: $0).rawValue } ?? row.phase
    primaryNeed = row.primaryNeed
    settingName = row.settingName
    settingType = row.settingType
    team = row.team
    isLookedAfter = row.cla
  }
}
