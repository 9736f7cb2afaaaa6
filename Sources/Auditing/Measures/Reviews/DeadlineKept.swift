import Plans
import Regulations
import Rubrics

/// Whether a step of a review was taken by its last day, counted from another step.
enum DeadlineKept: Measure {
  static let signature = MeasureSignature(
    name: "deadline-kept", summary: "A step of a review against the last day for it, counted from another step.",
    parameters: [
      "event":
        "the step: meeting, invitations, advice-requested, advice-circulated, report-sent, decision, amendment-notice, final-plan",
      "from": "the steps it is counted from; the first of them that is stated counts",
      "days": "days from there; negative before it", "months": "months from there, the day itself being the first",
      "and-from": "a second step it is counted from; the earlier last day counts", "and-days": "days from there",
      "or-else": "a step that, where the event is not stated, is late already if it is after the last day",
      "only-if": "the decision for which it is asked", "sense": "`not-before`: the day is the first on which it may be",
      "below-age": "asked only for a child below this age at the meeting",
    ],
    required: ["event", "from"],
    values: [
      "late": "days too late (or too early for `not-before`), 0 on time",
      "unstated": "1 where a date it needs is not stated",
      "undecided": "1 where it depends on a decision that is not stated",
      "other-decision": "1 where the decision is another",
      "above-age": "1 where the child is not below the age, or the age is not known",
    ],
    words: [
      "date": "the day of the step", "due": "the last day for it", "days": "days late",
      "missing": "dates that are not stated",
    ])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let review = study.review, let event = criterion.argument("event").first.flatMap(ReviewDate.init) else {
      return Measured(values: ["unstated": 1])
    }
    if let gated = gate(criterion, review) { return Measured(values: [Word(gated): 1]) }
    let dates = review.dates
    var due: CalendarDate?
    var missing: [String] = []
    let bases = criterion.argument("from").compactMap(ReviewDate.init)
    if let base = bases.lazy.compactMap({ dates[$0] }).first {
      due = lastDay(from: base, days: number("days", criterion), months: number("months", criterion))
    } else if let first = bases.first {
      missing.append(name(first))
    }
    if let other = criterion.argument("and-from").first.flatMap(ReviewDate.init) {
      if let base = dates[other], let days = number("and-days", criterion) {
        due = due.map { min($0, base.adding(days: days)) }
      } else {
        missing.append(name(other))
      }
    }
    var day = dates[event]
    var isSubstitute = false
    if day == nil, let other = criterion.argument("or-else").first.flatMap(ReviewDate.init), let due,
      let early = dates[other],
      early > due
    {
      day = early
      isSubstitute = true
    }
    if day == nil { missing.append(name(event)) }
    guard missing.isEmpty, let due, let day else {
      return Measured(values: ["unstated": 1], words: ["missing": missing.joined(separator: " and ")])
    }
    let isFirst = criterion.argument("sense").first == "not-before"
    let late = max(0, isFirst ? due.dayNumber - day.dayNumber : day.dayNumber - due.dayNumber)
    var measured = Measured(values: ["late": Double(late)])
    measured.words = ["date": day.description, "due": due.description, "days": late == 1 ? "1 day" : "\(late) days"]
    let place = dates.places[isSubstitute ? .meeting : event] ?? dates.places[.meeting]
    if let place {
      measured.marks = [.init(study.evidence(place))]
      measured.support = [study.evidence(place)]
    }
    return measured
  }

  private static func gate(_ criterion: Criterion, _ review: AnnualReview) -> String? {
    if let age = criterion.argument("below-age").first.flatMap(Int.init) {
      guard let born = review.subject.dateOfBirth, let day = review.dates.meeting else { return "above-age" }
      if AgeReckoning.years(bornOn: born, on: day) >= age { return "above-age" }
    }
    let wanted = criterion.argument("only-if").compactMap(ReviewDecision.init)
    guard !wanted.isEmpty else { return nil }
    guard let kind = review.decision?.kind else { return "undecided" }
    return wanted.contains(kind) ? nil : "other-decision"
  }

  private static func lastDay(from base: CalendarDate, days: Int?, months: Int?) -> CalendarDate {
    if let months { return base.adding(months: months).adding(days: -1) }
    return base.adding(days: days ?? 0)
  }

  private static func number(_ name: String, _ criterion: Criterion) -> Int? {
    criterion.argument(name).first.flatMap { Int($0) }
  }

  /// A step's name in a sentence.
  static func name(_ date: ReviewDate) -> String {
    switch date {
    case .meeting: "the day of the meeting"
    case .lastReview, .planIssued: "the day of the last review or of the plan"
    case .invitations: "the day on which invitations were sent"
    case .adviceRequested: "the day on which advice was asked for"
    case .adviceCirculated: "the day on which the advice was circulated"
    case .reportSent: "the day on which the report was sent"
    case .decision: "the day of the decision"
    case .amendmentNotice: "the day of the amendment notice"
    case .finalPlan: "the day of the final amended plan"
    default: "a date"
    }
  }
}
