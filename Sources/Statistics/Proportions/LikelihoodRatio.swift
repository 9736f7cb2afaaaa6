import Foundation

/// The likelihood ratio interval, scaled for the design, as R's `svyciprop(method = "likelihood")` has it; R interpolates
/// a profile, so that the two agree to about four digits.
///
/// Source: J. N. K. Rao and A. J. Scott, Annals of Statistics 12 (1984).
enum LikelihoodRatio {
  static func limits(share: Double, variance: Double, drawn: Int, critical: Double) -> ClosedRange<Double> {
    let n = Double(drawn)
    let spread = share * (1 - share)
    // How far the design's variance of the logit is from the one of n independent units, and the dispersion of those.
    let design = variance / (spread * spread) * (n * spread)
    let wanted = n / (n - 1) * critical * critical * design / (2 * n)
    func distance(_ other: Double) -> Double {
      share * log(share / other) + (1 - share) * log((1 - share) / (1 - other))
    }
    func cross(_ near: Double, _ far: Double) -> Double {
      var inside = near
      var outside = far
      for _ in 0..<200 {
        let middle = 0.5 * (inside + outside)
        if middle == inside || middle == outside { break }
        if distance(middle) < wanted { inside = middle } else { outside = middle }
      }
      return inside
    }
    return cross(share, 0)...cross(share, 1)
  }
}
