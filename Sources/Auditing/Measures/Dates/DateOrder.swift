import Plans
import Regulations
import Rubrics

/// Whether the plan's own dates stand in the order in which things must have happened.
enum DateOrder: Measure {
  static let signature = MeasureSignature(
    name: "date-order", summary: "Pairs of stated dates that are out of order: birth, request, draft, final, amended.",
    values: ["stated": "how many dates are stated", "out-of-order": "how many pairs are out of order"],
    words: ["pair": "the first such pair"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let dates = study.plan.dates
    var steps: [(name: String, date: CalendarDate)] = []
    func add(_ name: String, _ date: CalendarDate?) { if let date { steps.append((name, date)) } }
    add("date of birth", study.plan.subject.dateOfBirth)
    add("request", dates.requested)
    // A draft beside an amended date is the draft of the amendment and comes after the first final plan.
    if dates.amended != nil, let issued = dates.issued, let draft = dates.draftIssued, draft > issued {
      add("final plan", issued)
      add("draft", draft)
    } else {
      add("draft", dates.draftIssued)
      add("final plan", dates.issued)
    }
    add("amended plan", dates.amended)
    var measured = Measured(values: ["stated": Double(steps.count)])
    var wrong = 0
    for (earlier, later) in zip(steps, steps.dropFirst()) {
      let isBirth = earlier.name == "date of birth"
      if isBirth ? earlier.date >= later.date : earlier.date > later.date {
        wrong += 1
        if measured.words["pair"] == nil {
          measured.words["pair"] = "\(earlier.name) \(earlier.date) and \(later.name) \(later.date)"
        }
      }
    }
    measured.values["out-of-order"] = Double(wrong)
    return measured
  }
}
