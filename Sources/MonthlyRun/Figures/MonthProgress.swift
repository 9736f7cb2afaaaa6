import Records
import Sampling

/// How far one kind of case has come.
public struct MonthProgress: Sendable, Equatable {
  /// The kind.
  public let kind: CaseKind
  /// Cases.
  public private(set) var cases: Int
  /// Cases drawn.
  public private(set) var drawn: Int
  /// Cases whose document the machine has judged.
  public private(set) var read: Int
  /// Drawn cases whose document the machine has judged.
  public private(set) var drawnRead: Int
  /// Drawn cases that a named person has confirmed.
  public private(set) var confirmed: Int
  /// How many must be confirmed for the share that is to be audited.
  public private(set) var wanted: Int

  /// Whether that many are.
  public var isReached: Bool { confirmed >= wanted }

  init(_ kind: CaseKind, in ledger: MonthLedger, fraction: SamplingFraction) {
    let entries = ledger.entries.filter { $0.kind == kind.rawValue }
    let drawn = entries.filter { $0.drawOrder != nil }
    self.kind = kind
    cases = entries.count
    self.drawn = drawn.count
    read = entries.count { ledger.result(of: $0) != nil }
    drawnRead = drawn.count { ledger.result(of: $0) != nil }
    confirmed = drawn.count { ledger.confirmation(of: $0) != nil }
    wanted = kind.isOnRequest ? drawn.count : fraction.roundedUp(of: entries.count)
  }

  mutating func add(_ other: MonthProgress) {
    cases += other.cases
    drawn += other.drawn
    read += other.read
    drawnRead += other.drawnRead
    confirmed += other.confirmed
    wanted += other.wanted
  }

  /// Each kind of a month, in order of name.
  static func all(of ledger: MonthLedger, fraction: SamplingFraction) -> [MonthProgress] {
    ledger.kinds.map { MonthProgress($0, in: ledger, fraction: fraction) }
  }
}
