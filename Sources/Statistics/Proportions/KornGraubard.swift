/// Korn and Graubard's interval: Clopper and Pearson's with the number of units that a simple random sample of the same
/// precision would have, as R's `svyciprop(method = "beta")` has it.
///
/// Where all units agree the effective number is not defined and the number drawn stands for it, as the paper says.
///
/// Source: E. L. Korn and B. I. Graubard, "Confidence intervals for proportions with small expected number of positive
/// counts estimated from survey data", Survey Methodology 24 (1998).
enum KornGraubard {
  /// Nil where the design leaves no degree of freedom.
  static func limits(_ moments: DesignMoments, level: Double) -> ClosedRange<Double>? {
    guard let variance = moments.variance, moments.degrees > 0, moments.drawn > 1 else { return nil }
    let share = min(1, max(0, moments.share))
    var effective = Double(moments.drawn)
    if variance > 0 {
      let simple = StudentDistribution(degrees: Double(moments.drawn - 1)).critical(level: level)
      let design = StudentDistribution(degrees: Double(moments.degrees)).critical(level: level)
      effective = share * (1 - share) / variance * (simple / design) * (simple / design)
    }
    let good = effective * share
    let bad = effective * (1 - share)
    let tail = 0.5 * (1 - level)
    let lower = good < 1e-12 ? 0 : BetaDistribution(a: good, b: bad + 1).quantile(tail)
    let upper = bad < 1e-12 ? 1 : BetaDistribution(a: good + 1, b: bad).quantile(1 - tail)
    return lower...max(lower, upper)
  }
}
