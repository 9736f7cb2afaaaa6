import Foundation

/// The intervals that are symmetrical on some scale of the share.
enum StudentIntervals {
  static func plain(_ share: Double, _ error: Double, _ critical: Double) -> ClosedRange<Double> {
    max(0, share - critical * error)...min(1, share + critical * error)
  }

  static func logit(_ share: Double, _ error: Double, _ critical: Double) -> ClosedRange<Double> {
    let centre = log(share / (1 - share))
    let reach = critical * error / (share * (1 - share))
    return back(centre - reach)...back(centre + reach)
  }

  static func arcsine(_ share: Double, _ error: Double, _ critical: Double) -> ClosedRange<Double> {
    let centre = asin(share.squareRoot())
    let reach = critical * error / (2 * (share * (1 - share)).squareRoot())
    // Beyond the ends of the scale the sine would turn back.
    let lower = sin(max(0, centre - reach))
    let upper = sin(min(0.5 * Double.pi, centre + reach))
    return lower * lower...upper * upper
  }

  private static func back(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }
}
