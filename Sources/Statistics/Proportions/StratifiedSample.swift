/// A sample of a finite population, by strata; one stratum where it has none.
public struct StratifiedSample: Sendable, Equatable {
  /// The strata in the order given.
  public let strata: [SampleStratum]

  /// - Throws: `EstimateError` where a number contradicts another or nothing was drawn.
  public init(strata: [SampleStratum]) throws(EstimateError) {
    for stratum in strata {
      let place = stratum.name.isEmpty ? "" : " in stratum \"\(stratum.name)\""
      if stratum.population < 0 || stratum.drawn < 0 || stratum.good < 0 || stratum.good > stratum.drawn {
        throw EstimateError("The numbers\(place) contradict each other.", "Check the counts of good and drawn units.")
      }
      if stratum.drawn > stratum.population {
        throw EstimateError(
          "More units were judged than there are\(place): \(stratum.drawn) of \(stratum.population).",
          "Check the size of the frame, or whether a unit stands in the file twice.")
      }
      if stratum.drawn > 0, !(stratum.squaredWeight.isFinite && stratum.squaredWeight > 0 && stratum.weight > 0) {
        throw EstimateError(
          "The weights\(place) are not above 0.",
          "Give each unit the number of units it stands for.")
      }
    }
    if strata.allSatisfy({ $0.drawn == 0 }) {
      throw EstimateError("No unit was judged, so nothing can be estimated.", "Judge the drawn units first.")
    }
    self.strata = strata
  }

  /// A simple random sample without strata.
  public init(population: Int, drawn: Int, good: Int) throws(EstimateError) {
    try self.init(strata: [SampleStratum(population: population, drawn: drawn, good: good)])
  }

  /// How many units the frame holds.
  public var population: Int { strata.reduce(0) { $0 + $1.population } }
  /// How many were drawn and judged.
  public var drawn: Int { strata.reduce(0) { $0 + $1.drawn } }
  /// How many of those are good.
  public var good: Int { strata.reduce(0) { $0 + $1.good } }
  /// Strata with units of which none was drawn.
  public var unsampled: [SampleStratum] { strata.filter { $0.drawn == 0 && $0.population > 0 } }
  /// Strata with something drawn.
  public var sampled: [SampleStratum] { strata.filter { $0.drawn > 0 } }
}
