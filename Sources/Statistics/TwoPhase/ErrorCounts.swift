import Foundation

/// What a sample showed of both kinds of error, in whole numbers.
struct ErrorCounts: Hashable {
  private let found: Int
  private let foundDrawn: Int
  private let foundWrong: Int
  private let refused: Int
  private let refusedDrawn: Int
  private let refusedWrong: Int

  init(
    falseGoodOf found: Int, drawn foundDrawn: Int, wrong foundWrong: Int, falseNotGoodOf refused: Int,
    drawn refusedDrawn: Int, wrong refusedWrong: Int
  ) {
    self.found = found
    self.foundDrawn = foundDrawn
    self.foundWrong = foundWrong
    self.refused = refused
    self.refusedDrawn = refusedDrawn
    self.refusedWrong = refusedWrong
  }

  /// The fewest good documents among all pairs of error numbers that the sample does not exclude.
  ///
  /// The more documents were falsely refused the likelier is a large correction, and the more were falsely found the less:
  /// so the border of the pairs kept is a staircase, and walking along it visits each number once.
  func fewestGood(tail: Double) -> Int {
    let threshold = tail * (1 - 1e-12)
    var falseNotGood = refusedWrong
    var atLeast = tails(falseNotGood)
    var fewest = found + refused
    let most = refused - refusedDrawn + refusedWrong
    for falseGood in 0...found {
      // What was seen must be possible.
      if falseGood < foundWrong || falseGood > found - foundDrawn + foundWrong { continue }
      let masses = HypergeometricDistribution(population: found, good: falseGood, drawn: foundDrawn)
      while falseNotGood <= most, likelihood(masses, atLeast) < threshold {
        falseNotGood += 1
        if falseNotGood > most { return fewest }
        atLeast = tails(falseNotGood)
      }
      fewest = min(fewest, found - falseGood + falseNotGood)
    }
    return fewest
  }

  /// How likely a correction at least as large as the one seen is.
  private func likelihood(_ distribution: HypergeometricDistribution, _ atLeast: [Double]) -> Double {
    // The correction is refused * b / refusedDrawn - found * a / foundDrawn, kept in whole numbers.
    let seen = refused * foundDrawn * refusedWrong - found * refusedDrawn * foundWrong
    let step = refused * foundDrawn
    var sum = 0.0
    for wrong in distribution.support {
      let wanted = seen + found * refusedDrawn * wrong
      let needed = wanted <= 0 ? 0 : (wanted + step - 1) / step
      if needed > refusedDrawn { break }
      sum += exp(distribution.logMass(wrong)) * atLeast[needed]
    }
    return sum
  }

  /// How likely so many or more falsely refused ones in the sample are, for each number of them.
  private func tails(_ falseNotGood: Int) -> [Double] {
    let distribution = HypergeometricDistribution(population: refused, good: falseNotGood, drawn: refusedDrawn)
    var sums = [Double](repeating: 0, count: refusedDrawn + 2)
    for wrong in stride(from: refusedDrawn, through: 0, by: -1) {
      sums[wrong] = sums[wrong + 1] + exp(distribution.logMass(wrong))
    }
    return sums
  }
}
