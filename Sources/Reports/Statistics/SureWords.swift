import Statistics

/// "How sure are we", in plain English.
public enum SureWords {
  /// One or two sentences about a share and its interval.
  public static func sentence(of estimate: ProportionEstimate) -> String {
    let all = estimate.population
    if estimate.drawn == all {
      return "All \(all) were judged, so the figure is known and not estimated."
    }
    let lower = lowest(estimate)
    let upper = highest(estimate)
    let share = percent(estimate.estimate)
    let odds = level(estimate.level)
    var words =
      "We judged \(estimate.drawn) of \(all). Our best figure for all \(all) is \(share), and it is \(odds) that "
      + "between \(lower) and \(upper) of them are good."
    if estimate.interval.upperBound - estimate.interval.lowerBound > 0.3 {
      words += " That is a wide range: do not read much into the figure alone."
    }
    return words
  }

  /// A share in whole per cent, or "under 1%" and "over 99%" where rounding would say none or all.
  static func percent(_ share: Double) -> String {
    if share > 0, share < 0.005 { return "under 1%" }
    if share < 1, share >= 0.995 { return "over 99%" }
    return "\(Int((share * 100).rounded()))%"
  }

  private static func lowest(_ estimate: ProportionEstimate) -> Int {
    Int((estimate.interval.lowerBound * Double(estimate.population) - 1e-6).rounded(.up))
  }

  private static func highest(_ estimate: ProportionEstimate) -> Int {
    Int(estimate.interval.upperBound * Double(estimate.population) + 1e-6)
  }

  /// Words for a level: "nearly certain (95 %)".
  static func level(_ level: Double) -> String {
    let number = "(\(percent(level)))"
    if level >= 0.95 { return "nearly certain \(number)" }
    return level >= 0.8 ? "likely \(number)" : "more likely than not \(number)"
  }
}
