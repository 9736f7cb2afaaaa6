import Foundation

/// Student's t distribution.
public struct StudentDistribution: Sendable {
  /// Degrees of freedom, above 0, not necessarily whole.
  public let degrees: Double

  /// The distribution with these degrees of freedom.
  public init(degrees: Double) { self.degrees = degrees }

  /// The share above t.
  public func upperTail(_ t: Double) -> Double {
    let total = degrees + t * t
    let half = 0.5 * BetaDistribution(a: 0.5 * degrees, b: 0.5).lowerTail(degrees / total, t * t / total)
    return t < 0 ? 1 - half : half
  }

  /// The t that cuts off the two outer tails and leaves `level` between -t and t.
  public func critical(level: Double) -> Double {
    // Solved for t^2 / (degrees + t^2), which is small where the degrees are many and keeps its digits there.
    let y = BetaDistribution(a: 0.5, b: 0.5 * degrees).quantile(level)
    return (degrees * y / (1 - y)).squareRoot()
  }
}
