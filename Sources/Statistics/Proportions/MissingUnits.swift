/// Drawn units that could not be had: what the share would be if they were all bad, and if they were all good.
///
/// Nothing is guessed for them: a document that cannot be found is seldom one of the good ones.
public struct MissingUnits: Sendable, Equatable {
  /// How many drawn units could not be had.
  public let missing: Int
  /// Had none of them been good.
  public let worst: ProportionEstimate
  /// Had all of them been good.
  public let best: ProportionEstimate

  /// From the lower end of the worst case to the upper end of the best.
  public var interval: ClosedRange<Double> { worst.interval.lowerBound...best.interval.upperBound }

  /// - Parameters:
  ///   - sample: What was judged.
  ///   - missing: How many more were drawn in each stratum, in the sample's order.
  /// - Throws: `EstimateError` as the estimate does.
  public init(
    _ sample: StratifiedSample, missing: [Int], method: ProportionMethod? = nil, level: Double = 0.95
  ) throws(EstimateError) {
    guard missing.count == sample.strata.count, missing.allSatisfy({ $0 >= 0 }) else {
      throw EstimateError("The missing units do not match the strata.", "Give one number for each stratum.")
    }
    let limits = ExactLimits(level: level)
    func filled(_ good: Bool) throws(EstimateError) -> ProportionEstimate {
      var strata: [SampleStratum] = []
      for (stratum, more) in zip(sample.strata, missing) {
        strata.append(
          SampleStratum(
            name: stratum.name, population: stratum.population, drawn: stratum.drawn + more,
            good: stratum.good + (good ? more : 0)))
      }
      return try ProportionEstimate(
        StratifiedSample(strata: strata), method: method, level: level, limits: limits)
    }
    self.missing = missing.reduce(0, +)
    worst = try filled(false)
    best = try filled(true)
  }
}
