/// Everything that is said about the agreement of two raters.
public struct TwoRaters: Sendable, Equatable {
  /// The grades of the scale, from the best to the worst or the other way.
  public let scale: [String]
  /// How many units both rated.
  public let units: Int
  /// How often the first rater's grade (row) met the second's (column).
  public let counts: [[Int]]
  /// The share of units on which they agree, from 0 to 1; Clopper and Pearson's interval.
  public let percent: AgreementValue
  /// Cohen's kappa.
  public let kappa: AgreementValue
  /// Cohen's kappa with linear weights.
  public let kappaLinear: AgreementValue
  /// Cohen's kappa with quadratic weights.
  public let kappaQuadratic: AgreementValue
  /// Gwet's AC1, which does not collapse where nearly all units have one grade.
  public let ac1: AgreementValue
  /// Gwet's AC2 with quadratic weights.
  public let ac2: AgreementValue
  /// Krippendorff's alpha.
  public let alpha: AgreementValue

  /// - Throws: `EstimateError` where no unit was rated by both.
  public init(scale: [String], pairs: [(Int, Int)], level: Double = 0.95) throws(EstimateError) {
    guard !pairs.isEmpty else {
      throw EstimateError("No unit was rated by both raters.", "Give at least one row with both grades.")
    }
    let table = try RatingTable(grades: scale.count, rows: pairs.map { [$0.0, $0.1] })
    let same = pairs.count { $0.0 == $0.1 }
    let share = Double(same) / Double(pairs.count)
    let limits = BinomialDistribution.limits(successes: same, trials: pairs.count, level: level)
    let counts = table.pairs
    let raters = ManyRaters(table, level: level)
    self.scale = scale
    self.counts = counts
    units = pairs.count
    percent = AgreementValue(
      value: share, standardError: (share * (1 - share) / Double(pairs.count)).squareRoot(),
      lower: limits.lowerBound, upper: limits.upperBound)
    kappa = CohenKappa.of(counts: counts, level: level)
    kappaLinear = CohenKappa.of(counts: counts, weights: .linear, level: level)
    kappaQuadratic = CohenKappa.of(counts: counts, weights: .quadratic, level: level)
    ac1 = raters.gwet
    ac2 = ManyRaters(table, weights: .quadratic, level: level).gwet
    alpha = raters.krippendorff
  }
}
