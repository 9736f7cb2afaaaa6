import Records
import Sampling
import Statistics

/// Several months together: what the six-weekly and the quarterly report say.
public struct PeriodFigures: Sendable {
  /// The period.
  public let period: ReportPeriod
  /// The months of the records that it touches, oldest first.
  public let months: [MonthLedger]
  /// By kind, all months together.
  public let progress: [MonthProgress]
  /// By kind: the whole document, groups of related sections, sections.
  public let shares: [GoodShare]
  /// By kind: how many documents have no criterion of the law unmet.
  public let legalShares: [LegalShare]
  /// By kind, the commonest first.
  public let weaknesses: [Weakness]
  /// What changed since as many months before; empty where they are not in the records or the rules changed.
  public let changes: [MonthChange]
  /// The first and last of the months compared with; nil where there are none.
  public let since: (first: String, last: String)?
  /// Figures of the caseload in the last month that has them.
  public let caseload: [CaseloadFigure]
  /// Actions of the months.
  public let actions: [AuditAction]
  /// Answers to surveys in the period.
  public let surveys: [SurveyAnswer]
  /// The last link of the chain of events.
  public let head: String

  /// Counts a period.
  ///
  /// - Throws: `MonthlyRunError` where the records hold no drawn month of it; `EstimateError`; `RecordsError`.
  public init(_ store: RecordsStore, _ period: ReportPeriod, shelf: RubricShelf) throws {
    let known = try store.months().filter { $0.certificate != nil }
    let own = known.filter { period.touches($0.period) }
    guard !own.isEmpty else {
      throw MonthlyRunError(
        "The records hold no drawn month of \(period.text).", "Name a period of months that records status lists.")
    }
    let months = try own.compactMap { try MonthLedger(store, period: $0.period, withWords: false) }
    let grades = PartGrades(shelf: shelf)
    let limits = ExactLimits(level: 0.95)
    let kinds = CaseKind.allCases.filter { kind in months.contains { $0.kinds.contains(kind) } }.sorted()
    func shares(_ months: [MonthLedger]) throws -> [GoodShare] {
      try kinds.flatMap { kind in
        let results = months.flatMap(\.results).filter { $0.record.kind == kind.rawValue }
        let groups = months.map { month in (month, month.entries.filter { $0.kind == kind.rawValue }) }
        return try GradedPart.all(of: shelf.used(by: results).rubrics).map {
          try GoodShare(kind, $0, of: groups, grades, limits)
        }.filter { $0.graded > 0 }
      }
    }
    self.period = period
    self.months = months
    var progress: [CaseKind: MonthProgress] = [:]
    for (record, month) in zip(own, months) {
      let fraction = try record.certificate.map { try Certificate(bytes: Array($0)).terms.fraction } ?? .oneFifth
      for one in MonthProgress.all(of: month, fraction: fraction) {
        if progress[one.kind]?.add(one) == nil { progress[one.kind] = one }
      }
    }
    self.progress = kinds.compactMap { progress[$0] }
    self.shares = try shares(months)
    legalShares = kinds.map { kind in
      let parts = months.flatMap { LegalShare.all(of: $0, shelf) }.filter { $0.kind == kind }
      return LegalShare(
        kind: kind, judged: parts.reduce(0) { $0 + $1.judged }, clear: parts.reduce(0) { $0 + $1.clear })
    }
    weaknesses = Weakness.commonest(in: months.flatMap(\.results), shelf)
    let before = known.filter { $0.period < own[0].period }.suffix(own.count)
    let earlier = try before.compactMap { try MonthLedger(store, period: $0.period, withWords: false) }
    if let first = before.first?.period, let last = before.last?.period, Self.rules(earlier) == Self.rules(months) {
      since = (first, last)
      changes = try MonthChange.all(from: try shares(earlier), since: last, to: self.shares, on: period.text)
    } else {
      since = nil
      changes = []
    }
    var caseload: [CaseloadFigure] = []
    for month in own.reversed() where caseload.isEmpty { caseload = try store.caseloadFigures(of: month.period) }
    self.caseload = caseload
    actions = try own.flatMap { try store.actions(of: $0.period) }
    surveys = try store.surveyAnswers().filter { answer in
      answer.period == period.text || own.contains { $0.period == answer.period }
    }
    head = try store.head()
  }

  /// The share of a part; nil where nothing has a grade there.
  public func share(_ kind: CaseKind, named name: String) -> GoodShare? {
    shares.first { $0.kind == kind && $0.part.name == name }
  }

  private static func rules(_ months: [MonthLedger]) -> Set<String> {
    Set(months.flatMap(\.results).map { $0.record.rubricSha256 + " " + $0.record.engine })
  }
}
