/// The share of good documents where the machine graded all of them and people judged the drawn ones.
///
/// The estimate is the machine's share over all documents, corrected by the mean of (person less machine) over the
/// sample, each unit with its weight. The sample only has to tell how often the machine errs, not how many documents are
/// good, so that a machine that errs seldom makes the interval much narrower than the sample alone could.
///
/// The interval does not trust a standard error, which is nought when no error was met. Given how many documents of each
/// kind were drawn, the false ones among those found good and the falsely refused ones among the others are independent
/// and hypergeometric; the limits of both are joined (exactly where few were judged). Strata judged whole are known, and
/// so is every judged document.
public struct TwoPhaseEstimate: Sendable, Equatable {
  /// How many documents there are.
  public let population: Int
  /// How many of them a person judged.
  public let drawn: Int
  /// The machine's share over all documents.
  public let machineShare: Double
  /// The mean of (person less machine) over the sample.
  public let meanDifference: Double
  /// Both together, within what the judged documents leave possible.
  public let estimate: Double
  /// Of the estimate; nil where a single judged document leaves none.
  public let standardError: Double?
  /// The interval of the corrected share.
  public let interval: ClosedRange<Double>
  /// The share of samples in which such an interval holds the truth.
  public let level: Double
  /// What the judged documents say without the machine.
  public let plain: ProportionEstimate

  /// - Parameters:
  ///   - limits: Exact limits of the same level to remember answers across many estimates.
  /// - Throws: `EstimateError` where counts contradict each other or nothing was judged.
  public init(_ strata: [TwoPhaseStratum], level: Double = 0.95, limits: ExactLimits? = nil) throws(EstimateError) {
    let limits = limits ?? ExactLimits(level: level)
    for stratum in strata where !stratum.isSound {
      throw EstimateError(
        "More documents were judged than the machine graded, or a count is below 0.",
        "Check that every judged document has a grade by the machine.")
    }
    let sample = try StratifiedSample(
      strata: strata.map {
        SampleStratum(name: $0.name, population: $0.population, drawn: $0.drawn, good: $0.good)
      })
    plain = try ProportionEstimate(sample, level: level, limits: limits)
    self.level = level
    population = sample.population
    drawn = sample.drawn
    machineShare = Double(strata.reduce(0) { $0 + $1.machineGood }) / Double(population)
    standardError = CorrectedShare.differences(strata.filter { $0.drawn > 0 }).variance?.squareRoot()
    let corrected = CorrectedShare(strata, limits)
    meanDifference = corrected.meanDifference
    estimate = corrected.estimate
    interval = corrected.interval
  }
}
