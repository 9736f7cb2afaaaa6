import Records
import Rubrics
import Sampling
import Statistics

/// What a team should be taught: something that its documents lack more often than the others', by more than chance.
public struct TrainingNeed: Sendable {
  /// The team or setting.
  public let group: String
  /// What it is split by.
  public let split: Split
  /// The kind of documents.
  public let kind: CaseKind
  /// The criterion.
  public let criterion: Criterion
  /// Its documents that do not meet it, and those in which it is decided.
  public let own: (notMet: Int, decided: Int)
  /// The same of all others.
  public let others: (notMet: Int, decided: Int)

  /// The needs that figures support, among the commonest weaknesses, corrected for how many were looked at (Holm).
  ///
  /// - Throws: `EstimateError`.
  static func all(
    _ weaknesses: [Weakness], _ split: Split, of ledger: MonthLedger, level: Double = 0.95
  ) throws -> [TrainingNeed] {
    var needs: [TrainingNeed] = []
    var pValues: [Double] = []
    let groups = Dictionary(
      ledger.entries.compactMap { entry in
        ledger.result(of: entry).flatMap { result in split.group(of: entry).map { (result.record.document, $0) } }
      }
    ) { first, _ in first }
    for weakness in weaknesses {
      var counts: [String: (notMet: Int, decided: Int)] = [:]
      var all = (notMet: 0, decided: 0)
      for result in ledger.results where result.record.kind == weakness.kind.rawValue {
        guard let group = groups[result.record.document],
          let outcome = result.outcomes.first(where: { $0.criterion == weakness.criterion.id })?.outcome,
          [Outcome.met, .partlyMet, .notMet].map(\.rawValue).contains(outcome)
        else { continue }
        let missed = outcome == Outcome.notMet.rawValue ? 1 : 0
        counts[group, default: (0, 0)].notMet += missed
        counts[group, default: (0, 0)].decided += 1
        all.notMet += missed
        all.decided += 1
      }
      for (group, own) in counts.sorted(by: { $0.key < $1.key }) {
        let others = (notMet: all.notMet - own.notMet, decided: all.decided - own.decided)
        guard own.decided >= SplitRow.leastToCompare, others.decided >= SplitRow.leastToCompare else { continue }
        let change = try ChangeEstimate(
          from: PeriodCount(period: "others", good: Double(others.notMet), judged: Double(others.decided)),
          to: PeriodCount(period: group, good: Double(own.notMet), judged: Double(own.decided)))
        pValues.append(change.difference > 0 ? change.pValue : 1)
        needs.append(
          TrainingNeed(
            group: group, split: split, kind: weakness.kind, criterion: weakness.criterion, own: own, others: others))
      }
    }
    return zip(needs, ChangeFamily.holm(pValues)).filter { $0.1 <= 1 - level }.map(\.0)
  }
}
