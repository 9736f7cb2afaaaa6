import Foundation

/// Limits for the number of good documents when the machine's two kinds of error are both uncertain.
///
/// Where few documents were judged, the limits are exact: every pair of error numbers is kept under which a correction as
/// large as the one seen is no less likely than the tail allows, whatever the split between the two kinds, and the limit
/// is the lowest number of good documents among those pairs. Where more were judged that gains nothing that one could
/// see, and the limits of both kinds are joined by the root of the sum of their squared distances (Zou and Donner 2008).
struct JointLimits {
  /// The most judged documents for which the limits are exact; the simulation shows that the other way is safe above.
  static let exactUpTo = 27

  private let falseGood: MachineErrors
  private let falseNotGood: MachineErrors
  private let limits: ExactLimits

  init(falseGood: MachineErrors, falseNotGood: MachineErrors, _ limits: ExactLimits) {
    self.falseGood = falseGood
    self.falseNotGood = falseNotGood
    self.limits = limits
  }

  /// The fewest and the most good documents in the open strata.
  var good: ClosedRange<Double> {
    let found = Double(falseGood.population)
    let box = falseGood.limits
    let other = falseNotGood.limits
    if falseGood.drawn == 0 || falseNotGood.drawn == 0 {
      // Nothing random is known of one kind: its worst case stands, and the other's limits beside it.
      let fewest = found - Double(box.upperBound) + Double(other.lowerBound)
      return fewest...found - Double(box.lowerBound) + Double(other.upperBound)
    }
    if falseGood.drawn + falseNotGood.drawn <= JointLimits.exactUpTo { return exact }
    let centre = found - falseGood.expected + falseNotGood.expected
    let down = JointLimits.reach(
      Double(box.upperBound) - falseGood.expected, falseNotGood.expected - Double(other.lowerBound))
    let up = JointLimits.reach(
      falseGood.expected - Double(box.lowerBound), Double(other.upperBound) - falseNotGood.expected)
    return centre - down...centre + up
  }

  private var exact: ClosedRange<Double> {
    let fewest = limits.fewestGood(
      ErrorCounts(
        falseGoodOf: falseGood.population, drawn: falseGood.drawn, wrong: falseGood.more,
        falseNotGoodOf: falseNotGood.population, drawn: falseNotGood.drawn, wrong: falseNotGood.fewer))
    // Seen from the other side, what is good is not good and the two kinds of error change places.
    let fewestBad = limits.fewestGood(
      ErrorCounts(
        falseGoodOf: falseNotGood.population, drawn: falseNotGood.drawn, wrong: falseNotGood.more,
        falseNotGoodOf: falseGood.population, drawn: falseGood.drawn, wrong: falseGood.fewer))
    let all = falseGood.population + falseNotGood.population
    return Double(fewest)...Double(max(fewest, all - fewestBad))
  }

  private static func reach(_ one: Double, _ other: Double) -> Double {
    (max(0, one) * max(0, one) + max(0, other) * max(0, other)).squareRoot()
  }
}
