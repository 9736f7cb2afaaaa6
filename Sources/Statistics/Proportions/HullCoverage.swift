/// Whether the interval of the hull holds a share, found out with no more work than that takes: a simulation asks it
/// millions of times, and the hypergeometric limits alone answer nearly always.
package enum HullCoverage {
  package static func holds(
    _ share: Double, _ sample: StratifiedSample, level: Double, _ limits: ExactLimits
  ) -> Bool {
    let breadth = 1e-12
    let exact = HypergeometricHull.limits(sample.sampled, limits)
    if exact.lowerBound - breadth <= share, share <= exact.upperBound + breadth { return true }
    guard let hull = try? ProportionEstimate(sample, method: .hull, level: level, limits: limits).interval else {
      return false
    }
    return hull.lowerBound - breadth <= share && share <= hull.upperBound + breadth
  }
}
