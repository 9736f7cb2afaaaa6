/// What a criterion comes to. Raw values are the words of results and rubric files.
public enum Outcome: String, Sendable, CaseIterable, Decodable {
  /// The criterion is met.
  case met
  /// Met in part.
  case partlyMet = "partly-met"
  /// Not met.
  case notMet = "not-met"
  /// There is nothing that the criterion could judge.
  case notApplicable = "not-applicable"
  /// The text does not settle it: a person must answer the criterion's question.
  case needsReview = "needs-review"

  /// By its place among the outcomes: the words of the raw value take far longer.
  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(place) }

  @inlinable var place: Int {
    switch self {
    case .met: 0
    case .partlyMet: 1
    case .notMet: 2
    case .notApplicable: 3
    case .needsReview: 4
    }
  }
}
