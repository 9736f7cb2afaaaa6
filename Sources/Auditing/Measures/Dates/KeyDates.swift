import Plans
import Rubrics

/// Which dates of a plan's making are stated.
enum KeyDates: Measure {
  static let signature = MeasureSignature(
    name: "key-dates", summary: "Which dates of a plan's making are stated.",
    parameters: ["dates": "request, plan, review; a draft is not asked for its review"], required: ["dates"],
    values: ["missing": "how many are not stated", "stated": "how many are stated"],
    words: ["missing": "those that are not stated"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let dates = study.plan.dates
    let isDraft = study.plan.status?.isDraft == true
    let isAmended = study.plan.status == .amendedFinal || study.plan.status == .amendedDraft
    let asked = criterion.argument("dates").filter { !(isDraft && $0 == "review") }
    let missing = asked.filter { name in
      switch name {
      // An amended plan states when it was first made, and no longer when it was asked for.
      case "request": dates.requested == nil && !(isAmended && dates.firstIssued != nil)
      case "plan": study.plan.date == nil
      case "review": dates.nextReview == nil
      default: false
      }
    }
    let words = missing.map {
      ["request": "date of the request", "plan": "date of the plan"][$0] ?? "date of the review"
    }
    return Measured(
      values: ["missing": Double(missing.count), "stated": Double(asked.count - missing.count)],
      words: ["missing": words.joined(separator: " or the ")])
  }
}
