/// The hypergeometric limits for a stratified or weighted sample, as if it were a simple one of Kish's effective number.
///
/// The number is rounded down and the good among it down for the lower limit and up for the upper one, so that rounding
/// never narrows. Strata of which every unit was judged are known and left out of what is uncertain.
///
/// Source: L. Kish, Survey Sampling (1965), 11.7: n = (sum of weights)^2 / sum of squared weights.
enum HypergeometricHull {
  static func limits(_ strata: [SampleStratum], _ limits: ExactLimits) -> ClosedRange<Double> {
    let open = strata.filter { !$0.isCertain }
    let known = strata.reduce(0) { $0 + ($1.isCertain ? $1.good : 0) }
    let population = strata.reduce(0) { $0 + $1.population }
    let rest = open.reduce(0) { $0 + $1.population }
    guard rest > 0 else { return share(known, population)...share(known, population) }
    let weight = open.reduce(0) { $0 + $1.weight }
    let squared = open.reduce(0) { $0 + $1.squaredWeight }
    let good = open.reduce(0) { $0 + $1.goodWeight }
    let (drawn, fewer, more) = rounded(population: rest, effective: weight * weight / squared, share: good / weight)
    let fewest = limits.fewest(population: rest, drawn: drawn, good: fewer)
    let most = max(fewest, limits.most(population: rest, drawn: drawn, good: more))
    return share(known + fewest, population)...share(known + most, population)
  }

  /// An effective number that need not be whole, rounded down, and the good among it rounded either way.
  static func rounded(population: Int, effective: Double, share: Double) -> (drawn: Int, fewer: Int, more: Int) {
    let drawn = min(population, Int(effective + 1e-9))
    let good = share * Double(drawn)
    return (drawn, max(0, Int(good + 1e-9)), max(0, min(drawn, Int((good - 1e-9).rounded(.up)))))
  }

  private static func share(_ count: Int, _ of: Int) -> Double { Double(count) / Double(of) }
}
