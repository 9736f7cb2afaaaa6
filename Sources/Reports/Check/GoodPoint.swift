import Auditing
import Plans
import Rubrics

/// What is already good: said only of what was found in the plan, with how many or with its words.
struct GoodPoint {
  /// A sentence.
  let sentence: String
  /// The plan's words that show it.
  let quote: Evidence?
  /// The criterion that is met.
  let criterion: String

  /// The weightiest, those that hold for every one of several items first.
  static func of(_ result: AuditResult, most: Int) -> [GoodPoint] {
    let met = result.criteria.filter { $0.outcome == .met && $0.findings.isEmpty && !$0.support.isEmpty }
    let ranked = met.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return (isOfAll(a) ? 0 : 1, -a.criterion.weight, left.offset)
        < (isOfAll(b) ? 0 : 1, -b.criterion.weight, right.offset)
    }.map(\.element)
    // One of each section says more than three of one.
    var sections: Set<String> = []
    return ranked.filter { sections.insert($0.criterion.section).inserted }.prefix(most).map { judged in
      GoodPoint(
        sentence: sentence(of: judged), quote: judged.support.first, criterion: judged.criterion.id)
    }
  }

  private static func isOfAll(_ judged: CriterionResult) -> Bool {
    judged.criterion.select.items != nil && (judged.examined ?? 0) > 1
  }

  private static func sentence(of judged: CriterionResult) -> String {
    guard isOfAll(judged) else { return judged.reason }
    let requirement = judged.criterion.requirement
    let end = requirement.hasSuffix(".") ? requirement.dropLast() : requirement[...]
    return "\(end) (Section \(judged.criterion.section))."
  }
}
