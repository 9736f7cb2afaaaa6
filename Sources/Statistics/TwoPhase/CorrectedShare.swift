/// The machine's share corrected by the sample, and its interval: the part of a two-phase estimate that a simulation
/// repeats.
package struct CorrectedShare {
  package let meanDifference: Double
  package let estimate: Double
  package let interval: ClosedRange<Double>

  /// - Parameter strata: Sound ones, with something judged in one at least.
  package init(_ strata: [TwoPhaseStratum], _ limits: ExactLimits) {
    let sampled = strata.filter { $0.drawn > 0 }
    let population = strata.reduce(0) { $0 + $1.population }
    let unknown = strata.reduce(0) { $0 + ($1.drawn > 0 ? 0 : $1.population) }
    let good = strata.reduce(0) { $0 + $1.good }
    let bad = strata.reduce(0) { $0 + $1.drawn } - good
    let found = strata.reduce(0) { $0 + $1.machineGood }
    let all = Double(population)
    let seen = Double(sampled.reduce(0) { $0 + $1.population })
    let difference = sampled.reduce(0.0) {
      $0 + Double($1.population) / Double($1.drawn) / seen * Double($1.falseNotGood - $1.falseGood)
    }
    let possible = Double(good) / all...Double(population - bad) / all
    let corrected = min(possible.upperBound, max(possible.lowerBound, Double(found) / all + difference))
    let counts = CorrectedShare.counts(sampled, limits)
    // The correction by the mean and the one by kind of document may differ; the interval holds both.
    let lower = min(corrected, max(possible.lowerBound, counts.lowerBound / all))
    let upper = max(corrected, min(possible.upperBound, (counts.upperBound + Double(unknown)) / all))
    meanDifference = difference
    estimate = corrected
    interval = lower...upper
  }

  /// Mean and variance of (person less machine).
  static func differences(_ sampled: [TwoPhaseStratum]) -> DesignMoments {
    DesignMoments(
      differences: sampled.map {
        (
          population: $0.population, drawn: $0.drawn, sum: Double($0.falseNotGood - $0.falseGood),
          squares: Double($0.falseNotGood + $0.falseGood)
        )
      })
  }

  /// How many documents of the sampled strata are good, at the fewest and at the most.
  private static func counts(_ strata: [TwoPhaseStratum], _ limits: ExactLimits) -> ClosedRange<Double> {
    let unknown = strata.filter { $0.drawn < $0.population }
    let known = strata.reduce(0) { $0 + ($1.drawn < $1.population ? 0 : $1.good) }
    func weight(_ stratum: TwoPhaseStratum) -> Double { Double(stratum.population) / Double(stratum.drawn) }
    let falseGood = MachineErrors(
      unknown.map { ($0.machineGood, $0.confirmedGood + $0.falseGood, $0.falseGood, weight($0)) }, limits)
    let falseNotGood = MachineErrors(
      unknown.map { ($0.machineNotGood, $0.falseNotGood + $0.confirmedNotGood, $0.falseNotGood, weight($0)) }, limits)
    let open = JointLimits(falseGood: falseGood, falseNotGood: falseNotGood, limits).good
    return Double(known) + open.lowerBound...Double(known) + open.upperBound
  }
}
