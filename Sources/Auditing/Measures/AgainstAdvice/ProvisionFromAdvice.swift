import Plans
import Rubrics

/// Whether the provision that the supplied advice recommends stands in the plan undiminished.
enum ProvisionFromAdvice: Measure {
  static let signature = MeasureSignature(
    name: "provision-from-advice",
    summary: "Provision that the advice supplied with the plan recommends and the plan weakens or drops.",
    parameters: ["items": "kinds of items that bear on it where no advice was supplied"],
    values: [
      "supplied": "how many reports were supplied", "unsupplied": "listed pieces of advice that were not supplied",
      "recommended": "provisions that the advice recommends", "lost": "those that are weakened or not there",
      "share": "the share of the decided ones that is kept, from 0 to 1", "doubtful": "those that nothing decides",
      "passages": "items of the section, or passages that bear on it where no advice was supplied",
    ],
    words: [
      "advice": "the advice's words", "report": "the report they stand in", "reasons": "what the plan says less",
      "state": "what is open, in a sentence",
    ])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let found = study.shared(AdviceComparison.init).found else {
      return ComparedAdvice.notSupplied(criterion, in: study)
    }
    let lost = found.provisions.filter { $0.fate == .weakened || $0.fate == .dropped }
    let kept = found.provisions.count { $0.fate == .kept }
    let doubtful = found.provisions.filter { $0.fate == .unclear }
    var measured = Measured(values: [
      "supplied": Double(found.reports.count), "unsupplied": Double(found.notSupplied.count),
      "recommended": Double(found.provisions.count), "lost": Double(lost.count), "doubtful": Double(doubtful.count),
      "share": kept + lost.count == 0 ? 0 : Double(kept) / Double(kept + lost.count),
      "passages": Double(criterion.selectedSections.reduce(0) { $0 + study.plan[$1].items.count }),
    ])
    measured.words["state"] = ComparedAdvice.state(
      isDoubtful: !doubtful.isEmpty, "For some of the supplied advice nothing tells which provision takes it up.")
    measured.marks = (lost.isEmpty ? doubtful : lost).map { one in
      ComparedAdvice.mark(
        one.plan, item: one.item, against: one.advice,
        words: [
          "advice": one.advice.words,
          "reasons": one.reasons.isEmpty ? "Compare the two." : one.reasons.joined(separator: " "),
        ])
    }
    return measured
  }
}
