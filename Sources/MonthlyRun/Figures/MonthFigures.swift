import Records
import Rubrics
import Sampling
import Statistics

/// A month in figures: how much was drawn, read and confirmed, and how many documents are good or better.
public struct MonthFigures: Sendable {
  /// How far one kind of case has come.
  public struct Progress: Sendable {
    /// The kind.
    public let kind: CaseKind
    /// Cases of the month.
    public let cases: Int
    /// Cases drawn.
    public let drawn: Int
    /// Cases whose document the machine has judged.
    public let read: Int
    /// Drawn cases whose document the machine has judged.
    public let drawnRead: Int
    /// Drawn cases that a named person has confirmed.
    public let confirmed: Int
    /// How many must be confirmed for the share that is to be audited.
    public let wanted: Int
    /// Whether that many are.
    public var isReached: Bool { confirmed >= wanted }
  }

  /// How many documents are good or better in one part.
  public struct Share: Sendable {
    /// The kind.
    public let kind: CaseKind
    /// The section or standard; empty for the whole document.
    public let part: String
    /// Documents that have a grade there.
    public let graded: Int
    /// Those that the machine grades good or better.
    public let good: Int
    /// The estimate from machine and people together; nil where no person has confirmed one of them.
    public let estimate: TwoPhaseEstimate?
  }

  /// How documents stand to one criterion of the law.
  public struct Legal: Sendable {
    /// The kind.
    public let kind: CaseKind
    /// The criterion.
    public let id: String
    /// Its title.
    public let title: String
    /// How many documents have each outcome.
    public let counts: [Outcome: Int]
  }

  /// By kind, in order of name.
  public let progress: [Progress]
  /// By kind, the whole document first and then its parts.
  public let shares: [Share]
  /// By kind, in order of id.
  public let legal: [Legal]

  /// Counts a month.
  ///
  /// - Parameters:
  ///   - rubrics: the rubrics of the judgements, for their scales and for which criteria are the law's.
  ///   - parts: names of parts in the order in which they are shown.
  /// - Throws: `EstimateError` where counts contradict each other.
  public init(
    _ ledger: MonthLedger, fraction: SamplingFraction, rubrics: [Rubric], parts: [String]
  ) throws {
    let good = Set(rubrics.flatMap { Self.goodWords(of: $0.grading.scale) })
    let scale = Set(rubrics.flatMap(\.grading.scale))
    let kinds = CaseKind.allCases.filter { kind in ledger.entries.contains { $0.kind == kind.rawValue } }.sorted()
    progress = kinds.map { kind in
      let entries = ledger.entries.filter { $0.kind == kind.rawValue }
      let drawn = entries.filter { $0.drawOrder != nil }
      return Progress(
        kind: kind, cases: entries.count, drawn: drawn.count,
        read: entries.count { ledger.result(of: $0) != nil }, drawnRead: drawn.count { ledger.result(of: $0) != nil },
        confirmed: drawn.count { ledger.confirmation(of: $0) != nil },
        wanted: kind.isOnRequest ? drawn.count : fraction.roundedUp(of: entries.count))
    }
    let limits = ExactLimits(level: 0.95)
    var shares: [Share] = []
    for kind in kinds {
      let entries = ledger.entries.filter { $0.kind == kind.rawValue }
      let known = Set(entries.compactMap { ledger.result(of: $0) }.flatMap { $0.grades.map(\.section) })
      for part in [""] + parts.filter(known.contains) {
        shares.append(try Self.share(kind, part, entries, ledger, good: good, scale: scale, limits))
      }
    }
    self.shares = shares
    var titles: [String: String] = [:]
    for criterion in rubrics.flatMap(\.criteria) where criterion.kind == .legal {
      titles[criterion.id] = criterion.title
    }
    legal = kinds.flatMap { kind -> [Legal] in
      var counts: [String: [Outcome: Int]] = [:]
      for entry in ledger.entries where entry.kind == kind.rawValue {
        for one in ledger.result(of: entry)?.outcomes ?? [] where titles[one.criterion] != nil {
          if let outcome = Outcome(rawValue: one.outcome) {
            counts[one.criterion, default: [:]][outcome, default: 0] += 1
          }
        }
      }
      return counts.keys.sorted().map {
        Legal(kind: kind, id: $0, title: titles[$0] ?? $0, counts: counts[$0] ?? [:])
      }
    }
  }

  /// Words of a scale from its best to `good`; the upper half where it has no such word.
  private static func goodWords(of scale: [String]) -> [String] {
    let last = scale.firstIndex(of: "good") ?? (scale.count / 2 - 1)
    return Array(scale.prefix(max(0, last + 1)))
  }

  private static func share(
    _ kind: CaseKind, _ part: String, _ entries: [CaseEntry], _ ledger: MonthLedger, good: Set<String>,
    scale: Set<String>, _ limits: ExactLimits
  ) throws -> Share {
    // Machine good or not, by what the person found: index 0 nobody looked, 1 found good, 2 found not good.
    var counts: [String: (good: [Int], notGood: [Int])] = [:]
    for entry in entries {
      guard let machine = ledger.result(of: entry)?.grade(of: part), scale.contains(machine) else { continue }
      let person = ledger.confirmation(of: entry).flatMap { $0.grade(of: part) }
      let judged = person.flatMap { scale.contains($0) ? (good.contains($0) ? 1 : 2) : nil } ?? 0
      var row = counts[entry.stratum] ?? ([0, 0, 0], [0, 0, 0])
      if good.contains(machine) { row.good[judged] += 1 } else { row.notGood[judged] += 1 }
      counts[entry.stratum] = row
    }
    let strata = counts.keys.sorted().compactMap { name in
      counts[name].map { row in
        TwoPhaseStratum(
          name: name, machineGood: row.good.reduce(0, +), machineNotGood: row.notGood.reduce(0, +),
          confirmedGood: row.good[1], falseGood: row.good[2], falseNotGood: row.notGood[1],
          confirmedNotGood: row.notGood[2])
      }
    }
    let hasJudged = strata.contains { $0.drawn > 0 }
    return Share(
      kind: kind, part: part, graded: strata.reduce(0) { $0 + $1.population },
      good: strata.reduce(0) { $0 + $1.machineGood },
      estimate: hasJudged ? try TwoPhaseEstimate(strata, limits: limits) : nil)
  }
}

extension KeptResult {
  /// The machine's grade of a part; of the whole where the name is empty.
  fileprivate func grade(of part: String) -> String? {
    part.isEmpty ? record.overall : grades.first { $0.section == part }?.grade
  }
}

extension Confirmation {
  /// The person's grade of a part; of the whole where the name is empty.
  fileprivate func grade(of part: String) -> String? {
    part.isEmpty ? overall : grades.first { $0.name == part }?.person
  }
}
