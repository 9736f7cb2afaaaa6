import Rubrics

/// What a measure counted, by the names of its signature: a few pairs in a row, cheaper to make for every item than a table.
struct MeasureValues: ExpressibleByDictionaryLiteral, Sendable {
  private var pairs: [(Word, Double)]

  init(dictionaryLiteral pairs: (Word, Double)...) { self.pairs = pairs }

  /// The value of a name; nil takes it away.
  subscript(name: Word) -> Double? {
    get {
      for pair in pairs where pair.0 == name { return pair.1 }
      return nil
    }
    set {
      guard let index = pairs.firstIndex(where: { $0.0 == name }) else {
        if let newValue { pairs.append((name, newValue)) }
        return
      }
      if let newValue { pairs[index].1 = newValue } else { pairs.remove(at: index) }
    }
  }

  /// The value of a name, or another where there is none.
  subscript(name: Word, default other: Double) -> Double {
    get { self[name] ?? other }
    set { self[name] = newValue }
  }

  /// The value of a name that is not known while compiling.
  @_disfavoredOverload
  subscript(name: String) -> Double? {
    get { self[Word(name)] }
    set { self[Word(name)] = newValue }
  }

  /// The value of such a name, or another where there is none.
  @_disfavoredOverload
  subscript(name: String, default other: Double) -> Double {
    get { self[Word(name)] ?? other }
    set { self[Word(name)] = newValue }
  }
}

extension Ladder {
  /// The outcome for some values; a value that is not there counts as 0.
  func outcome(for values: MeasureValues) -> Outcome {
    for outcome in Ladder.order {
      if let condition = rungs[outcome], condition.holds(for: values) { return outcome }
    }
    return .notMet
  }
}

extension Condition {
  fileprivate func holds(for values: MeasureValues) -> Bool {
    switch self {
    case .compare(let name, let comparison, let number):
      let value = values[Word(name)] ?? 0
      return switch comparison {
      case .equal: value == number
      case .unequal: value != number
      case .less: value < number
      case .atMost: value <= number
      case .more: value > number
      case .atLeast: value >= number
      }
    case .all(let parts): return parts.allSatisfy { $0.holds(for: values) }
    case .any(let parts): return parts.contains { $0.holds(for: values) }
    case .not(let part): return !part.holds(for: values)
    }
  }
}
