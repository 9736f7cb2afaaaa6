/// What the sample says about the machine's errors of one kind: among the documents that it found good how many are not,
/// or among the others how many are.
struct MachineErrors {
  /// The documents concerned in the open strata.
  let population: Int
  /// How many of them are wrong, as the sample has it.
  let expected: Double
  /// The fewest and the most that the sample does not exclude.
  let limits: ClosedRange<Int>
  /// The effective number of them that was judged, in whole numbers and rounded down.
  let drawn: Int
  /// How many of those are wrong: rounded down, and rounded up.
  let fewer: Int
  let more: Int

  /// - Parameters:
  ///   - strata: Size, drawn and wrong for each stratum's documents of this kind, with the weight of a drawn one.
  init(_ parts: [(population: Int, drawn: Int, wrong: Int, weight: Double)], _ limits: ExactLimits) {
    population = parts.reduce(0) { $0 + $1.population }
    let weight = parts.reduce(0) { $0 + $1.weight * Double($1.drawn) }
    let judged = parts.reduce(0) { $0 + $1.drawn }
    guard judged > 0 else {
      // Not looked at: none may be wrong, or all.
      expected = 0
      self.limits = 0...population
      self.drawn = 0
      fewer = 0
      more = 0
      return
    }
    let squared = parts.reduce(0) { $0 + $1.weight * $1.weight * Double($1.drawn) }
    let share = parts.reduce(0) { $0 + $1.weight * Double($1.wrong) } / weight
    expected = share * Double(population)
    let rounded = HypergeometricHull.rounded(
      population: population, effective: min(Double(judged), weight * weight / squared), share: share)
    self.drawn = rounded.drawn
    fewer = rounded.fewer
    more = rounded.more
    let fewest = limits.fewest(population: population, drawn: rounded.drawn, good: rounded.fewer)
    let most = limits.most(population: population, drawn: rounded.drawn, good: rounded.more)
    // What was seen to be wrong, or right, is known.
    let wrong = parts.reduce(0) { $0 + $1.wrong }
    let lower = max(fewest, wrong)
    self.limits = lower...max(lower, min(most, population - (judged - wrong)))
  }
}
