import Foundation
import Testing

@testable import Statistics

/// Coverage in small populations, summed over every sample that can be drawn and so without chance; `make coverage`
/// simulates the large ones.
@Suite("Intervals hold the truth as often as they say")
struct CoverageTests {
  private func mass(_ population: Int, _ good: Int, _ drawn: Int, _ x: Int) -> Double {
    exp(HypergeometricDistribution(population: population, good: good, drawn: drawn).logMass(x))
  }

  @Test("One stratum, any number of good units", arguments: [20, 45, 100])
  func exact(population: Int) throws {
    let drawn = population / 5
    let limits = ExactLimits(level: 0.95)
    let intervals = try (0...drawn).map { good in
      try ProportionEstimate(
        StratifiedSample(population: population, drawn: drawn, good: good), limits: limits
      ).interval
    }
    for good in 0...population {
      let truth = Double(good) / Double(population)
      let coverage = (0...drawn).reduce(0) {
        $0 + (intervals[$1].contains(truth) ? mass(population, good, drawn, $1) : 0)
      }
      #expect(coverage >= 0.95 - 1e-9, "\(good) good of \(population)")
    }
  }

  @Test("Two strata of different size and share", arguments: [(5, 20), (30, 4), (15, 15), (3, 38)])
  func hull(good: (Int, Int)) throws {
    let sizes = (30, 40)
    let drawn = (6, 8)
    let truth = Double(good.0 + good.1) / Double(sizes.0 + sizes.1)
    let limits = ExactLimits(level: 0.95)
    var coverage = 0.0
    for x in 0...drawn.0 {
      for y in 0...drawn.1 {
        let chance = mass(sizes.0, good.0, drawn.0, x) * mass(sizes.1, good.1, drawn.1, y)
        let sample = try StratifiedSample(strata: [
          SampleStratum(name: "a", population: sizes.0, drawn: drawn.0, good: x),
          SampleStratum(name: "b", population: sizes.1, drawn: drawn.1, good: y),
        ])
        if chance > 0, HullCoverage.holds(truth, sample, level: 0.95, limits) { coverage += chance }
      }
    }
    #expect(coverage >= 0.945)
  }

  @Test(
    "A machine that errs in 2, 10 and 25 of 100",
    arguments: [(40, 4, 9, 1), (40, 30, 0, 1), (60, 30, 3, 3), (60, 54, 1, 13), (150, 75, 2, 2)])
  func twoPhase(population: Int, good: Int, falseGood: Int, falseNotGood: Int) {
    let drawn = population / 5
    let found = good - falseNotGood + falseGood
    let limits = ExactLimits(level: 0.95)
    let truth = Double(good) / Double(population)
    var coverage = 0.0
    for ofFound in 0...drawn {
      let kind = mass(population, found, drawn, ofFound)
      guard kind > 1e-9 else { continue }
      for wrong in 0...ofFound {
        let one = kind * mass(found, falseGood, ofFound, wrong)
        for other in 0...(drawn - ofFound) where one > 1e-12 {
          let chance = one * mass(population - found, falseNotGood, drawn - ofFound, other)
          guard chance > 1e-12 else { continue }
          let stratum = TwoPhaseStratum(
            machineGood: found, machineNotGood: population - found, confirmedGood: ofFound - wrong, falseGood: wrong,
            falseNotGood: other, confirmedNotGood: drawn - ofFound - other)
          let interval = CorrectedShare([stratum], limits).interval
          if interval.lowerBound <= truth + 1e-12, truth <= interval.upperBound + 1e-12 { coverage += chance }
        }
      }
    }
    #expect(coverage >= 0.945)
  }
}
