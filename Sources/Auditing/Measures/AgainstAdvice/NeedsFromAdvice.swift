import Plans
import Rubrics

/// Whether the needs that the supplied advice describes stand in the plan.
enum NeedsFromAdvice: Measure {
  static let signature = MeasureSignature(
    name: "needs-from-advice", summary: "Needs of the advice supplied with the plan that the plan does not describe.",
    parameters: ["items": "kinds of items that bear on it where no advice was supplied"],
    values: [
      "supplied": "how many reports were supplied", "unsupplied": "listed pieces of advice that were not supplied",
      "needs": "needs that the advice describes", "missing": "those that the plan does not describe",
      "doubtful": "those of which only some words stand in the plan",
      "passages": "passages that bear on it, where no advice was supplied",
    ],
    words: [
      "need": "the advice's words", "report": "the report they stand in", "state": "what is open, in a sentence",
    ])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let found = study.shared(AdviceComparison.init).found else {
      return ComparedAdvice.notSupplied(criterion, in: study)
    }
    let missing = found.needs.filter { $0.fate == .missing }
    let doubtful = found.needs.filter { $0.fate == .unclear }
    var measured = Measured(values: [
      "supplied": Double(found.reports.count), "unsupplied": Double(found.notSupplied.count),
      "needs": Double(found.needs.count), "missing": Double(missing.count), "doubtful": Double(doubtful.count),
    ])
    measured.words["state"] = ComparedAdvice.state(
      isDoubtful: !doubtful.isEmpty, "Of some of the supplied advice only a few words were found in the plan.")
    measured.marks = (missing.isEmpty ? doubtful : missing).map { need in
      ComparedAdvice.mark(need.plan, against: need.advice, words: ["need": need.advice.words])
    }
    return measured
  }
}
