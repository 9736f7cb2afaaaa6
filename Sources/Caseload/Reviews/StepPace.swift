import Regulations

/// How long one act of a review takes, from what starts its time limit to its own date.
public struct StepPace: Sendable {
  /// The rule.
  public var rule: ClockRule
  /// Acts with both dates.
  public var count: Int
  /// The middle number of days; the mean of the middle two where their number is even.
  public var medianDays: Double
  /// Days in which nine of ten are done.
  public var ninetiethDays: Int
  /// Acts over the limit, those not done and overdue among them.
  public var over: Int
  /// Acts that are decided: the denominator of the share over.
  public var decided: Int

  /// The acts of reviews in the order of the rules; rules without a measured act are left out.
  static func all(of timeliness: Timeliness, book: ClockBook) -> [StepPace] {
    let clocks = timeliness.cases.flatMap(\.clocks)
    return book.rules.compactMap { rule in
      // A minimum is kept by taking longer.
      guard rule.subject == .review, !rule.limbs.contains(where: { $0.counting.isMinimum }) else { return nil }
      let own = clocks.filter { $0.reading.rule == rule.id }
      let days = own.compactMap { clock -> Int? in
        // A limit of several limbs is measured from the meeting, whichever of them was the stricter.
        let start = rule.limbs.count > 1 ? clock.meeting : clock.reading.start
        guard let start, let actual = clock.reading.actual else { return nil }
        let days = actual.dayNumber - start.dayNumber
        // What is done ahead of a meeting is measured backwards.
        return rule.limbs.contains { if case .before = $0.counting { true } else { false } } ? -days : days
      }.sorted()
      guard !days.isEmpty else { return nil }
      let decided = own.map(\.reading).filter { $0.outcome == .met || $0.outcome == .notMet }
      return StepPace(
        rule: rule, count: days.count, medianDays: median(days), ninetiethDays: days[(days.count * 9 + 9) / 10 - 1],
        over: decided.count { $0.outcome == .notMet }, decided: decided.count)
    }
  }

  private static func median(_ sorted: [Int]) -> Double {
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The date that the days are counted from, in words.
  public var from: String { rule.limbs.last?.from.first?.words ?? "" }

  /// Whether the days are counted backwards from a meeting, so that more are better.
  public var isAhead: Bool { rule.limbs.contains { if case .before = $0.counting { true } else { false } } }
}
