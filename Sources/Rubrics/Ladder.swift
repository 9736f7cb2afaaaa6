/// The rungs by which values become an outcome. They are tried in a fixed order (not-applicable, needs-review, met,
/// partly-met); where none holds the outcome is not-met.
public struct Ladder: Sendable, Equatable {
  /// Conditions by outcome; `met` is always there, `notMet` never.
  public var rungs: [Outcome: Condition]

  /// A ladder.
  public init(rungs: [Outcome: Condition]) { self.rungs = rungs }

  /// The order in which rungs are tried.
  public static let order: [Outcome] = [.notApplicable, .needsReview, .met, .partlyMet]

  /// The outcome for some values; a value that is not there counts as 0.
  public func outcome(for values: [String: Double]) -> Outcome {
    for outcome in Ladder.order {
      if let condition = rungs[outcome], condition.holds(for: values) { return outcome }
    }
    return .notMet
  }

  /// The outcomes that it can give: a rung of `never` gives none, and nothing is tried after one of `always`.
  public var reachable: Set<Outcome> {
    var outcomes: Set<Outcome> = []
    for outcome in Ladder.order {
      guard let condition = rungs[outcome], condition != .never else { continue }
      outcomes.insert(outcome)
      if condition == .always { return outcomes }
    }
    return outcomes.union([.notMet])
  }

  /// The outcomes that examples must show: met and not-met; where a person alone decides, that a person must; where
  /// nothing in one document decides, that it does not apply.
  public var shown: [Outcome] {
    let reachable = reachable
    let decided = [Outcome.met, .notMet].filter(reachable.contains)
    if !decided.isEmpty { return decided }
    return reachable.contains(.needsReview) ? [.needsReview] : [.notApplicable]
  }
}

/// A condition over named values: comparisons joined by `and` and `or` (`and` binds closer), `not` before one.
/// A bare name holds where its value is above 0; `always` and `never` ask for no value.
public indirect enum Condition: Sendable, Equatable {
  /// How a value is compared.
  public enum Comparison: String, Sendable {
    case equal = "=", unequal = "!=", less = "<", atMost = "<=", more = ">", atLeast = ">="
  }

  /// A value compared with a number.
  case compare(String, Comparison, Double)
  /// All hold.
  case all([Condition])
  /// One at least holds.
  case any([Condition])
  /// It does not hold.
  case not(Condition)

  /// Holds whatever the values: what only a person can decide is `needs-review: always`.
  public static let always = Condition.all([])
  /// Holds for no values.
  public static let never = Condition.any([])

  /// Whether it holds for some values.
  public func holds(for values: [String: Double]) -> Bool {
    switch self {
    case .compare(let name, let comparison, let number):
      let value = values[name] ?? 0
      switch comparison {
      case .equal: return value == number
      case .unequal: return value != number
      case .less: return value < number
      case .atMost: return value <= number
      case .more: return value > number
      case .atLeast: return value >= number
      }
    case .all(let parts): return parts.allSatisfy { $0.holds(for: values) }
    case .any(let parts): return parts.contains { $0.holds(for: values) }
    case .not(let part): return !part.holds(for: values)
    }
  }

  /// Every name that the condition asks for.
  public var names: Set<String> {
    switch self {
    case .compare(let name, _, _): [name]
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.names) }
    case .not(let part): part.names
    }
  }
}
