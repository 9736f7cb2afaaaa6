import Foundation
import Statistics

/// Draws the number of good units in a sample without putting back, from the table of its probabilities.
struct DrawTable {
  private let first: Int
  private let cumulative: [Double]

  init(population: Int, good: Int, drawn: Int) {
    let distribution = HypergeometricDistribution(population: population, good: good, drawn: drawn)
    var sum = 0.0
    var sums: [Double] = []
    for x in distribution.support {
      sum += exp(distribution.logMass(x))
      sums.append(sum)
    }
    first = distribution.support.lowerBound
    cumulative = sums
  }

  func draw(_ generator: inout Generator) -> Int {
    if cumulative.count == 1 { return first }
    let wanted = generator.uniform()
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] > wanted { high = middle } else { low = middle + 1 }
    }
    return first + low
  }
}
