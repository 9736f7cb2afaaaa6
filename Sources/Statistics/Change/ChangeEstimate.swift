/// The change of a share from one period to another, as a claim about the process that makes the documents.
///
/// Two months' documents are two samples of what the service would go on to produce, also where every one was judged. So
/// there is no correction for a finite population here: a difference between two full counts may still be chance.
///
/// Source of test and interval: O. Miettinen and M. Nurminen, Statistics in Medicine 4 (1985), the score test and the
/// interval that it gives when turned round; the two always agree.
public struct ChangeEstimate: Sendable, Equatable {
  /// The earlier period.
  public let before: PeriodCount
  /// The later period.
  public let after: PeriodCount
  /// The later share less the earlier.
  public let difference: Double
  /// The interval of the difference.
  public let interval: ClosedRange<Double>
  /// How likely so large a difference is where the process has not changed.
  public let pValue: Double
  /// The share of cases in which such an interval holds the truth.
  public let level: Double

  /// - Throws: `EstimateError` where a period has nothing judged.
  public init(from before: PeriodCount, to after: PeriodCount, level: Double = 0.95) throws(EstimateError) {
    guard level > 0.5, level < 1 else {
      throw EstimateError("A level of \(level) is not between 0.5 and 1.", "Give it as a share, such as 0.95.")
    }
    guard before.isSound, after.isSound, let earlier = before.share, let later = after.share else {
      throw EstimateError(
        "A period without judged units, or with more good ones than judged, cannot be compared.",
        "Compare periods in which units were judged.")
    }
    let score = ScoreDifference(after: after, before: before)
    self.before = before
    self.after = after
    difference = later - earlier
    self.level = level
    pValue = min(1, 2 * NormalDistribution.lowerTail(-abs(score.statistic(at: 0))))
    interval = score.interval(critical: -NormalDistribution.quantile(0.5 * (1 - level)), around: later - earlier)
  }
}
