import Records
import Regulations
import Rubrics

/// Makes actions of findings: what a person has confirmed as not met is to be mended by somebody, by a day.
public struct ActionRaising {
  /// Who does it, by when, and when it is looked at again.
  public struct Terms: Sendable {
    /// Who does it; empty leaves it to the team of the case.
    public var owner: String
    /// By when.
    public var due: CalendarDate
    /// When the next version is looked at.
    public var reaudit: CalendarDate?
    /// What is to be done; empty takes the advice of the finding.
    public var what: String

    /// Terms of actions.
    public init(owner: String = "", due: CalendarDate, reaudit: CalendarDate? = nil, what: String = "") {
      self.owner = owner
      self.due = due
      self.reaudit = reaudit
      self.what = what
    }
  }

  private let ledger: MonthLedger
  private let there: Set<String>

  /// Looks at a month and at the actions that it has already.
  public init(_ ledger: MonthLedger, existing: [AuditAction]) {
    self.ledger = ledger
    there = Set(existing.map { [$0.period, $0.kind, $0.caseId, $0.criterion].joined(separator: "/") })
  }

  /// The outcome of a criterion that counts: the person's where one was given, otherwise the machine's.
  static func outcome(of criterion: String, _ result: KeptResult, _ confirmation: Confirmation?) -> Outcome? {
    let person = confirmation?.outcomes.first { $0.name == criterion }?.person
    let machine = result.outcomes.first { $0.criterion == criterion }?.outcome
    return (person ?? machine).flatMap { Outcome(rawValue: $0) }
  }

  /// Actions for what is not met, or only partly, in confirmed cases; none that the records have already.
  ///
  /// - Parameters:
  ///   - caseId: one case, or `kind:id`; nil takes every confirmed one.
  ///   - criteria: ids of criteria; empty takes all that are not met, and leaves those met in part.
  ///   - legalOnly: whether only criteria of the law are taken.
  /// - Throws: `MonthlyRunError` where a named case was not confirmed, or a named criterion is met.
  public func actions(
    caseId: String? = nil, criteria: [String] = [], legalOnly: Bool = false, terms: Terms
  ) throws -> [AuditAction] {
    var entries = ledger.drawn.filter { ledger.confirmation(of: $0) != nil && ledger.result(of: $0) != nil }
    if let caseId {
      entries = entries.filter { $0.caseId == caseId || "\($0.kind):\($0.caseId)" == caseId }
      guard !entries.isEmpty else {
        throw MonthlyRunError(
          "No drawn case \(caseId) of \(ledger.month.period) is confirmed by a person.",
          "Confirm it first with records confirm: an action rests on a person's judgement.")
      }
    }
    return try entries.sorted { ($0.kind, $0.caseId) < ($1.kind, $1.caseId) }.flatMap { entry in
      try actions(of: entry, criteria, isNamed: caseId != nil, legalOnly, terms)
    }
  }

  private func actions(
    of entry: CaseEntry, _ criteria: [String], isNamed: Bool, _ legalOnly: Bool, _ terms: Terms
  ) throws -> [AuditAction] {
    guard let result = ledger.result(of: entry) else { return [] }
    let confirmation = ledger.confirmation(of: entry)
    let findings = KeptFindings(result)
    var actions: [AuditAction] = []
    for criterion in criteria.isEmpty ? result.outcomes.map(\.criterion) : criteria {
      let outcome = Self.outcome(of: criterion, result, confirmation)
      let isFault = outcome == .notMet || (!criteria.isEmpty && outcome == .partlyMet)
      guard isFault else {
        if isNamed, !criteria.isEmpty {
          throw MonthlyRunError(
            "\(criterion) of \(entry.kind):\(entry.caseId) is \(outcome?.rawValue ?? "not judged").",
            "Raise actions for what is not met, or only partly.")
        }
        continue
      }
      let found = findings[criterion]
      if legalOnly, found?.kind != Criterion.Kind.legal.rawValue { continue }
      let key = [entry.period, entry.kind, entry.caseId, criterion].joined(separator: "/")
      guard !there.contains(key) else { continue }
      let owner = terms.owner.isEmpty ? entry.team : terms.owner
      guard !owner.isEmpty else {
        throw MonthlyRunError(
          "The list of cases names no team for \(entry.kind):\(entry.caseId).", "Say who does it with --owner.")
      }
      let advice = found.map { $0.advice.isEmpty ? $0.title : $0.advice } ?? criterion
      actions.append(
        AuditAction(
          period: entry.period, kind: entry.kind, caseId: entry.caseId, criterion: criterion,
          what: terms.what.isEmpty ? advice : terms.what, owner: owner, due: terms.due.description,
          reaudit: terms.reaudit?.description ?? "", document: result.record.document))
    }
    return actions
  }
}
