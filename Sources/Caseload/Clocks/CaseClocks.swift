import Regulations

/// Reads all clocks of a case.
struct CaseClocks: Sendable {
  let book: ClockBook
  let asOf: CalendarDate

  private var keeper: ClockKeeper { ClockKeeper(calendar: book.calendar, asOf: asOf) }

  /// The clocks of a case in the order of the rules, review by review.
  func clocks(of history: CaseHistory) -> CaseTimeliness {
    var clocks: [CaseClock] = []
    var next: ClockReading?
    if history.hasAssessment {
      let facts = history.assessmentFacts()
      clocks += rules(of: .assessment).map { CaseClock(reading: keeper.reading(of: $0, for: facts)) }
    }
    let isUnknown = clocks.isEmpty
    if history.hasPlan(on: asOf) || isUnknown {
      let cycles = history.reviewCycles(asOf: asOf, wordings: book.decisions)
      for cycle in cycles {
        if cycle.row == nil, cycles.count > 1 {
          next = book.rule(book.reviewRule).map { keeper.reading(of: $0, for: cycle.facts) }
          continue
        }
        clocks += rules(of: .review).map { rule in
          CaseClock(
            reading: keeper.reading(of: rule, for: cycle.facts), line: cycle.row?.line,
            meeting: cycle.row?.reviewMeeting)
        }
      }
      let facts = history.planFacts(asOf: asOf, book: book)
      clocks += rules(of: .plan).map { CaseClock(reading: keeper.reading(of: $0, for: facts)) }
    }
    return CaseTimeliness(history: history, clocks: clocks, nextReview: next)
  }

  private func rules(of subject: ClockRule.Subject) -> [ClockRule] { book.rules.filter { $0.subject == subject } }
}
