/// The frames of earlier months and what was drawn from them.
public struct FrameHistory: Sendable {
  /// The months, earliest first.
  public private(set) var months: [Month] = []
  private var members: [CaseKey: [AuditPeriod]] = [:]

  /// An earlier month.
  public struct Month: Sendable {
    /// The month.
    public let period: AuditPeriod
    /// SHA-256 of its frame.
    public let frameSha256: String
    /// Ticketed ids that were drawn for audit; empty where no certificate was given.
    public let drawn: [String]
    let frame: Frame

    /// A month's frame and what was drawn from it.
    public init(period: AuditPeriod, frame: Frame, drawn: [String] = []) {
      self.period = period
      self.frame = frame
      self.drawn = drawn
      frameSha256 = frame.sha256
    }
  }

  /// No history.
  public init() {}

  /// A history of months before one.
  ///
  /// - Throws: `SamplingError` where a month is not before the one that is closed, or has two frames.
  public init(_ months: [Month], before period: AuditPeriod) throws(SamplingError) {
    for month in months.sorted(by: { $0.period < $1.period }) {
      guard month.period < period else {
        throw SamplingError(
          "The history holds a frame of \(month.period), which is not before \(period).",
          "Give frames of earlier months alone.")
      }
      guard self.months.last?.period != month.period else {
        throw SamplingError(
          "The history holds two frames of \(month.period).", "Give the frame that was drawn from, once.")
      }
      self.months.append(month)
      for index in month.frame.rows.indices {
        let key = CaseKey(month.frame.kind(at: index), bytes: Array(month.frame.caseIdBytes(at: index)))
        members[key, default: []].append(month.period)
      }
    }
  }

  /// Whether nothing is known.
  public var isEmpty: Bool { months.isEmpty }

  /// Whether a month's frame is known.
  func covers(_ period: AuditPeriod) -> Bool { months.contains { $0.period == period } }

  /// Months in whose frames a case stood, earliest first.
  func periods(of key: CaseKey) -> [AuditPeriod] { members[key] ?? [] }

  /// Months between the first one known and the one that is closed of which there is no frame.
  public func gaps(before period: AuditPeriod) -> [AuditPeriod] {
    guard var month = months.first?.period else { return [] }
    var gaps: [AuditPeriod] = []
    while month < period {
      if !covers(month) { gaps.append(month) }
      month = AuditPeriod(containing: month.lastDay.adding(days: 1))
    }
    return gaps
  }

  /// Case ids that were drawn in the last so many months before a month, as bytes.
  func drawnLately(_ count: Int, before period: AuditPeriod) -> Set<[UInt8]> {
    var caseIds: Set<[UInt8]> = []
    for month in months where month.period.months(to: period) <= count {
      for id in month.drawn {
        guard let colon = id.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
        caseIds.insert(Array(id.utf8[id.utf8.index(after: colon)...]))
      }
    }
    return caseIds
  }
}
