import Testing

@testable import Statistics

@Suite("The share of a finite population")
struct ProportionEstimateTests {
  /// Lower and upper ends by R's survey 4.1-1 for 15 good of 24 out of 120.
  @Test(
    "A simple sample gives the reference's ends by every method",
    arguments: [
      (ProportionMethod.normal, 0.448036047778, 0.801963952222, 1e-9), (.mean, 0.438222166621, 0.811777833379, 1e-9),
      (.logit, 0.4289606009, 0.7871354642, 1e-9), (.asin, 0.4336332491, 0.7979905491, 1e-9),
      (.beta, 0.4259057008, 0.7972992630, 1e-9), (.likelihood, 0.4288124175, 0.7964922268, 1e-4),
      (.exact, 52.0 / 120, 95.0 / 120, 1e-12),
    ])
  func methods(method: ProportionMethod, lower: Double, upper: Double, within: Double) throws {
    let sample = try StratifiedSample(population: 120, drawn: 24, good: 15)
    let estimate = try ProportionEstimate(sample, method: method)
    #expect(estimate.estimate == 0.625)
    #expect(isNear(estimate.standardError, 0.0902893898143))
    #expect(isNear(estimate.interval.lowerBound, lower, within: within))
    #expect(isNear(estimate.interval.upperBound, upper, within: within))
  }

  private func twoStrata() throws -> StratifiedSample {
    try StratifiedSample(strata: [
      SampleStratum(name: "EHCP", population: 70, drawn: 14, good: 9),
      SampleStratum(name: "AR", population: 50, drawn: 10, good: 6),
    ])
  }

  @Test("Two strata give the reference's ends")
  func strata() throws {
    let mean = try ProportionEstimate(try twoStrata(), method: .mean)
    #expect(isNear(mean.estimate, 0.625))
    #expect(isNear(mean.standardError, 0.0922572274209))
    #expect(isNear(mean.interval.lowerBound, 0.433670220732))
    #expect(isNear(mean.interval.upperBound, 0.816329779268))
    let logit = try ProportionEstimate(try twoStrata(), method: .logit)
    #expect(isNear(logit.interval.lowerBound, 0.4242099090))
    #expect(isNear(logit.interval.upperBound, 0.7903714741))
  }

  @Test("One stratum is exact and several give the hull, which is as wide as either of its two")
  func standard() throws {
    #expect(try ProportionEstimate(StratifiedSample(population: 120, drawn: 24, good: 15)).method == .exact)
    let hull = try ProportionEstimate(try twoStrata())
    #expect(hull.method == .hull)
    let beta = try ProportionEstimate(try twoStrata(), method: .beta)
    #expect(hull.interval.lowerBound == min(beta.interval.lowerBound, 52.0 / 120))
    #expect(hull.interval.upperBound == max(beta.interval.upperBound, 95.0 / 120))
  }

  @Test("Weights count as the number of units that each stands for")
  func weights() throws {
    let heavy = SampleStratum(population: 30, units: [(true, 20), (false, 5), (false, 5)])
    let estimate = try ProportionEstimate(StratifiedSample(strata: [heavy]))
    #expect(isNear(estimate.estimate, 20.0 / 30))
    #expect(estimate.method == .hull)
    #expect(throws: EstimateError.self) {
      try ProportionEstimate(StratifiedSample(strata: [heavy]), method: .exact)
    }
  }

  @Test("A full count is known and not estimated")
  func fullCount() throws {
    let estimate = try ProportionEstimate(StratifiedSample(population: 9, drawn: 9, good: 6))
    #expect(estimate.interval == 6.0 / 9...6.0 / 9)
    #expect(estimate.standardError == 0)
  }

  @Test("All good or none good still leaves doubt")
  func extremes() throws {
    let all = try ProportionEstimate(StratifiedSample(population: 50, drawn: 10, good: 10))
    #expect(all.interval.upperBound == 1)
    #expect(all.interval.lowerBound > 0.6 && all.interval.lowerBound < 0.8)
    let none = try ProportionEstimate(StratifiedSample(population: 50, drawn: 10, good: 0))
    #expect(none.interval.lowerBound == 0)
    #expect(isNear(none.interval.upperBound, 1 - all.interval.lowerBound))
    #expect(throws: EstimateError.self) {
      try ProportionEstimate(StratifiedSample(population: 50, drawn: 10, good: 10), method: .mean)
    }
  }

  @Test("A stratum with one judged unit gives a finite interval and a standard error")
  func lonely() throws {
    let sample = try StratifiedSample(strata: [
      SampleStratum(name: "a", population: 40, drawn: 8, good: 5),
      SampleStratum(name: "b", population: 5, drawn: 1, good: 1),
    ])
    let estimate = try ProportionEstimate(sample)
    #expect(estimate.standardError.map { $0 > 0 } == true)
    #expect(estimate.interval.contains(estimate.estimate))
    #expect(estimate.interval.lowerBound > 0.1)
  }

  @Test("A stratum judged whole adds no doubt")
  func certain() throws {
    let rest = SampleStratum(name: "rest", population: 40, drawn: 8, good: 4)
    let whole = SampleStratum(name: "whole", population: 40, drawn: 40, good: 40)
    let alone = try ProportionEstimate(StratifiedSample(strata: [rest]), method: .hull)
    let both = try ProportionEstimate(StratifiedSample(strata: [rest, whole]))
    #expect(isNear(both.estimate, 0.75))
    let width = both.interval.upperBound - both.interval.lowerBound
    #expect(width < 0.6 * (alone.interval.upperBound - alone.interval.lowerBound))
  }

  @Test("A stratum of which none was judged may be all good or not at all")
  func unsampled() throws {
    let sample = try StratifiedSample(strata: [
      SampleStratum(name: "a", population: 40, drawn: 40, good: 20),
      SampleStratum(name: "b", population: 10, drawn: 0, good: 0),
    ])
    let estimate = try ProportionEstimate(sample)
    #expect(estimate.interval == 0.4...0.6)
    #expect(estimate.unsampled == 10)
    #expect(estimate.strata[1].estimate == nil)
  }

  @Test("More judged than there are, and nothing judged, are refused in two sentences")
  func refused() {
    #expect(throws: EstimateError.self) { try StratifiedSample(population: 10, drawn: 11, good: 3) }
    #expect(throws: EstimateError.self) { try StratifiedSample(population: 10, drawn: 0, good: 0) }
    #expect(throws: EstimateError.self) {
      try ProportionEstimate(StratifiedSample(population: 10, drawn: 2, good: 1), level: 95)
    }
  }

  @Test("Missing units open the interval from the worst case to the best")
  func missing() throws {
    let sample = try StratifiedSample(population: 100, drawn: 18, good: 12)
    let bounds = try MissingUnits(sample, missing: [2])
    let judged = try ProportionEstimate(sample).interval
    #expect(bounds.worst.estimate == 0.6 && bounds.best.estimate == 0.7)
    #expect(bounds.interval.lowerBound < judged.lowerBound && bounds.interval.upperBound > judged.upperBound)
  }
}
