import Plans
import Regulations
import Rubrics

/// How far ahead of the plan's date an outcome reaches, in months and against the stages of schooling.
enum OutcomeSpan: ItemMeasure {
  static let signature = MeasureSignature(
    name: "outcome-span", summary: "How far ahead an outcome reaches: too near for an outcome, or past the next stage.",
    readsItems: true,
    parameters: [
      "least-months": "an outcome of fewer months is a short-term target, unless it ends a stage",
      "most-months": "the furthest that an outcome may reach where no next stage sets an end",
    ],
    required: ["least-months", "most-months"],
    values: [
      "present": "1 where it says by when", "expired": "1 where that is not after the plan's date",
      "short": "1 where it is too near and no stage ends then",
      "beyond": "1 where it is past the end of the next stage",
      "unknown": "1 where the plan does not say enough to tell",
    ],
    words: ["horizon": "the words that say by when"])

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    guard let horizon = study.outcomes.statement(item, in: section).horizon else {
      return Measured(values: ["present": 0])
    }
    var measured = Measured(values: ["present": 1])
    let evidence = study.evidence(study.reading(section), horizon.tokens)
    measured.words["horizon"] = "\u{201C}\(evidence.quote)\u{201D}"
    measured.support = [evidence]
    guard let today = study.plan.date else {
      measured.values["unknown"] = 1
      return measured
    }
    guard let last = horizon.lastDay else {
      // A review or the end of a phase needs no day to be near enough and far enough; a term is near.
      measured.values["short"] = horizon.kind == .term ? 1 : 0
      let isOpen = [.review, .phase, .term, .period].contains(horizon.kind)
      measured.values["unknown"] = isOpen ? 0 : 1
      return measured
    }
    func months(_ parameter: String) -> Int { criterion.argument(parameter).first.flatMap(Int.init) ?? 0 }
    let stages = StageEnds(clock: study.clock)
    measured.values["expired"] = last > today ? 0 : 1
    // The stated period or the next review is a year's work, whatever days are left of it.
    let isOfReview = horizon.kind == .review || horizon.kind == .phase
    let isNear = last < today.adding(months: months("least-months"))
    measured.values["short"] = isNear && !isOfReview && !stages.endsStage(last) ? 1 : 0
    let furthest = stages.next ?? today.adding(months: months("most-months"))
    measured.values["beyond"] = last > furthest ? 1 : 0
    return measured
  }
}

/// When the stage that a child is in ends, and the one after it.
struct StageEnds {
  /// The last day of the present stage, after 16 of the school year; nil where the year is not known.
  let present: CalendarDate?
  /// The last day of the next stage; nil where it has no fixed end.
  let next: CalendarDate?

  init(clock: PlanClock) {
    let last = clock.ncYear.flatMap { KeyStage(ncYear: $0).lastNCYear }
    // After 16 there is no key stage, and courses end with the school year.
    present = (last ?? clock.ncYear).flatMap { clock.end(ofNCYear: $0) }
    next = last.flatMap { KeyStage(ncYear: $0 + 1).lastNCYear }.flatMap { clock.end(ofNCYear: $0) }
  }

  /// Whether a day falls in the last summer of the present stage.
  func endsStage(_ day: CalendarDate) -> Bool {
    guard let present else { return false }
    return day <= present && day > present.adding(months: -3)
  }
}
