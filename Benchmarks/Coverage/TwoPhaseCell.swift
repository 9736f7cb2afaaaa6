import Statistics

/// The two-phase interval over many samples of one population that a machine graded with errors.
struct TwoPhaseCell {
  private struct Graded {
    let machineGood: Int
    let falseGood: Int
    let machineNotGood: Int
    let falseNotGood: Int
    let drawn: Int
    let kinds: DrawTable
    /// Tables of the errors by how many of the kind were drawn, made when first needed.
    var ofGood: [DrawTable?]
    var ofNotGood: [DrawTable?]
  }

  private var strata: [Graded]
  private let truth: Double

  /// - Parameter error: The share of the good and of the other documents that the machine gets wrong.
  init(_ population: Population, error: Double) {
    let bads = population.strata.map { $0.size - $0.good }
    let goods = population.strata.map(\.good)
    let falseGoods = TwoPhaseCell.errors(error, among: bads)
    let falseNotGoods = TwoPhaseCell.errors(error, among: goods)
    truth = population.share
    strata = population.strata.indices.map { place in
      let stratum = population.strata[place]
      let found = stratum.good - falseNotGoods[place] + falseGoods[place]
      return Graded(
        machineGood: found, falseGood: falseGoods[place], machineNotGood: stratum.size - found,
        falseNotGood: falseNotGoods[place], drawn: stratum.drawn,
        kinds: DrawTable(population: stratum.size, good: found, drawn: stratum.drawn),
        ofGood: [DrawTable?](repeating: nil, count: stratum.drawn + 1),
        ofNotGood: [DrawTable?](repeating: nil, count: stratum.drawn + 1))
    }
  }

  private static func errors(_ share: Double, among counts: [Int]) -> [Int] {
    let total = Int((share * Double(counts.reduce(0, +))).rounded())
    return Layout.parts(of: total, by: counts.map(Double.init), caps: counts)
  }

  mutating func run(draws: Int, _ limits: ExactLimits, _ generator: inout Generator) -> Coverage {
    var covered = 0
    var width = 0.0
    for _ in 0..<draws {
      let drawn = strata.indices.map { draw($0, &generator) }
      let interval = CorrectedShare(drawn, limits).interval
      if interval.lowerBound - 1e-12 <= truth, truth <= interval.upperBound + 1e-12 { covered += 1 }
      width += interval.upperBound - interval.lowerBound
    }
    return Coverage(covered: covered, draws: draws, width: width / Double(draws))
  }

  private mutating func draw(_ place: Int, _ generator: inout Generator) -> TwoPhaseStratum {
    let stratum = strata[place]
    let ofGood = stratum.kinds.draw(&generator)
    let ofNotGood = stratum.drawn - ofGood
    let good =
      stratum.ofGood[ofGood]
      ?? DrawTable(population: stratum.machineGood, good: stratum.falseGood, drawn: ofGood)
    let notGood =
      stratum.ofNotGood[ofNotGood]
      ?? DrawTable(population: stratum.machineNotGood, good: stratum.falseNotGood, drawn: ofNotGood)
    if stratum.ofGood[ofGood] == nil { strata[place].ofGood[ofGood] = good }
    if stratum.ofNotGood[ofNotGood] == nil { strata[place].ofNotGood[ofNotGood] = notGood }
    let falseGood = good.draw(&generator)
    let falseNotGood = notGood.draw(&generator)
    return TwoPhaseStratum(
      machineGood: stratum.machineGood, machineNotGood: stratum.machineNotGood, confirmedGood: ofGood - falseGood,
      falseGood: falseGood, falseNotGood: falseNotGood, confirmedNotGood: ofNotGood - falseNotGood)
  }
}
