import Auditing
import Plans

/// What to do once the list is read.
enum NextSteps {
  /// Sentences, in the order of doing.
  static func of(_ result: AuditResult, things: Int) -> [String] {
    guard let plan = result.plan else { return [] }
    guard things > 0 else {
      return ["Nothing to mend was found. That is no promise: have somebody who knows the child read the plan."]
    }
    switch plan.status {
    case .draft:
      return ["Mend these before the draft goes to the family, then run the check again."]
    case .amendedDraft:
      return ["Mend these before the proposed changes go to the family, then run the check again."]
    case .final, .amendedFinal:
      return [
        "This plan is final: it can be changed only by amending it. Put these changes to the council's SEN team and, "
          + "when there is an amended draft, run the check on it."
      ]
    case nil:
      return [
        "The plan does not say whether it is a draft or final. Say so on its front page, mend these, and run the check "
          + "again."
      ]
    }
  }

  /// That little of the document could be placed, so that the check cannot speak for the rest; nil where all is well.
  static func warning(of result: AuditResult) -> String? {
    guard let plan = result.plan else { return nil }
    let percent = Words.percent(Int((plan.coverage.placed * 1000).rounded()), of: 1000)
    if result.grades.overall.grade == "not-graded" {
      return "Read this one yourself: only \(percent) of its words could be placed in the sections of a plan. "
        + "What follows may miss much."
    }
    guard plan.coverage.placed < 0.9 else { return nil }
    return "\(percent) of the plan's words could be placed in its sections. Read the rest yourself."
  }
}
