import Foundation

/// How a population falls into strata.
struct Layout {
  let name: String
  /// The strata's shares of the population.
  let sizes: [Double]
  /// How far each stratum's share of good units is from the whole's, on the scale of the logit.
  let shifts: [Double]

  private static let uneven = [0.40, 0.20, 0.12, 0.10, 0.08, 0.05, 0.03, 0.02]
  private static let even = [Double](repeating: 0.125, count: 8)
  private static let alike = [Double](repeating: 0, count: 8)
  private static let apart = [-1.5, -1.0, -0.5, -0.2, 0.2, 0.5, 1.0, 1.5]

  static let all = [
    Layout(name: "1 stratum", sizes: [1], shifts: [0]),
    Layout(name: "8 equal, alike", sizes: even, shifts: alike),
    Layout(name: "8 equal, apart", sizes: even, shifts: apart),
    Layout(name: "8 uneven, alike", sizes: uneven, shifts: alike),
    Layout(name: "8 uneven, small ones better", sizes: uneven, shifts: apart),
    Layout(name: "8 uneven, small ones worse", sizes: uneven, shifts: apart.reversed()),
  ]

  /// Whole parts of a number in proportion to weights, by largest remainder, each at least `least` and at most its cap.
  static func parts(of total: Int, by weights: [Double], least: Int = 0, caps: [Int]? = nil) -> [Int] {
    let sum = weights.reduce(0, +)
    let cap = caps ?? weights.map { _ in total }
    let wanted = weights.map { sum > 0 ? Double(total) * $0 / sum : 0 }
    var parts = zip(wanted, cap).map { min($1, max(least, Int($0))) }
    while parts.reduce(0, +) != total {
      let isShort = parts.reduce(0, +) < total
      let open = parts.indices.filter { isShort ? parts[$0] < cap[$0] : parts[$0] > least }
      let next = open.max {
        let one = wanted[$0] - Double(parts[$0])
        let other = wanted[$1] - Double(parts[$1])
        return isShort ? (one, $1) < (other, $0) : (-one, $1) < (-other, $0)
      }
      guard let next else { break }
      parts[next] += isShort ? 1 : -1
    }
    return parts
  }
}

/// A population of known truth and the sample that is drawn from it.
struct Population {
  struct Stratum {
    let size: Int
    let good: Int
    let drawn: Int
  }

  let size: Int
  let strata: [Stratum]

  var drawn: Int { strata.reduce(0) { $0 + $1.drawn } }
  var good: Int { strata.reduce(0) { $0 + $1.good } }
  var share: Double { Double(good) / Double(size) }

  /// Nil where a fifth of the units is fewer than the strata.
  init?(size: Int, share: Double, layout: Layout) {
    let drawn = (size + 4) / 5
    guard drawn >= layout.sizes.count else { return nil }
    let sizes = Layout.parts(of: size, by: layout.sizes, least: 1)
    let samples = Layout.parts(of: drawn, by: sizes.map(Double.init), least: 1, caps: sizes)
    let good = Int((share * Double(size)).rounded())
    let wanted = zip(sizes, layout.shifts).map { size, shift in
      Double(size) / (1 + exp(-(log(share / (1 - share)) + shift)))
    }
    let goods = Layout.parts(of: good, by: wanted, caps: sizes)
    self.size = size
    strata = zip(zip(sizes, goods), samples).map { Stratum(size: $0.0, good: $0.1, drawn: $1) }
  }
}
