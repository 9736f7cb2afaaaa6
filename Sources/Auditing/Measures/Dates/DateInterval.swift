import Plans
import Regulations
import Rubrics

/// The days between two dates of a first plan's making, as the plan itself states them.
enum DateInterval: Measure {
  static let signature = MeasureSignature(
    name: "date-interval", summary: "The days between two dates of a first plan's making, as the plan states them.",
    parameters: ["from": "request or draft", "to": "final: the day on which the plan was first made"],
    values: [
      "draft": "1 for a draft", "amended": "1 for an amended plan that does not say when it was first made",
      "known": "1 where both dates are stated", "backwards": "1 where the second lies before the first",
      "days": "the days from the first to the second",
    ],
    words: ["days": "the days from the first to the second", "from": "the first date", "to": "the second date"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let plan = study.plan
    let dates = plan.dates
    let isAmended = plan.status == .amendedFinal || plan.status == .amendedDraft
    let first = dates.firstIssued ?? (!isAmended || dates.amended != nil ? dates.issued : nil)
    var measured = Measured(values: [
      "draft": plan.status == .draft ? 1 : 0, "amended": isAmended && first == nil ? 1 : 0,
    ])
    let start = criterion.argument("from").first == "draft" ? dates.draftIssued : dates.requested
    guard plan.status != .draft, let start, let first else { return measured }
    let days = first.dayNumber - start.dayNumber
    measured.values["known"] = 1
    measured.values["backwards"] = days < 0 ? 1 : 0
    measured.values["days"] = Double(days)
    measured.words = ["days": String(days), "from": start.description, "to": first.description]
    return measured
  }
}
