import Foundation

// How often the 95 % intervals hold the truth: populations of 20 to 5,000, a fifth of them drawn, 20,000 samples a cell.
// The lowest coverage of any cell decides; below 94.5 % the program ends with status 1.
let arguments = CommandLine.arguments.dropFirst().map { UInt64($0) }
var table = CoverageTable(
  seed: (arguments.first ?? nil) ?? 20_261_124, draws: Int((arguments.dropFirst().first ?? nil) ?? 20_000))
exit(table.run() ? 0 : 1)
