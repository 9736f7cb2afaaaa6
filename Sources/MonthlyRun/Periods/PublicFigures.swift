import Records
import Rubrics
import Sampling
import Statistics

/// What the quarterly report may say to anybody: counts that could point at a child are withheld, and so is whatever would
/// give them away. It holds no case, no setting, no team, and no word of a document.
public struct PublicFigures: Sendable {
  /// The documents of a kind by phase and what was found.
  public struct Phases: Sendable {
    /// The kind.
    public let kind: CaseKind
    /// Names of the phases, in order.
    public let names: [String]
    /// Rows of phases; columns: good or better, not yet, not graded, not read.
    public let table: SuppressedTable
  }

  /// About how many in ten.
  public struct Tenths: Sendable {
    /// The kind.
    public let kind: CaseKind
    /// The part.
    public let part: GradedPart
    /// The best figure in tenths; nil where it is withheld.
    public let tenths: Int?
    /// The range in tenths; nil where no person has confirmed one, or it is withheld.
    public let range: ClosedRange<Int>?
  }

  /// Something that most documents do, or that many lack.
  public struct Point: Sendable {
    /// The kind.
    public let kind: CaseKind
    /// The criterion.
    public let criterion: Criterion
    /// About how many in ten do it.
    public let tenths: Int
  }

  /// A figure of the whole caseload; nil where it is withheld.
  public struct Limit: Sendable {
    /// What it is.
    public let figure: CaseloadFigure
    /// Whether it may be shown.
    public let isShown: Bool
  }

  /// The period.
  public let period: ReportPeriod
  /// By kind.
  public let phases: [Phases]
  /// By kind: how many a person has confirmed, withheld where it is small or too near to all.
  public let confirmed: [(kind: CaseKind, count: PublishedCount, isReached: Bool?)]
  /// The whole and the groups of related sections, by kind.
  public let tenths: [Tenths]
  /// What at least eight in ten documents do.
  public let doingWell: [Point]
  /// What many documents lack, the commonest first.
  public let toImprove: [Point]
  /// What changed, as far as the figures support it and may be told.
  public let changes: [MonthChange]
  /// Time limits and overdue reviews.
  public let limits: [Limit]
  /// Actions by criterion's title: all and those settled, withheld where small.
  public let actions: (all: PublishedCount, settled: PublishedCount)
  /// Answers to surveys.
  public let surveys: [PublicSurvey]

  private static let mostPoints = 6

  /// Takes from a period's figures what may be published.
  ///
  /// - Throws: `EstimateError`.
  public init(_ figures: PeriodFigures, shelf: RubricShelf) throws {
    period = figures.period
    let grades = PartGrades(shelf: shelf)
    let kinds = figures.progress.map(\.kind)
    phases = try kinds.map { try Self.phases($0, figures, grades) }
    let hidden = PublishedCount.withheld(atLeast: 0, atMost: nil)
    var confirmed: [(kind: CaseKind, count: PublishedCount, isReached: Bool?)] = []
    for progress in figures.progress {
      let isSmall = SmallCounts.holds(progress.confirmed) || SmallCounts.holds(progress.cases - progress.confirmed)
      confirmed.append(
        (progress.kind, isSmall ? hidden : PublishedCount.shown(progress.confirmed), isSmall ? nil : progress.isReached)
      )
    }
    self.confirmed = confirmed
    tenths = figures.shares.filter { $0.part.scope != .section }.map { Self.tenths($0) }
    let judged = Self.points(figures, shelf)
    doingWell = Array(
      judged.filter { $0.tenths >= 8 }.sorted { ($1.tenths, $0.criterion.id) < ($0.tenths, $1.criterion.id) }
        .prefix(Self.mostPoints))
    toImprove = Array(
      judged.filter { $0.tenths <= 5 }.sorted { ($0.tenths, $0.criterion.id) < ($1.tenths, $1.criterion.id) }
        .prefix(Self.mostPoints))
    let shown = Set(tenths.filter { $0.tenths != nil }.map { $0.kind.rawValue + "/" + $0.part.name })
    changes = figures.changes.filter {
      $0.judged.word != .noClearChange && shown.contains($0.kind.rawValue + "/" + $0.part.name)
    }
    limits = figures.caseload.filter { $0.subject == .timeLimit || $0.subject == .overdue }.map { figure in
      let rest = figure.whole - figure.part
      return Limit(
        figure: figure,
        isShown: figure.whole > SmallCounts.most && !SmallCounts.holds(figure.part) && !SmallCounts.holds(rest))
    }
    let settled = figures.actions.count { $0.state != .open }
    let open = figures.actions.count - settled
    let isSmall = SmallCounts.holds(figures.actions.count) || SmallCounts.holds(settled) || SmallCounts.holds(open)
    actions = (
      isSmall ? hidden : PublishedCount.shown(figures.actions.count), isSmall ? hidden : PublishedCount.shown(settled)
    )
    surveys = try PublicSurvey.all(figures.surveys)
  }

