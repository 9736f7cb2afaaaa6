import Foundation

/// The beta distribution, whose distribution function is the regularised incomplete beta function.
public struct BetaDistribution: Sendable {
  /// The first shape, above 0.
  public let a: Double
  /// The second shape, above 0.
  public let b: Double

  /// The distribution with the two shapes given.
  public init(a: Double, b: Double) {
    self.a = a
    self.b = b
  }

  /// The share of the distribution below x.
  public func lowerTail(_ x: Double) -> Double { lowerTail(x, 1 - x) }

  /// The share below x, where y is 1 - x.
  func lowerTail(_ x: Double, _ y: Double) -> Double {
    if x <= 0 { return 0 }
    if y <= 0 { return 1 }
    let front = exp(SaddlePoint.logBinomial(a, of: a + b, x, y)) / (a + b)
    // The continued fraction converges fast on the near side of the mean only.
    if x < (a + 1) / (a + b + 2) { return front * b * BetaDistribution.fraction(a, b, x) }
    return 1 - front * a * BetaDistribution.fraction(b, a, y)
  }

  /// The x with this share of the distribution below it.
  public func quantile(_ share: Double) -> Double {
    if share <= 0 { return 0 }
    if share >= 1 { return 1 }
    var low = 0.0
    var high = 1.0
    var x = a / (a + b)
    // Newton's steps, and halving wherever one would leave what is known to hold the answer.
    for _ in 0..<400 {
      let error = lowerTail(x) - share
      if error > 0 { high = x } else { low = x }
      let slope = exp(SaddlePoint.logBinomial(a, of: a + b, x, 1 - x)) * a * b / ((a + b) * x * (1 - x))
      var next = x - error / slope
      if !(next > low && next < high) { next = 0.5 * (low + high) }
      if abs(next - x) <= 2e-16 * x || next == low || next == high { return next }
      x = next
    }
    return x
  }

  /// Lentz's way through the continued fraction of the incomplete beta function.
  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    if abs(d) < tiny { d = tiny }
    d = 1 / d
    var value = d
    for step in 1...100_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 + even * d
      if abs(d) < tiny { d = tiny }
      c = 1 + even / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      value *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 + odd * d
      if abs(d) < tiny { d = tiny }
      c = 1 + odd / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let change = d * c
      value *= change
      if abs(change - 1) < 1e-16 { break }
    }
    return value
  }
}
