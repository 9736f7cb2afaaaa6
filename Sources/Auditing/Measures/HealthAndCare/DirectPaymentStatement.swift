import Plans
import Rubrics

/// Whether direct payments that a plan makes are set out where they belong, with what they are for.
enum DirectPaymentStatement: Measure {
  static let signature = MeasureSignature(
    name: "direct-payments",
    summary: "Whether direct payments are set out in the budget section, with need and outcome.",
    values: [
      "made": "how many sentences say that one is made", "set-out": "1 where the budget section says so",
      "need": "1 where it names the need", "outcome": "1 where it names the outcome",
    ],
    words: ["lacking": "what the budget section does not name", "where": "the section that speaks of the payment"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let payments = study.shared(DirectPayments.init)
    guard let home = criterion.selectedSections.first else { return Measured() }
    let isSetOut = payments.made.contains { $0.section == home }
    var measured = Measured()
    measured.values = [
      "made": Double(payments.made.count), "set-out": isSetOut ? 1 : 0, "need": payments.namesNeed ? 1 : 0,
      "outcome": payments.namesOutcome ? 1 : 0,
    ]
    measured.words["lacking"] =
      switch (payments.namesNeed, payments.namesOutcome) {
      case (false, false): "the need that it meets and the outcome that it serves"
      case (true, false): "the outcome that it serves"
      case (false, true): "the need that it meets"
      case (true, true): ""
      }
    let shown = isSetOut ? payments.made.filter { $0.section == home } : payments.made
    measured.marks = shown.map { one in
      .init(study.evidence(study.reading(one.section), one.sentence), words: ["where": one.section.rawValue])
    }
    measured.support = measured.marks.compactMap(\.evidence)
    return measured
  }
}