  private static func phases(_ kind: CaseKind, _ figures: PeriodFigures, _ grades: PartGrades) throws -> Phases {
    var counts: [String: [Int]] = [:]
    for month in figures.months {
      for entry in month.entries where entry.kind == kind.rawValue {
        var row = counts[entry.phase] ?? [0, 0, 0, 0]
        if let result = month.result(of: entry) {
          let person = month.confirmation(of: entry).flatMap { grades.person($0, of: result, .whole) }
          switch person ?? grades.machine(result, .whole) {
          case true?: row[0] += 1
          case false?: row[1] += 1
          case nil: row[2] += 1
          }
        } else {
          row[3] += 1
        }
        counts[entry.phase] = row
      }
    }
    // A phase comes from the caseload and may be any word there; only those of the field are shown by name.
    var named: [String: [Int]] = [:]
    for (phase, row) in counts {
      let name = knownPhases.contains(phase) ? phase : ""
      named[name] = zip(named[name] ?? [0, 0, 0, 0], row).map { $0 + $1 }
    }
    let names = (knownPhases + [""]).filter { named[$0] != nil }
    return Phases(kind: kind, names: names, table: try SuppressedTable(names.map { named[$0] ?? [0, 0, 0, 0] }))
  }

  private static let knownPhases = ["early-years", "early years", "primary", "secondary", "post-16", "post-19"]

  private static func tenths(_ share: GoodShare) -> Tenths {
    let isSmall =
      share.graded <= 2 * SmallCounts.most || SmallCounts.holds(share.good)
      || SmallCounts.holds(share.graded - share.good)
    guard !isSmall, let best = share.share else {
      return Tenths(kind: share.kind, part: share.part, tenths: nil, range: nil)
    }
    let range = share.estimate.map {
      Int(($0.interval.lowerBound * 10).rounded(.down))...Int(($0.interval.upperBound * 10).rounded(.up))
    }
    return Tenths(kind: share.kind, part: share.part, tenths: Int((best * 10).rounded()), range: range)
  }

  /// Criteria that enough documents were judged by, each with how many in ten meet it.
  private static func points(_ figures: PeriodFigures, _ shelf: RubricShelf) -> [Point] {
    var counts: [CaseKind: [String: (met: Int, decided: Int, criterion: Criterion)]] = [:]
    for result in figures.months.flatMap(\.results) {
      guard let kind = CaseKind(rawValue: result.record.kind) else { continue }
      for one in result.outcomes where ["met", "partly-met", "not-met"].contains(one.outcome) {
        guard let criterion = shelf.criterion(one.criterion, of: result) else { continue }
        var count = counts[kind]?[one.criterion] ?? (0, 0, criterion)
        count.decided += 1
        if one.outcome == "met" { count.met += 1 }
        counts[kind, default: [:]][one.criterion] = count
      }
    }
    return counts.keys.sorted().flatMap { kind in
      (counts[kind] ?? [:]).sorted { $0.key < $1.key }.compactMap { _, count -> Point? in
        guard count.decided > 2 * SmallCounts.most, !SmallCounts.holds(count.met),
          !SmallCounts.holds(count.decided - count.met), count.criterion.weight >= 3
        else { return nil }
        return Point(
          kind: kind, criterion: count.criterion,
          tenths: Int((10 * Double(count.met) / Double(count.decided)).rounded()))
      }
    }
  }
}
