import Auditing
import Rubrics

/// The order in which findings and questions are put before a person: what is urgent, then what caps a grade, then the
/// law before good practice, then weight, then not met before partly met, then the rubric's own order.
public enum Weightiest {
  /// The criteria that are not met or partly met, weightiest first.
  public static func unmet(in result: AuditResult) -> [CriterionResult] {
    ranked(result) { $0 == .notMet || $0 == .partlyMet }
  }

  /// The criteria that a person must decide, weightiest first.
  public static func questions(in result: AuditResult) -> [CriterionResult] {
    ranked(result) { $0 == .needsReview }
  }

  private static func ranked(_ result: AuditResult, where belongs: (Outcome) -> Bool) -> [CriterionResult] {
    var capping = Set(result.grades.overall.limitedBy)
    for (_, grade) in result.grades.sections { capping.formUnion(grade.limitedBy) }
    return result.criteria.enumerated()
      .filter { belongs($0.element.outcome) }
      .map { (rank: Rank($0.element, place: $0.offset, capping: capping), criterion: $0.element) }
      .sorted { $0.rank < $1.rank }
      .map(\.criterion)
  }

  private struct Rank: Comparable {
    let parts: [Double]

    init(_ judged: CriterionResult, place: Int, capping: Set<String>) {
      parts = [
        judged.findings.contains(where: \.urgent) ? 0 : 1,
        capping.contains(judged.criterion.id) ? 0 : 1,
        judged.criterion.kind == .legal ? 0 : 1,
        -judged.criterion.weight,
        judged.outcome == .notMet ? 0 : 1,
        Double(place),
      ]
    }

    static func < (left: Rank, right: Rank) -> Bool { left.parts.lexicographicallyPrecedes(right.parts) }
  }
}
