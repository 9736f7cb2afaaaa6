import Foundation

/// Miettinen and Nurminen's score for the difference of two shares.
struct ScoreDifference {
  private let after: PeriodCount
  private let before: PeriodCount

  init(after: PeriodCount, before: PeriodCount) {
    self.after = after
    self.before = before
  }

  /// How many standard errors the difference seen is above a supposed one.
  func statistic(at supposed: Double) -> Double {
    let n = after.judged + before.judged
    let seen = after.good / after.judged - before.good / before.judged - supposed
    let later = laterShare(at: supposed)
    let earlier = min(1, max(0, later - supposed))
    let variance =
      (later * (1 - later) / after.judged + earlier * (1 - earlier) / before.judged) * (n > 1 ? n / (n - 1) : 1)
    if variance <= 1e-300 { return abs(seen) < 1e-12 ? 0 : (seen > 0 ? .infinity : -.infinity) }
    return seen / variance.squareRoot()
  }

  /// All differences that the score does not exclude.
  func interval(critical: Double, around difference: Double) -> ClosedRange<Double> {
    func cross(_ near: Double, _ far: Double) -> Double {
      if abs(statistic(at: far)) <= critical { return far }
      var inside = near
      var outside = far
      for _ in 0..<200 {
        let middle = 0.5 * (inside + outside)
        if middle == inside || middle == outside { break }
        if abs(statistic(at: middle)) <= critical { inside = middle } else { outside = middle }
      }
      return inside
    }
    return cross(difference, -1)...cross(difference, 1)
  }

  /// The later share that is most likely where the difference is as supposed: the root between 0 and 1 of the cubic in
  /// the paper's appendix, as C. P. Farrington and G. Manning (Statistics in Medicine 9, 1990) write it.
  private func laterShare(at supposed: Double) -> Double {
    let ratio = before.judged / after.judged
    let one = after.good / after.judged
    let other = before.good / before.judged
    let a = 1 + ratio
    let b = -(1 + ratio + one + ratio * other + supposed * (ratio + 2))
    let c = supposed * supposed + supposed * (2 * one + ratio + 1) + one + ratio * other
    let d = -one * supposed * (1 + supposed)
    let third = b / (3 * a)
    let v = third * third * third - b * c / (6 * a * a) + d / (2 * a)
    let size = max(0, third * third - c / (3 * a)).squareRoot()
    let u = v < 0 ? -size : size
    let cubed = u * u * u
    let cosine = cubed == 0 ? 0 : min(1, max(-1, v / cubed))
    let root = 2 * u * cos((Double.pi + acos(cosine)) / 3) - third
    return min(min(1, 1 + supposed), max(max(0, supposed), root))
  }
}
