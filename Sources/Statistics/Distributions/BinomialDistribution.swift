import Foundation

/// How many of so many independent trials succeed.
public struct BinomialDistribution: Sendable {
  /// The number of trials.
  public let trials: Int
  /// The probability of a success.
  public let probability: Double

  /// The distribution of the successes among these trials.
  public init(trials: Int, probability: Double) {
    self.trials = trials
    self.probability = probability
  }

  /// The probability of exactly x successes.
  public func mass(_ x: Int) -> Double {
    exp(SaddlePoint.logBinomial(Double(x), of: Double(trials), probability, 1 - probability))
  }

  /// The probability of at most x successes.
  public func lowerTail(_ x: Int) -> Double {
    if x < 0 { return 0 }
    if x >= trials { return 1 }
    return BetaDistribution(a: Double(trials - x), b: Double(x + 1)).lowerTail(1 - probability, probability)
  }

  /// Clopper and Pearson's limits for the probability, with half of 1 - level beyond each.
  public static func limits(successes: Int, trials: Int, level: Double) -> ClosedRange<Double> {
    let tail = 0.5 * (1 - level)
    let x = Double(successes)
    let n = Double(trials)
    let lower = successes <= 0 ? 0 : BetaDistribution(a: x, b: n - x + 1).quantile(tail)
    let upper = successes >= trials ? 1 : BetaDistribution(a: x + 1, b: n - x).quantile(1 - tail)
    return lower...max(lower, upper)
  }
}
