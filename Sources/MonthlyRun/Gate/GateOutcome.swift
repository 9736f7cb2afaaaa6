import Records

/// Whether a condition is kept, and what was found.
public struct GateOutcome: Sendable {
  /// The condition.
  public let condition: GateCondition
  /// Whether it is kept; nil where the figures don't say.
  public let isKept: Bool?
  /// The figure, 0 to 1 or a count; nil where there is none.
  public let value: Double?
  /// The lower end of its interval.
  public let lower: Double?
  /// How many it is of.
  public let part: Int?
  /// Of how many.
  public let whole: Int?

  /// Looks at each condition in order.
  public static func all(_ conditions: [GateCondition], _ figures: PeriodFigures) -> [GateOutcome] {
    conditions.map { GateOutcome($0, figures) }
  }

  private init(_ condition: GateCondition, _ figures: PeriodFigures) {
    self.condition = condition
    var part: Int?
    var whole: Int?
    var value: Double?
    var lower: Double?
    var needsInterval = false
    switch condition.measure {
    case .audited:
      let progress = figures.progress.first { $0.kind == condition.kind }
      part = progress?.confirmed
      whole = progress?.wanted
    case .good:
      let share = condition.kind.flatMap { figures.share($0, named: condition.part) }
      (part, whole, value) = (share?.good, share?.graded, share?.share)
      lower = share?.estimate?.interval.lowerBound
      // A condition that wants certainty can't be kept by the machine's word alone.
      needsInterval = condition.nearlyCertain != nil
    case .legal:
      let share = figures.legalShares.first { $0.kind == condition.kind }
      (part, whole) = (share?.clear, share?.judged)
    case .timeLimit:
      let figure = figures.caseload.first { $0.subject == .timeLimit && $0.name == condition.rule }
      (part, whole) = (figure?.part, figure?.whole)
    case .overdueReviews:
      let figure = figures.caseload.first { $0.subject == .overdue }
      (part, whole) = (figure?.part, figure?.whole)
    case .overdueActions:
      let day = figures.period.lastDay.description
      part = figures.actions.count { $0.state == .open && $0.due < day }
      value = part.map { Double($0) }
    }
    if value == nil, let part, let whole, whole > 0 { value = Double(part) / Double(whole) }
    (self.part, self.whole, self.value, self.lower) = (part, whole, value, lower)
    guard let value, !needsInterval || lower != nil else {
      isKept = nil
      return
    }
    isKept =
      value >= (condition.atLeast ?? (condition.measure == .audited ? 1 : -.infinity))
      && value <= (condition.atMost ?? .infinity)
      && (lower ?? .infinity) >= (condition.nearlyCertain ?? -.infinity)
  }
}
