import Rubrics

/// How often each outcome was given where each was labelled.
public struct ConfusionTable: Sendable, Equatable {
  /// Counts by label, then by the outcome given, both by their places in `Outcome.allCases`.
  public private(set) var counts: [[Int]]

  /// An empty table.
  public init() { counts = Outcome.allCases.map { _ in Outcome.allCases.map { _ in 0 } } }

  /// Counts one judgement.
  public mutating func count(label: Outcome, given: Outcome) { counts[Self.place(label)][Self.place(given)] += 1 }

  /// Adds another table's counts.
  public mutating func add(_ other: ConfusionTable) {
    for row in counts.indices { for column in counts.indices { counts[row][column] += other.counts[row][column] } }
  }

  /// Judgements counted.
  public var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

  /// How many were given as labelled.
  public var exact: Int { counts.indices.reduce(0) { $0 + counts[$1][$1] } }

  /// How often an outcome was labelled.
  public func labelled(_ outcome: Outcome) -> Int { counts[Self.place(outcome)].reduce(0, +) }

  /// How many have something to mend (partly met or not met), by label and by the outcome given: both, only the engine,
  /// only the author.
  public var defects: (both: Int, engineOnly: Int, authorOnly: Int) {
    var result = (both: 0, engineOnly: 0, authorOnly: 0)
    for label in Outcome.allCases {
      for given in Outcome.allCases {
        let number = counts[Self.place(label)][Self.place(given)]
        switch (label.isDefect, given.isDefect) {
        case (true, true): result.both += number
        case (false, true): result.engineOnly += number
        case (true, false): result.authorOnly += number
        case (false, false): break
        }
      }
    }
    return result
  }

  /// Whether every outcome that can be labelled for a criterion occurs often enough for figures of its own.
  ///
  /// A figure that rests on two cases says nothing; `least` is five in our own reports.
  public func isReportable(least: Int) -> Bool {
    let labels = Outcome.allCases.map(labelled).filter { $0 > 0 }
    return labels.count > 1 && labels.allSatisfy { $0 >= least }
  }

  static func place(_ outcome: Outcome) -> Int { Outcome.allCases.firstIndex(of: outcome) ?? 0 }
}

extension Outcome {
  /// Whether there is something to mend.
  var isDefect: Bool { self == .notMet || self == .partlyMet }
}
