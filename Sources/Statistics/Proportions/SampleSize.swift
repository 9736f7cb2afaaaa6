/// How many units must be judged for a share to be known as precisely as wanted.
///
/// Source: United Bristol Healthcare NHS Trust, "How to ... set an audit sample" (2005):
/// n = c²Np(1 - p) / (A²N + c²p(1 - p)), rounded up.
public enum SampleSize {
  /// The number before it is rounded up.
  ///
  /// - Parameters:
  ///   - population: How many units there are.
  ///   - share: The share that is expected.
  ///   - precision: Half the width of the interval, such as 0.05.
  ///   - critical: The normal quantile of the level: 1.96 in the trust's table for 95 %.
  public static func formula(population: Int, share: Double, precision: Double, critical: Double) -> Double {
    let all = Double(population)
    let spread = critical * critical * share * (1 - share)
    return all * spread / (precision * precision * all + spread)
  }

  /// The number of units to judge; never more than there are.
  ///
  /// - Throws: `EstimateError` where a number makes no sense.
  public static func needed(
    population: Int, share: Double, precision: Double, critical: Double
  ) throws(EstimateError) -> Int {
    guard population >= 0 else {
      throw EstimateError("A frame of \(population) units makes no sense.", "Give how many units there are.")
    }
    guard share >= 0, share <= 1 else {
      throw EstimateError("A share of \(share) is not between 0 and 1.", "Give it as a share, such as 0.7.")
    }
    guard precision > 0, precision < 1 else {
      throw EstimateError("A precision of \(precision) is not between 0 and 1.", "Give it as a share, such as 0.05.")
    }
    if population == 0 { return 0 }
    let exact = formula(population: population, share: share, precision: precision, critical: critical)
    return min(population, Int((exact - 1e-9).rounded(.up)))
  }

  /// The normal quantile for a level, to the two or three places that the trust's table has it.
  public static func critical(level: Double) -> Double {
    switch level {
    case 0.95: 1.96
    case 0.9: 1.645
    case 0.99: 2.576
    default: -NormalDistribution.quantile(0.5 * (1 - level))
    }
  }
}
