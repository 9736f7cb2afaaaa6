import Records
import Rubrics
import Sampling

/// Looks in the next version of a plan, or in the next review, whether an action mended what it was raised for: the
/// findings of its criterion in the newer judgement are held against those of the older one.
public struct ActionRecheck {
  private let action: AuditAction

  init(_ action: AuditAction) { self.action = action }

  /// Looks at all actions and keeps what became of those that a newer judgement settles.
  ///
  /// - Returns: how many changed.
  @discardableResult
  public static func run(_ store: RecordsStore, on day: String) throws -> Int {
    var changed: [AuditAction] = []
    // Many actions of a run are of one month: its confirmations are read once.
    var confirmations: [String: [String: [Confirmation]]] = [:]
    for action in try store.actions() where action.state != .dropped && !action.caseId.isEmpty {
      let check = ActionRecheck(action)
      let later = try store.results(ofCase: action.caseId, after: action.period).filter { check.isNext($0) }
      guard let newest = later.last else { continue }
      let period = newest.record.period
      let known = try confirmations[period] ?? Dictionary(grouping: store.confirmations(of: period)) { $0.document }
      confirmations[period] = known
      let confirmation = MonthLedger.counting(known[newest.record.document] ?? [])
      let earlier = try store.result(ofDocument: action.document)
      guard let next = check.after(newest, confirmation, earlier: earlier, on: day), next != action else { continue }
      changed.append(next)
    }
    return try store.keep(changed, on: day).count
  }

  /// Whether a judgement is of the same sort of document: a plan after a plan, a review after a review.
  func isNext(_ result: KeptResult) -> Bool {
    let review = CaseKind.annualReview.rawValue
    return (result.record.kind == review) == (action.kind == review) && result.record.document != action.document
  }

  /// The action after a newer judgement was looked at; nil where that says nothing new.
  ///
  /// - Parameters:
  ///   - later: the newer judgement, and what a person made of it.
  ///   - earlier: the judgement that the action was raised for; nil where it is not known.
  func after(
    _ later: KeptResult, _ confirmation: Confirmation?, earlier: KeptResult?, on day: String
  ) -> AuditAction? {
    // Its owner has done something since that document was looked at: the next one is waited for.
    if action.state == .done, action.seenIn == later.record.document { return nil }
    let outcome = ActionRaising.outcome(of: action.criterion, later, confirmation)
    var next = action
    next.seenIn = later.record.document
    let place = "the document of \(later.record.period)"
    switch outcome {
    case .met:
      next.state = .mended
      next.note = "Met in \(place)."
    case .partlyMet, .notMet:
      next.state = .notMended
      let words = outcome == .notMet ? "Not met" : "Met only in part"
      next.note = "\(words) in \(place)." + comparison(earlier, later)
    case .notApplicable, .needsReview, nil:
      // Whether that is a mending, only a person can say.
      let words = outcome == .notApplicable ? "no longer applies" : "could not be judged"
      next.note = "The criterion \(words) in \(place). Look at it and settle the action by hand."
      if next.state == .mended || next.state == .notMended { next.state = .open }
    }
    if next.state == .mended || next.state == .notMended {
      if next.state != action.state || next.seenIn != action.seenIn { next.settledOn = day }
    } else if next.state == .open {
      next.settledOn = nil
    }
    return next
  }

  /// How many passages stand as they were; empty where either judgement quotes none.
  private func comparison(_ earlier: KeptResult?, _ later: KeptResult) -> String {
    guard let before = earlier.flatMap({ KeptFindings($0)[action.criterion]?.quotes }), !before.isEmpty,
      let now = KeptFindings(later)[action.criterion]?.quotes
    else { return "" }
    let kept = Set(now)
    let same = before.count { kept.contains($0) }
    return " \(same) of \(before.count) passages of then stand as they were; \(now.count) are found now."
  }
}
