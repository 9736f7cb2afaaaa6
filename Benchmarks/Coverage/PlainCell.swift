import Statistics

/// What a cell of the simulation came to.
struct Coverage {
  let covered: Int
  let draws: Int
  let width: Double

  var share: Double { Double(covered) / Double(draws) }
}

/// The plain interval over many samples of one population.
enum PlainCell {
  private static let measuredWidths = 20

  static func run(_ population: Population, draws: Int, _ limits: ExactLimits, _ generator: inout Generator) -> Coverage
  {
    let tables = population.strata.map { DrawTable(population: $0.size, good: $0.good, drawn: $0.drawn) }
    let truth = population.share
    var covered = 0
    var width = 0.0
    // In one stratum there are few different samples: each is judged once.
    var answers: [Int: Bool] = [:]
    for number in 0..<draws {
      let goods = tables.map { $0.draw(&generator) }
      let isMeasured = number < measuredWidths
      if tables.count == 1, !isMeasured, let answer = answers[goods[0]] {
        covered += answer ? 1 : 0
        continue
      }
      let strata = zip(population.strata, goods).map {
        SampleStratum(population: $0.size, drawn: $0.drawn, good: $1)
      }
      guard let sample = try? StratifiedSample(strata: strata) else { continue }
      var isCovered: Bool
      if tables.count == 1 || isMeasured {
        guard let interval = try? ProportionEstimate(sample, limits: limits).interval else { continue }
        isCovered = interval.lowerBound - 1e-12 <= truth && truth <= interval.upperBound + 1e-12
        if isMeasured { width += interval.upperBound - interval.lowerBound }
      } else {
        isCovered = HullCoverage.holds(truth, sample, level: 0.95, limits)
      }
      if tables.count == 1 { answers[goods[0]] = isCovered }
      covered += isCovered ? 1 : 0
    }
    return Coverage(covered: covered, draws: draws, width: width / Double(min(draws, measuredWidths)))
  }
}
