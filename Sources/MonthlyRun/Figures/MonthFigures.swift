import Records
import Rubrics
import Sampling
import Statistics

/// A month in figures: how much was drawn, read and confirmed, how many documents are good or better, what they lack, and
/// what changed.
public struct MonthFigures: Sendable {
  /// By kind, in order of name.
  public let progress: [MonthProgress]
  /// By kind, this month and the months before it in the records, twelve at most.
  public let toDate: [MonthProgress]
  /// The months that `toDate` takes in, oldest first.
  public let monthsToDate: [String]
  /// By kind: the whole document, groups of related sections, sections.
  public let shares: [GoodShare]
  /// By kind, in order of id.
  public let legal: [LegalCount]
  /// By kind.
  public let legalShares: [LegalShare]
  /// By kind, the commonest first.
  public let weaknesses: [Weakness]
  /// By split, kind and name.
  public let splits: [SplitRow]
  /// Of the whole and of each group of related sections, where there is more than one month.
  public let trends: [MonthTrend]
  /// What changed since the month before; empty where there is none or the rules changed in between.
  public let changes: [MonthChange]
  /// The month before in the records; nil where there is none.
  public let since: String?
  /// Whether rubric or engine are other ones than those of the month before, so that the machine's figures can't be compared.
  public let haveRulesChanged: Bool
  /// What the figures support.
  public let trainingNeeds: [TrainingNeed]

  /// Most months of a trend, this one among them.
  public static let mostMonths = 24

  /// Counts a month.
  ///
  /// - Parameters:
  ///   - earlier: the months before it, oldest first; their quotes are not needed.
  ///   - fraction: the share to be audited of each kind.
  /// - Throws: `EstimateError` where counts contradict each other.
  public init(
    _ ledger: MonthLedger, earlier: [MonthLedger], fraction: SamplingFraction, shelf: RubricShelf
  ) throws {
    let grades = PartGrades(shelf: shelf)
    let limits = ExactLimits(level: 0.95)
    let parts = Dictionary(
      ledger.kinds.map { kind in
        let own = ledger.results.filter { $0.record.kind == kind.rawValue }
        return (kind, GradedPart.all(of: shelf.used(by: own).rubrics))
      }
    ) { first, _ in first }
    progress = MonthProgress.all(of: ledger, fraction: fraction)
    let counted = earlier.suffix(11) + [ledger]
    monthsToDate = counted.map(\.month.period)
    var toDate: [CaseKind: MonthProgress] = [:]
    for one in counted.flatMap({ MonthProgress.all(of: $0, fraction: fraction) }) {
      if toDate[one.kind]?.add(one) == nil { toDate[one.kind] = one }
    }
    self.toDate = toDate.keys.sorted().compactMap { toDate[$0] }
    let shares = try Self.shares(of: ledger, parts, grades, limits)
    self.shares = shares
    legal = LegalCount.all(of: ledger, shelf)
    legalShares = LegalShare.all(of: ledger, shelf)
    let weaknesses = Weakness.commonest(in: ledger.results, shelf)
    self.weaknesses = weaknesses
    splits = try Split.allCases.flatMap { try SplitRow.all($0, of: ledger, grades, limits) }
    trainingNeeds = try [.team, .setting].flatMap { try TrainingNeed.all(weaknesses, $0, of: ledger) }

    let headings = parts.mapValues { $0.filter { $0.scope != .section } }
    let before = try earlier.suffix(Self.mostMonths - 1).map { month in
      (month, try Self.shares(of: month, headings, grades, limits))
    }
    let months = before.map { ($0.0.month.period, $0.1) } + [(ledger.month.period, shares)]
    trends = before.isEmpty ? [] : Self.trends(ledger.kinds, headings, months)
    since = before.last?.0.month.period
    if let last = before.last {
      haveRulesChanged = Self.rules(of: last.0) != Self.rules(of: ledger)
      let old = haveRulesChanged ? [] : try Self.shares(of: last.0, parts, grades, limits)
      changes = try MonthChange.all(from: old, since: last.0.month.period, to: shares, on: ledger.month.period)
    } else {
      haveRulesChanged = false
      changes = []
    }
  }

  /// The share of a part; nil where nothing has a grade there.
  public func share(_ kind: CaseKind, _ scope: GradedPart.Scope, _ code: String? = nil) -> GoodShare? {
    shares.first { $0.kind == kind && $0.part.scope == scope && (code == nil || $0.part.code == code) && $0.graded > 0 }
  }

  static func shares(
    of ledger: MonthLedger, _ parts: [CaseKind: [GradedPart]], _ grades: PartGrades, _ limits: ExactLimits
  ) throws -> [GoodShare] {
    try ledger.kinds.flatMap { kind in
      let entries = ledger.entries.filter { $0.kind == kind.rawValue }
      return try (parts[kind] ?? []).map { try GoodShare(kind, $0, of: entries, in: ledger, grades, limits) }.filter {
        $0.part == .whole || $0.graded > 0
      }
    }
  }

  private static func trends(
    _ kinds: [CaseKind], _ parts: [CaseKind: [GradedPart]], _ months: [(period: String, shares: [GoodShare])]
  ) -> [MonthTrend] {
    kinds.flatMap { kind in
      (parts[kind] ?? []).compactMap { part in
        let points = months.compactMap { month in
          month.shares.first { $0.kind == kind && $0.part == part && $0.graded > 0 }
            .map { MonthTrend.Point(period: month.period, share: $0) }
        }
        return points.count > 1 ? MonthTrend(kind: kind, part: part, points: points) : nil
      }
    }
  }

  /// Rubrics and engines of a month's judgements.
  private static func rules(of ledger: MonthLedger) -> Set<String> {
    Set(ledger.results.map { $0.record.rubricSha256 + " " + $0.record.engine })
  }
}
