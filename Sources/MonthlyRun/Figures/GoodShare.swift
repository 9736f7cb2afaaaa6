import Records
import Sampling
import Statistics

/// How many documents are good or better in one part.
public struct GoodShare: Sendable {
  /// The kind.
  public let kind: CaseKind
  /// The part.
  public let part: GradedPart
  /// Documents that have a grade there.
  public let graded: Int
  /// Those that the machine grades good or better.
  public let good: Int
  /// The estimate from machine and people together; nil where no person has confirmed one of them.
  public let estimate: TwoPhaseEstimate?

  /// The best figure there is, 0 to 1: with people's corrections where there are any. Nil where nothing is graded.
  public var share: Double? { estimate?.estimate ?? (graded > 0 ? Double(good) / Double(graded) : nil) }

  /// Counts for a comparison with another month: as many judged documents as would be as uncertain, people's corrections
  /// taken into account.
  public var effective: (good: Double, judged: Double)? {
    guard graded > 0 else { return nil }
    guard let estimate else { return (Double(good), Double(graded)) }
    let share = estimate.estimate
    // The interval is trusted and not the standard error, which is nought where people changed nothing.
    let reach = (estimate.interval.upperBound - estimate.interval.lowerBound) / 2
    let error = reach / -NormalDistribution.quantile(0.5 * (1 - estimate.level))
    let spread = share * (1 - share)
    guard spread > 0 else {
      // A share of nought or one: as many as leave so wide an interval (the rule of three).
      let judged = reach > 0 ? min(Double(graded), 1.5 / reach) : Double(graded)
      return (share * judged, judged)
    }
    let judged = spread / (spread / Double(graded) + error * error)
    return (share * judged, judged)
  }

  /// Counts documents of some cases.
  ///
  /// - Throws: `EstimateError` where counts contradict each other.
  init(
    _ kind: CaseKind, _ part: GradedPart, of entries: [CaseEntry], in ledger: MonthLedger, _ grades: PartGrades,
    _ limits: ExactLimits
  ) throws {
    try self.init(kind, part, of: [(ledger, entries)], grades, limits)
  }

  /// Counts documents of some cases of several months: each month was drawn for itself, so its strata are its own.
  ///
  /// - Throws: `EstimateError` where counts contradict each other.
  init(
    _ kind: CaseKind, _ part: GradedPart, of months: [(ledger: MonthLedger, entries: [CaseEntry])],
    _ grades: PartGrades, _ limits: ExactLimits
  ) throws {
    // Machine good or not, by what the person found: index 0 nobody looked, 1 found good, 2 found not good.
    var counts: [String: (good: [Int], notGood: [Int])] = [:]
    for (ledger, entry) in months.flatMap({ month in month.entries.map { (month.ledger, $0) } }) {
      guard let result = ledger.result(of: entry), let machine = grades.machine(result, part) else { continue }
      let person = ledger.confirmation(of: entry).flatMap { grades.person($0, of: result, part) }
      let judged = person.map { $0 ? 1 : 2 } ?? 0
      let stratum = entry.period + "/" + entry.stratum
      var row = counts[stratum] ?? ([0, 0, 0], [0, 0, 0])
      if machine { row.good[judged] += 1 } else { row.notGood[judged] += 1 }
      counts[stratum] = row
    }
    let strata = counts.keys.sorted().compactMap { name in
      counts[name].map { row in
        TwoPhaseStratum(
          name: name, machineGood: row.good.reduce(0, +), machineNotGood: row.notGood.reduce(0, +),
          confirmedGood: row.good[1], falseGood: row.good[2], falseNotGood: row.notGood[1],
          confirmedNotGood: row.notGood[2])
      }
    }
    self.kind = kind
    self.part = part
    graded = strata.reduce(0) { $0 + $1.population }
    good = strata.reduce(0) { $0 + $1.machineGood }
    estimate = strata.contains { $0.drawn > 0 } ? try TwoPhaseEstimate(strata, limits: limits) : nil
  }
}
