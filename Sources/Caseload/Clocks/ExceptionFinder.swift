import Regulations

/// Finds a ground on which a missed limit may be excused: one that the council recorded, or a closure of the setting that
/// the dates fit. It never excuses: whether the limit could not be kept because of it, a person confirms.
struct ExceptionFinder {
  let calendar: SettingCalendar

  /// The ground; nil where neither the record nor the dates suggest one.
  func exception(for rule: ClockRule, facts: ClockFacts) -> PlausibleException? {
    guard !rule.grounds.isEmpty else { return nil }
    let written = facts.exception.lowercased()
    if written.utf8.contains(where: { $0 > 0x20 }) {
      if let ground = rule.grounds.first(where: { $0.words.contains { written.contains($0) } }) {
        return PlausibleException(basis: ground.basis, reason: "recorded: \(ground.says)", isRecorded: true)
      }
      let all = rule.grounds.map(\.basis).joined(separator: "; ")
      return PlausibleException(
        basis: all, reason: "an exception is recorded that names none of these grounds", isRecorded: true)
    }
    guard let ground = rule.grounds.first(where: \.isClosure), let asked = facts.dates[.adviceRequested],
      let closure = calendar.closures(around: asked).first(where: { $0.period.requestWindow?.contains(asked) == true })
    else { return nil }
    let closed = "closed from \(closure.period.firstClosed) to \(closure.period.reopens) (\(closure.name))"
    return PlausibleException(
      basis: ground.basis, reason: "advice was requested on \(asked), near a closure: \(closed)", isRecorded: false)
  }
}
