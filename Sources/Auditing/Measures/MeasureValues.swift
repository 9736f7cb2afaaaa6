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
