import Plans
import Rubrics

/// Whether a plan says what version it is and of what day.
enum VersionStatement: Measure {
  static let signature = MeasureSignature(
    name: "version-statement", summary: "Whether a plan says that it is a draft, final or amended, and of what day.",
    values: [
      "status": "1 where it says that it is a draft, final or amended",
      "dated": "1 where that version's own day is stated",
    ],
    words: ["lacking": "what is not stated"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let plan = study.plan
    let isDated =
      switch plan.status {
      case .amendedFinal: plan.dates.amended != nil
      case .draft: plan.dates.draftIssued != nil
      case .final: plan.dates.issued != nil
      case .amendedDraft, nil: plan.date != nil
      }
    let lacking =
      switch (plan.status != nil, isDated) {
      case (false, false): "whether it is a draft, final or amended, nor its date"
      case (false, true): "whether it is a draft, final or amended"
      default: plan.status == .amendedFinal ? "on what day it was amended" : "the date of this version"
      }
    return Measured(
      values: ["status": plan.status == nil ? 0 : 1, "dated": isDated ? 1 : 0], words: ["lacking": lacking])
  }
}
