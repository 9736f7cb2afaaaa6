/// Agreement of two or more raters, with ratings that may be missing and weights for near misses, and the linearised
/// variances of K. L. Gwet (Handbook of Inter-Rater Reliability, 4th ed. 2014), as the package irrCAC has them. Intervals
/// are Student's, for a population of units without end.
public struct ManyRaters: Sendable {
  let table: RatingTable
  let weights: [[Double]]
  let level: Double
  /// The units' counts of each grade, and how the weights see them.
  let counts: [[Double]]
  let weighted: [[Double]]
  let ratings: [Double]

  /// Prepares the measures for these ratings.
  public init(_ table: RatingTable, weights: DisagreementWeights = .unweighted, level: Double = 0.95) {
    let matrix = weights.table(grades: table.grades)
    let counts = table.counts
    self.table = table
    self.weights = matrix
    self.level = level
    self.counts = counts
    weighted = counts.map { count in matrix.map { row in zip(row, count).reduce(0) { $0 + $1.0 * $1.1 } } }
    ratings = counts.map { $0.reduce(0, +) }
  }

  /// Gwet's AC1; AC2 where there are weights.
  public var gwet: AgreementValue {
    let shares = meanShares
    let grades = Double(table.grades)
    let all = weights.reduce(0) { $0 + $1.reduce(0, +) } / (grades * (grades - 1))
    let chance = all * shares.reduce(0) { $0 + $1 * (1 - $1) }
    let each = zip(counts, ratings).map { count, number in
      all * zip(count, shares).reduce(0) { $0 + $1.0 * (1 - $1.1) } / number
    }
    return value(chance: chance, each: each)
  }

  /// Fleiss' kappa.
  public var fleiss: AgreementValue {
    let shares = meanShares
    let seen = ManyRaters.product(weights, shares)
    let chance = zip(shares, seen).reduce(0) { $0 + $1.0 * $1.1 }
    let each = zip(counts, ratings).map { count, number in
      zip(count, seen).reduce(0) { $0 + $1.0 * $1.1 } / number
    }
    return value(chance: chance, each: each)
  }

  /// The share of agreeing pairs, each unit counting alike.
  public var percent: AgreementValue {
    guard table.grades > 0 else { return .undefined }
    return value(chance: 0, each: [Double](repeating: 0, count: counts.count))
  }

  /// The mean over units of the shares of the grades given.
  private var meanShares: [Double] {
    (0..<table.grades).map { grade in
      zip(counts, ratings).reduce(0) { $0 + $1.0[grade] / $1.1 } / Double(counts.count)
    }
  }

  /// Agreement beyond chance with Gwet's variance.
  ///
  /// - Parameter each: What each unit adds to the agreement by chance.
  func value(chance: Double, each: [Double]) -> AgreementValue {
    let units = Double(counts.count)
    let several = Double(ratings.count { $0 >= 2 })
    guard several > 0, 1 - chance > 1e-12 else { return .undefined }
    let agreeing = agreements { number, _ in number * (number - 1) }
    let seen = agreeing.reduce(0, +) / several
    let rest = 1 - chance
    let coefficient = (seen - chance) / rest
    guard units > 1 else { return AgreementValue(coefficient, error: .nan, critical: .nan) }
    var squares = 0.0
    for place in counts.indices {
      let base = ratings[place] >= 2 ? chance : 0
      let own = units / several * (agreeing[place] - base) / rest
      let linear = own - 2 * (1 - coefficient) * (each[place] - chance) / rest
      squares += (linear - coefficient) * (linear - coefficient)
    }
    let error = (squares / (units * (units - 1))).squareRoot()
    return AgreementValue(coefficient, error: error, critical: critical(degrees: units - 1))
  }

  /// The weighted number of agreeing pairs of each unit over what `pairs` makes of its number of ratings and its place.
  func agreements(over pairs: (Double, Int) -> Double) -> [Double] {
    counts.indices.map { place in
      guard ratings[place] >= 2 else { return 0 }
      let agreeing = zip(counts[place], weighted[place]).reduce(0) { $0 + $1.0 * ($1.1 - 1) }
      return agreeing / pairs(ratings[place], place)
    }
  }

  func critical(degrees: Double) -> Double { StudentDistribution(degrees: degrees).critical(level: level) }

  static func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }
}
