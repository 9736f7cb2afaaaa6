import Records
import Rubrics
import Sampling

/// How documents stand to one criterion of the law.
public struct LegalCount: Sendable {
  /// The kind.
  public let kind: CaseKind
  /// The criterion.
  public let id: String
  /// Its title.
  public let title: String
  /// What it rests on.
  public let basis: [String]
  /// How many documents have each outcome.
  public fileprivate(set) var counts: [Outcome: Int] = [:]

  /// Documents in which it is decided.
  public var decided: Int { [.met, .partlyMet, .notMet].reduce(0) { $0 + (counts[$1] ?? 0) } }

  /// Criteria of the law by kind and id.
  static func all(of ledger: MonthLedger, _ shelf: RubricShelf) -> [LegalCount] {
    ledger.kinds.flatMap { kind -> [LegalCount] in
      var counts: [String: LegalCount] = [:]
      for result in ledger.results where result.record.kind == kind.rawValue {
        for one in result.outcomes {
          guard let criterion = shelf.criterion(one.criterion, of: result), criterion.kind == .legal,
            let outcome = Outcome(rawValue: one.outcome)
          else { continue }
          let empty = LegalCount(kind: kind, id: criterion.id, title: criterion.title, basis: criterion.basis)
          counts[criterion.id, default: empty].counts[outcome, default: 0] += 1
        }
      }
      return counts.keys.sorted().compactMap { counts[$0] }
    }
  }
}

/// How many documents of a kind meet every criterion of the law that the machine can decide.
public struct LegalShare: Sendable {
  /// The kind.
  public let kind: CaseKind
  /// Documents in which a criterion of the law is decided.
  public let judged: Int
  /// Those in which none is unmet.
  public let clear: Int

  /// Each kind of a month.
  static func all(of ledger: MonthLedger, _ shelf: RubricShelf) -> [LegalShare] {
    ledger.kinds.map { kind in
      var judged = 0
      var clear = 0
      for result in ledger.results where result.record.kind == kind.rawValue {
        let decided = result.outcomes.filter {
          shelf.criterion($0.criterion, of: result)?.kind == .legal
            && [Outcome.met, .partlyMet, .notMet].map(\.rawValue).contains($0.outcome)
        }
        if decided.isEmpty { continue }
        judged += 1
        if !decided.contains(where: { $0.outcome == Outcome.notMet.rawValue }) { clear += 1 }
      }
      return LegalShare(kind: kind, judged: judged, clear: clear)
    }
  }
}
