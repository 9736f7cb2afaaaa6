import Regulations

/// Says beside an outcome what the rule file wants said.
struct ClockRemarks {
  let calendar: SettingCalendar

  /// Adds the sentences that hold for a reading.
  func add(of rule: ClockRule, facts: ClockFacts, to reading: inout ClockReading) {
    for remark in rule.remarks {
      if let says = sentence(of: remark, facts: facts, reading) { reading.notes.append(says) }
    }
  }

  private func sentence(of remark: ClockRule.Remark, facts: ClockFacts, _ reading: ClockReading) -> String? {
    guard let actual = reading.actual else { return nil }
    switch remark {
    case .onTheDay(let says): return actual == reading.due ? says : nil
    case .whenMet(let says): return reading.outcome == .met ? says : nil
    case .apartFrom(let name, let says):
      return facts.dates[name].map { $0 != actual } == true ? says : nil
    case .notAsEarlyAs(let span, let says):
      guard reading.outcome == .met, let start = reading.start else { return nil }
      return actual > span.before(start) ? says : nil
    case .fewerWorkingDays(let least, let says):
      guard reading.outcome == .met, let start = reading.start else { return nil }
      let days = calendar.holidays.workingDays(from: start, through: actual.adding(days: -1))
      return days < least ? says : nil
    }
  }
}
