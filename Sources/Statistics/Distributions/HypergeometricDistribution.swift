import Foundation

/// How many of the good units of a population are among those drawn without putting back.
public struct HypergeometricDistribution: Sendable {
  /// How many units there are.
  public let population: Int
  /// How many of them are good.
  public let good: Int
  /// How many are drawn.
  public let drawn: Int

  /// The distribution of the good ones among the drawn ones.
  public init(population: Int, good: Int, drawn: Int) {
    self.population = population
    self.good = good
    self.drawn = drawn
  }

  /// The numbers that are possible.
  public var support: ClosedRange<Int> { max(0, drawn + good - population)...min(good, drawn) }

  /// The logarithm of the probability of exactly x.
  public func logMass(_ x: Int) -> Double {
    guard support.contains(x) else { return -.infinity }
    guard population > drawn, drawn > 0 else { return 0 }
    let p = Double(drawn) / Double(population)
    let q = Double(population - drawn) / Double(population)
    return SaddlePoint.logBinomial(Double(x), of: Double(good), p, q)
      + SaddlePoint.logBinomial(Double(drawn - x), of: Double(population - good), p, q)
      - SaddlePoint.logBinomial(Double(drawn), of: Double(population), p, q)
  }

  /// The probability of x or more.
  public func upperTail(_ x: Int) -> Double {
    let support = support
    if x <= support.lowerBound { return 1 }
    if x > support.upperBound { return 0 }
    // Summed from the thin end, so that small tails keep their digits.
    if x <= mean { return 1 - sumDown(x - 1, to: support.lowerBound) }
    return sumUp(x, to: support.upperBound)
  }

  /// The probability of x or fewer.
  public func lowerTail(_ x: Int) -> Double {
    let support = support
    if x < support.lowerBound { return 0 }
    if x >= support.upperBound { return 1 }
    if x > mean { return 1 - sumUp(x + 1, to: support.upperBound) }
    return sumDown(x, to: support.lowerBound)
  }

  private var mean: Int { Int(Double(drawn) * Double(good) / Double(population)) }

  private func sumUp(_ start: Int, to end: Int) -> Double {
    var term = exp(logMass(start))
    var sum = term
    var x = start
    while x < end, term > sum * 1e-18 {
      term *= Double(good - x) * Double(drawn - x)
      term /= Double(x + 1) * Double(population - good - drawn + x + 1)
      sum += term
      x += 1
    }
    return min(1, sum)
  }

  private func sumDown(_ start: Int, to end: Int) -> Double {
    var term = exp(logMass(start))
    var sum = term
    var x = start
    while x > end, term > sum * 1e-18 {
      term *= Double(x) * Double(population - good - drawn + x)
      term /= Double(good - x + 1) * Double(drawn - x + 1)
      sum += term
      x -= 1
    }
    return min(1, sum)
  }
}
