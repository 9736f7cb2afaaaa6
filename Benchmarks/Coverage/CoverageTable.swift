import Foundation
import Statistics

/// Runs every cell and prints what each layout and size came to.
struct CoverageTable {
  private static let wanted = 0.945
  private static let sizes = [20, 40, 60, 80, 100, 140, 200, 500, 1000, 2000, 5000]
  private static let shares = [0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95]
  /// Fewer for the two-phase cells, of which there are three times as many; mean widths are over these.
  private static let someShares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]
  private static let errors = [0.02, 0.1, 0.25]

  private let seed: UInt64
  private let draws: Int
  private let limits = ExactLimits(level: 0.95)
  private var generator: Generator
  private var lowest = (coverage: 1.0, cell: "none")
  private var cells = 0
  private var failures = 0
  /// Half widths of the plain interval, to compare the two-phase ones with.
  private var plainWidths: [String: Double] = [:]

  init(seed: UInt64, draws: Int) {
    self.seed = seed
    self.draws = draws
    generator = Generator(seed: seed)
  }

  /// False where a cell covers less than wanted.
  mutating func run() -> Bool {
    print("Seed \(seed), \(draws) samples a cell. In %: the lowest coverage over shares of 0.05 to 0.95, and below it")
    print("the mean half width of the plain interval, or what of it the two-phase interval needs.\n")
    let heads = CoverageTable.sizes.map { "N \($0)" }
    print(CoverageTable.columns("Plain interval", heads))
    for layout in Layout.all { plain(layout) }
    for error in CoverageTable.errors {
      print("\n" + CoverageTable.columns("Two-phase, machine errs \(Int(error * 100)) %", heads))
      for layout in Layout.all { twoPhase(layout, error: error) }
    }
    print(
      "\n\(cells) cells, lowest coverage \(CoverageTable.percent(lowest.coverage)) % (\(lowest.cell));", terminator: " "
    )
    print("\(failures) below \(CoverageTable.percent(CoverageTable.wanted)) %.")
    return failures == 0
  }

  private mutating func plain(_ layout: Layout) {
    var covered: [String] = []
    var widths: [String] = []
    for size in CoverageTable.sizes {
      let found = row(layout, size, CoverageTable.shares, "plain") { population, table in
        PlainCell.run(population, draws: table.draws, table.limits, &table.generator)
      }
      if let found { plainWidths["\(layout.name) \(size)"] = found.width }
      covered.append(found.map { CoverageTable.percent($0.lowest) } ?? "-")
      widths.append(found.map { CoverageTable.percent($0.width / 2) } ?? "-")
    }
    print(CoverageTable.columns(layout.name, covered))
    print(CoverageTable.columns("  half width", widths))
  }

  private mutating func twoPhase(_ layout: Layout, error: Double) {
    var covered: [String] = []
    var widths: [String] = []
    for size in CoverageTable.sizes {
      let found = row(layout, size, CoverageTable.someShares, "two-phase, errors \(error)") { population, table in
        var cell = TwoPhaseCell(population, error: error)
        return cell.run(draws: table.draws, table.limits, &table.generator)
      }
      covered.append(found.map { CoverageTable.percent($0.lowest) } ?? "-")
      let plain = plainWidths["\(layout.name) \(size)"] ?? .infinity
      widths.append(found.map { CoverageTable.percent($0.width / plain) } ?? "-")
    }
    print(CoverageTable.columns(layout.name, covered))
    print(CoverageTable.columns("  width, of the plain one", widths))
  }

  /// The lowest coverage and the mean width over all shares; nil where the size is too small for the strata.
  private mutating func row(
    _ layout: Layout, _ size: Int, _ shares: [Double], _ kind: String,
    cell: (Population, inout CoverageTable) -> Coverage
  ) -> (lowest: Double, width: Double)? {
    var least = 1.0
    var width = 0.0
    for share in shares {
      guard let population = Population(size: size, share: share, layout: layout) else { return nil }
      let coverage = cell(population, &self)
      note(coverage, "\(kind), \(layout.name), N \(size), share \(share)")
      least = min(least, coverage.share)
      if CoverageTable.someShares.contains(share) {
        width += coverage.width / Double(CoverageTable.someShares.count)
      }
    }
    return (least, width)
  }

  private mutating func note(_ coverage: Coverage, _ cell: String) {
    cells += 1
    if coverage.share < lowest.coverage { lowest = (coverage.share, cell) }
    guard coverage.share < CoverageTable.wanted else { return }
    failures += 1
    print(
      "  below \(CoverageTable.percent(CoverageTable.wanted)) %: \(cell): \(CoverageTable.percent(coverage.share)) %")
  }

  private static func columns(_ first: String, _ rest: [String]) -> String {
    first.padding(toLength: 30, withPad: " ", startingAt: 0)
      + rest.map { String(repeating: " ", count: max(1, 8 - $0.count)) + $0 }.joined()
  }

  private static func percent(_ share: Double) -> String { String(format: "%.2f", share * 100) }
}
