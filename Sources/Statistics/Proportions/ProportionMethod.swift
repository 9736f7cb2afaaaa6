/// How the interval for a share is made.
public enum ProportionMethod: String, Sendable, CaseIterable {
  /// The hypergeometric distribution turned round, for one stratum: never covers less than its level.
  case exact
  /// The wider ends of `beta` and of the hypergeometric with Kish's effective number: the default for strata.
  case hull
  /// The share and Student's t, R's `method = "mean"`.
  case mean
  /// The share and the normal distribution.
  case normal
  /// Student's t on the scale of the logit.
  case logit
  /// Korn and Graubard's: the beta distribution with the effective number of units.
  case beta
  /// Student's t on the scale of the arcsine of the square root.
  case asin
  /// The likelihood ratio, scaled for the design after Rao and Scott.
  case likelihood

  /// The method where none is named: exact for one stratum with like weights, else the hull.
  public static func standard(for sample: StratifiedSample) -> ProportionMethod {
    let sampled = sample.sampled
    return sampled.count == 1 && sampled.allSatisfy { !$0.hasOwnWeights } ? .exact : .hull
  }
}
