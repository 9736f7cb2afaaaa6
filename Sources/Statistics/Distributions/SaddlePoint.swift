import Foundation

/// Binomial probabilities without the loss of digits that differences of large logarithms of the gamma function bring.
///
/// Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
enum SaddlePoint {
  /// The logarithm of C(n, x) p^x q^(n - x), where x and n need not be whole and q is 1 - p given for itself, because
  /// taking it from p loses digits where p is near one.
  static func logBinomial(_ x: Double, of n: Double, _ p: Double, _ q: Double) -> Double {
    if x < 0 || x > n { return -.infinity }
    if p <= 0 { return x == 0 ? 0 : -.infinity }
    if q <= 0 { return x == n ? 0 : -.infinity }
    if x == 0 {
      if n == 0 { return 0 }
      return p < 0.1 ? -deviance(n, n * q) - n * p : n * log(q)
    }
    if x == n { return q < 0.1 ? -deviance(n, n * p) - n * q : n * log(p) }
    let correction = stirlingError(n) - stirlingError(x) - stirlingError(n - x)
    let distance = deviance(x, n * p) + deviance(n - x, n * q)
    return correction - distance - 0.5 * (log(2 * Double.pi) + log(x) + log1p(-x / n))
  }

  /// log(n!) less Stirling's formula for it.
  static func stirlingError(_ n: Double) -> Double {
    if n <= 15 {
      return logGamma(n + 1) - (n + 0.5) * log(n) + n - 0.5 * log(2 * Double.pi)
    }
    let square = n * n
    var sum = 1.0 / 1188
    sum = 1.0 / 1680 - sum / square
    sum = 1.0 / 1260 - sum / square
    sum = 1.0 / 360 - sum / square
    return (1.0 / 12 - sum / square) / n
  }

  /// x log(x / m) + m - x, also where x is near m.
  static func deviance(_ x: Double, _ m: Double) -> Double {
    guard abs(x - m) < 0.1 * (x + m) else { return x * log(x / m) + m - x }
    let ratio = (x - m) / (x + m)
    var sum = (x - m) * ratio
    var term = 2 * x * ratio
    var odd = 3.0
    while odd < 2001 {
      term *= ratio * ratio
      let next = sum + term / odd
      if next == sum { break }
      sum = next
      odd += 2
    }
    return sum
  }

  /// lgamma without its global sign, which would be shared between threads.
  static func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
  }
}
