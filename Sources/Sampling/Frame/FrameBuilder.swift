import Caseload
import Regulations

/// Makes a month's frame out of the caseload's rows, one after another.
public struct FrameBuilder: Sendable {
  private let rules: FrameRules
  private let leftOut: [[UInt8]: String]
  private var candidates = FrameCandidates()
  private var stock: PlanStock
  private var exclusions: [Exclusion] = []
  /// Days of every event of the cases that earlier frames know, to tell which of them the earlier frame meant.
  private var knownEvents: [CaseKey: [CalendarDate]] = [:]

  /// A builder for a month.
  public init(_ rules: FrameRules) {
    self.rules = rules
    var leftOut: [[UInt8]: String] = [:]
    for entry in rules.leftOut { leftOut[Array(entry.caseId.utf8)] = entry.reason }
    self.leftOut = leftOut
    stock = PlanStock(lastDay: rules.period.lastDay)
  }

  /// Takes a row of the caseload.
  public mutating func add(_ row: CaseRow) {
    for kind in rules.kinds {
      if kind == .existingPlan {
        stock.add(row)
        continue
      }
      switch EntryDate.of(kind, in: row) {
      case .none: continue
      case .undated(let reason): exclude(row, kind, reason)
      case .dated(let entry): place(row, kind, entry)
      }
    }
  }

  private mutating func place(_ row: CaseRow, _ kind: CaseKind, _ entry: EntryDate) {
    let key = rules.history.isEmpty ? nil : CaseKey(kind, row.caseId)
    let earlier = key.map { rules.history.periods(of: $0) } ?? []
    if let key, !earlier.isEmpty { knownEvents[key, default: []].append(entry.day) }
    let isOfMonth = rules.period.contains(entry.day)
    guard isOfMonth || rules.history.covers(AuditPeriod(containing: entry.day)) else { return }
    if let obstacle = entry.obstacle { return isOfMonth ? exclude(row, kind, obstacle) : () }
    guard !CSVText.holdsControls(row.caseId) else { return exclude(row, kind, .unusableId) }
    if !leftOut.isEmpty, let why = leftOut[Array(row.caseId.utf8)] { return exclude(row, kind, .byCouncil(why)) }
    candidates.add(
      row, kind, entry, stratum: rules.stratification.name(of: row, on: rules.period.lastDay),
      themes: themes(of: row, kind), earlier: earlier)
  }

  private func themes(of row: CaseRow, _ kind: CaseKind) -> UInt64 {
    var members: UInt64 = 0
    for (index, theme) in rules.themes.enumerated() where theme.domain.holds(row, kind, on: rules.period.lastDay) {
      members |= 1 << UInt64(index)
    }
    return members
  }

  private mutating func exclude(_ row: CaseRow, _ kind: CaseKind, _ reason: Exclusion.Reason) {
    exclusions.append(Exclusion(kind: kind, caseId: row.caseId, line: row.line, reason: reason))
  }

  /// Closes the frame.
  ///
  /// - Throws: `SamplingError` where no case belongs to the month, or more cases do than a frame can hold.
  public consuming func finish() throws(SamplingError) -> ClosedFrame {
    if rules.kinds.contains(.existingPlan) {
      let taken = candidates.caseIds
      for row in stock.rows where !taken.contains(Array(row.caseId.utf8)) {
        place(row, .existingPlan, EntryDate(day: rules.period.lastDay, earliest: rules.period.lastDay))
      }
    }
    guard candidates.text.count <= Frame.mostBytes else {
      throw SamplingError("The frame would be larger than 1 GB.", "Check that the caseload is the right file.")
    }
    let settled = candidates.settle(rules.period, knownEvents)
    guard !settled.lines.isEmpty else {
      let kinds = rules.kinds.map(\.rawValue).joined(separator: " or ")
      throw SamplingError(
        "No case of kind \(kinds) belongs to \(rules.period), so there is nothing to draw from.",
        "Check the month and the caseload's columns; a month without cases needs no audit.")
    }
    var bytes = Frame.header + [0x0A]
    bytes.reserveCapacity(bytes.count + candidates.text.count + settled.lines.count)
    for index in settled.lines {
      bytes.append(contentsOf: candidates.text[candidates.range(index)])
      bytes.append(0x0A)
    }
    let frame = try Frame(bytes: bytes)
    let members = rules.themes.indices.map { theme in
      settled.lines.indices.filter { candidates.themes(settled.lines[$0]) & (1 << UInt64(theme)) != 0 }
    }
    return ClosedFrame(
      frame: frame, exclusions: Array(Set(exclusions + settled.exclusions)).sorted(by: Exclusion.precedes),
      joinedLate: settled.lines.count { !rules.period.contains(candidates.day($0)) },
      themeMembers: members)
  }
}

/// A frame with what was left out of it and who belongs to its themes.
public struct ClosedFrame: Sendable {
  /// The frame.
  public let frame: Frame
  /// What stays out, with reasons, in the order of kind, case id and line.
  public let exclusions: [Exclusion]
  /// How many cases are of an earlier month and were not in its frame.
  public let joinedLate: Int
  /// For each theme the frame's lines that belong to it.
  let themeMembers: [[Int]]
}

extension Exclusion {
  fileprivate static func precedes(_ left: Exclusion, _ right: Exclusion) -> Bool {
    if left.kind != right.kind { return left.kind < right.kind }
    let (one, other) = (Array(left.caseId.utf8), Array(right.caseId.utf8))
    if one != other { return one.lexicographicallyPrecedes(other) }
    if left.line != right.line { return left.line < right.line }
    return left.reason.words < right.reason.words
  }
}
