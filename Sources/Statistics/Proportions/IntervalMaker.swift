/// Makes the interval of a method for the strata of which something was drawn.
struct IntervalMaker {
  let strata: [SampleStratum]
  let moments: DesignMoments
  let level: Double
  let limits: ExactLimits

  func interval(by method: ProportionMethod) throws(EstimateError) -> ClosedRange<Double> {
    switch method {
    case .exact:
      guard strata.count == 1 else {
        throw EstimateError("The method exact is for one stratum.", "Use hull, which is made for several.")
      }
      guard strata.allSatisfy({ !$0.hasOwnWeights }) else {
        throw EstimateError("The method exact takes no weights.", "Use hull, which does.")
      }
      return HypergeometricHull.limits(strata, limits)
    case .hull: return hull
    case .beta:
      guard let limits = KornGraubard.limits(moments, level: level) else { throw tooFew(method) }
      return limits
    case .mean, .normal, .logit, .asin, .likelihood: return try symmetrical(method)
    }
  }

  /// The exact limits where one stratum's units weigh alike, the hull else.
  var standard: ClosedRange<Double> {
    strata.count == 1 && strata.allSatisfy { !$0.hasOwnWeights } ? HypergeometricHull.limits(strata, limits) : hull
  }

  /// The wider ends of the two, within what the judged units leave possible.
  var hull: ClosedRange<Double> {
    let exact = HypergeometricHull.limits(strata, limits)
    guard let beta = KornGraubard.limits(moments, level: level) else { return exact }
    // What has been judged is known: so many are good at least, and so many are not.
    let all = strata.reduce(0) { $0 + $1.population }
    let good = strata.reduce(0) { $0 + $1.good }
    let bad = strata.reduce(0) { $0 + $1.drawn - $1.good }
    let lower = max(Double(good) / Double(all), min(exact.lowerBound, beta.lowerBound))
    let upper = min(Double(all - bad) / Double(all), max(exact.upperBound, beta.upperBound))
    return lower...max(lower, upper)
  }

  private func symmetrical(_ method: ProportionMethod) throws(EstimateError) -> ClosedRange<Double> {
    guard let variance = moments.variance, moments.degrees > 0 else { throw tooFew(method) }
    let share = moments.share
    if variance == 0 {
      guard strata.allSatisfy(\.isCertain) else {
        throw EstimateError(
          "All judged units of a stratum agree, and the method \(method.rawValue) would take that for certainty.",
          "Use exact for one stratum, or hull or beta.")
      }
      return share...share
    }
    let critical =
      method == .normal
      ? -NormalDistribution.quantile(0.5 * (1 - level))
      : StudentDistribution(degrees: Double(moments.degrees)).critical(level: level)
    let error = variance.squareRoot()
    return switch method {
    case .logit: StudentIntervals.logit(share, error, critical)
    case .asin: StudentIntervals.arcsine(share, error, critical)
    case .likelihood:
      LikelihoodRatio.limits(share: share, variance: variance, drawn: moments.drawn, critical: critical)
    default: StudentIntervals.plain(share, error, critical)
    }
  }

  private func tooFew(_ method: ProportionMethod) -> EstimateError {
    EstimateError(
      "The method \(method.rawValue) needs at least two judged units.", "Judge more units, or use exact or hull.")
  }
}
