import Regulations

/// One way in which a limit runs in a case.
private struct Run {
  let limb: ClockRule.Limb
  let start: (name: ClockDate, date: CalendarDate)?
  /// The last day in time; nil where the start is missing.
  let due: CalendarDate?

  init(limb: ClockRule.Limb, facts: ClockFacts) {
    self.limb = limb
    start = facts.first(of: limb.from)
    let recorded = limb.recordedDue.flatMap { facts.dates[$0] }
    // Where it is doubtful from which day a limit runs, a recorded due date settles nothing.
    let isDoubtful = limb.from.contains { facts.doubts[$0] != nil }
    due = start.map { limb.counting.due(from: $0.date) } ?? (isDoubtful ? nil : recorded)
  }

  var isAssumed: Bool { due != nil && start?.name != limb.from.first }

  var assumption: String {
    let missing = limb.from.first?.words ?? "its start"
    guard let start else { return "The due day is the council's own, for want of the date of \(missing)." }
    return "Assumed: counted from \(start.name.words), for want of \(missing)."
  }
}

/// Reads a clock: applies one rule to the facts of one case on a day.
struct ClockKeeper {
  /// Closures and holidays that the rules' exceptions and remarks go by.
  let calendar: SettingCalendar
  /// The day taken as today.
  let asOf: CalendarDate

  /// The reading of a rule.
  func reading(of rule: ClockRule, for facts: ClockFacts) -> ClockReading {
    if let reason = reasonNotToApply(rule, facts) { return unread(rule, .notApplicable, reason) }
    if !rule.condition.decisions.isEmpty, facts.decision == nil {
      return unread(rule, .needsReview, "Which decision was made is not recorded in words that can be read.")
    }
    var reading = ClockReading(rule, outcome: .open)
    let runs = rule.limbs.map { Run(limb: $0, facts: facts) }
    let reckoned = runs.compactMap { run in run.due.map { (run: run, due: $0) } }
    let done = facts.first(of: rule.ends, by: asOf)
    reading.actual = done?.date
    let isMinimum = rule.limbs.contains { $0.counting.isMinimum }
    guard let strictest = reckoned.min(by: { isMinimum ? $0.due > $1.due : $0.due < $1.due }) else {
      return withoutStart(rule, facts, reading)
    }
    let run = strictest.run
    reading.start = run.start?.date
    reading.due = strictest.due
    reading.isStartAssumed = run.isAssumed
    if run.isAssumed { reading.notes.append(run.assumption) }
    if let remark = run.start.flatMap({ facts.remarks[$0.name] }) { reading.notes.append(remark) }
    if let limit = rule.condition.ageUnder, let verdict = ageVerdict(under: limit, on: strictest.due, facts) {
      return unread(rule, verdict.outcome, verdict.reason)
    }
    let missing = runs.filter { $0.due == nil }.compactMap(\.limb.from.first)
    decide(rule, facts, counting: run.limb.counting, missing: missing, &reading)
    ClockRemarks(calendar: calendar).add(of: rule, facts: facts, to: &reading)
    if reading.outcome == .notMet {
      reading.exception = ExceptionFinder(calendar: calendar).exception(for: rule, facts: facts)
    }
    return reading
  }

  private func decide(
    _ rule: ClockRule, _ facts: ClockFacts, counting: Counting, missing: [ClockDate], _ reading: inout ClockReading
  ) {
    guard let due = reading.due else { return }
    if let actual = reading.actual {
      let missed = counting.daysMissed(by: actual, due: due)
      if missed == 0, let unknown = missing.first {
        reading.outcome = .needsReview
        reading.notes.append("In time as far as it can be reckoned, but \(unknown.words) has no date.")
      } else {
        reading.outcome = missed == 0 ? .met : .notMet
        reading.daysOver = missed
      }
      return
    }
    if let later = facts.first(of: rule.ends) {
      reading.notes.append("\(later.date) is recorded, which is after the day taken as today.")
    } else if let ceased = facts.dates[.ceaseDate], ceased <= asOf, counting.isMinimum || ceased <= due {
      reading.outcome = .notApplicable
      reading.notes.append("The plan ended on \(ceased), before this was due.")
      return
    } else if let shown = facts.first(of: rule.shownBy, by: asOf) {
      reading.outcome = .needsReview
      let name = rule.ends.first?.words ?? "the act"
      reading.notes.append("The date of \(name) is missing; \(shown.name.words) shows that the work went on.")
      return
    }
    guard !counting.isMinimum, asOf > due else {
      reading.daysOver = 0
      return
    }
    if rule.isDoubtfulWhenUndone {
      reading.outcome = .needsReview
      reading.notes.append("The time has run out without this; a person says whether it was owed.")
      return
    }
    reading.outcome = .notMet
    reading.daysOver = asOf.dayNumber - due.dayNumber
  }

  private func withoutStart(_ rule: ClockRule, _ facts: ClockFacts, _ started: ClockReading) -> ClockReading {
    var reading = started
    let names = rule.limbs.compactMap(\.from.first)
    let begun = reading.actual != nil || facts.first(of: rule.shownBy, by: asOf) != nil
    if rule.beginsLater, !begun {
      return unread(rule, .notApplicable, "It has not begun: there is no date of \(names.first?.words ?? "its start").")
    }
    reading.outcome = .needsReview
    let doubt = names.lazy.compactMap { facts.doubts[$0] }.first
    reading.notes.append(doubt ?? "The date of \(names.first?.words ?? "its start") is missing.")
    return reading
  }

  private func reasonNotToApply(_ rule: ClockRule, _ facts: ClockFacts) -> String? {
    let condition = rule.condition
    if !condition.has.isEmpty, facts.first(of: condition.has) == nil {
      return "There is no date of \(condition.has.first?.words ?? "it")."
    }
    if let found = facts.first(of: condition.lacks, by: asOf) {
      return "It does not apply after \(found.name.words)."
    }
    if let word = condition.statusWithout.first(where: { facts.status.contains($0) }) {
      return "The status says \u{201C}\(word)\u{201D}."
    }
    guard !condition.decisions.isEmpty else { return nil }
    if let decision = facts.decision {
      return condition.decisions.contains(decision) ? nil : "The decision was to \(decision)."
    }
    return facts.isDecisionUnclear ? nil : "No such decision is recorded."
  }

  private func ageVerdict(
    under limit: Int, on day: CalendarDate, _ facts: ClockFacts
  ) -> (outcome: ClockOutcome, reason: String)? {
    if let born = facts.born {
      return AgeReckoning.years(bornOn: born, on: day) < limit
        ? nil : (.notApplicable, "The child is \(limit) or older by then.")
    }
    // A child turns five in Reception, year 0.
    if let year = facts.ncy, year > 0 { return (.notApplicable, "The child is \(limit) or older by then.") }
    return (.needsReview, "The date of birth is missing.")
  }

  private func unread(_ rule: ClockRule, _ outcome: ClockOutcome, _ reason: String) -> ClockReading {
    var reading = ClockReading(rule, outcome: outcome)
    reading.notes = [reason]
    return reading
  }
}
