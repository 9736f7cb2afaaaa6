/// A stratum of the frame and what was found in its sample, kept as the sums that every method needs.
public struct SampleStratum: Sendable, Equatable {
  /// Its name; empty where the sample has no strata.
  public let name: String
  /// How many units it holds.
  public let population: Int
  /// How many of them were drawn and judged.
  public let drawn: Int
  /// How many of those are good.
  public let good: Int
  /// Whether every unit stands for as many as the stratum's size and sample say.
  public let hasOwnWeights: Bool
  let weight: Double
  let goodWeight: Double
  let squaredWeight: Double
  let goodSquaredWeight: Double

  /// A simple random sample of the stratum: every unit drawn stands for population / drawn.
  public init(name: String = "", population: Int, drawn: Int, good: Int) {
    self.name = name
    self.population = population
    self.drawn = drawn
    self.good = good
    hasOwnWeights = false
    let each = drawn > 0 ? Double(population) / Double(drawn) : 0
    weight = each * Double(drawn)
    goodWeight = each * Double(good)
    squaredWeight = each * each * Double(drawn)
    goodSquaredWeight = each * each * Double(good)
  }

  /// A sample in which each unit brings its own weight, the number of units that it stands for.
  public init(name: String = "", population: Int, units: [(isGood: Bool, weight: Double)]) {
    let goodOnes = units.filter(\.isGood)
    self.name = name
    self.population = population
    drawn = units.count
    good = goodOnes.count
    hasOwnWeights = true
    weight = units.reduce(0) { $0 + $1.weight }
    goodWeight = goodOnes.reduce(0) { $0 + $1.weight }
    squaredWeight = units.reduce(0) { $0 + $1.weight * $1.weight }
    goodSquaredWeight = goodOnes.reduce(0) { $0 + $1.weight * $1.weight }
  }

  /// Whether every unit of it was drawn, so that nothing about it is uncertain.
  public var isCertain: Bool { population > 0 && drawn == population }
}
