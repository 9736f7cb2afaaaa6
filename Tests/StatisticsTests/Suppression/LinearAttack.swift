import Statistics

/// What an outsider can work out of a published table: the least and the greatest value of every withheld count by linear
/// programming over everything that is shown. It shares nothing with the way in which counts are withheld.
struct LinearAttack {
  /// Least and greatest value by place: counts row by row, totals of rows, of columns, the whole; nil where it is shown.
  private(set) var bounds: [(least: Double, greatest: Double?)?] = []

  init(_ table: SuppressedTable) {
    let rows = table.cells.count
    let columns = table.columnTotals.count
    let all = table.cells.flatMap { $0 } + table.rowTotals + table.columnTotals + [table.total]
    let whole = all.count - 1
    var sums: [(parts: [Int], sum: Int)] = []
    for row in 0..<rows { sums.append(((0..<columns).map { row * columns + $0 }, rows * columns + row)) }
    for column in 0..<columns {
      sums.append(((0..<rows).map { $0 * columns + column }, rows * columns + rows + column))
    }
    sums.append(((0..<rows).map { rows * columns + $0 }, whole))
    sums.append(((0..<columns).map { rows * columns + rows + $0 }, whole))
    let unknown = all.indices.filter { all[$0].shown == nil }
    let place = Dictionary(uniqueKeysWithValues: unknown.enumerated().map { ($1, $0) })
    var matrix: [[Double]] = []
    for (parts, sum) in sums {
      var line = [Double](repeating: 0, count: unknown.count + 1)
      for (index, sign) in parts.map({ ($0, 1.0) }) + [(sum, -1.0)] {
        if let column = place[index] {
          line[column] += sign
        } else {
          line[unknown.count] -= sign * Double(all[index].shown ?? 0)
        }
      }
      matrix.append(line[unknown.count] < 0 ? line.map { -$0 } : line)
    }
    let start = Simplex(matrix)
    bounds = all.indices.map { index in
      guard let column = place[index] else { return nil }
      let (greatest, least) = (start.most(of: column, sign: 1), start.most(of: column, sign: -1).map { -$0 } ?? 0)
      return (least, greatest)
    }
  }
}

/// The simplex method by Bland's rule, for equations over variables that are not negative.
private struct Simplex {
  private var lines: [[Double]]
  private var basis: [Int]
  private let variables: Int

  init(_ matrix: [[Double]]) {
    variables = (matrix.first?.count ?? 1) - 1
    let count = matrix.count
    lines = matrix.enumerated().map { place, line in
      Array(line.dropLast()) + (0..<count).map { $0 == place ? 1 : 0 } + [line[line.count - 1]]
    }
    basis = (0..<count).map { [variables] in variables + $0 }
    var cost = [Double](repeating: 0, count: variables + count)
    for artificial in 0..<count { cost[variables + artificial] = -1 }
    _ = climb(cost, columns: variables + count)
    // An artificial variable that stayed at nought must not come back.
    for place in basis.indices where basis[place] >= variables {
      if let column = (0..<variables).first(where: { abs(lines[place][$0]) > 1e-9 }) { pivot(place, column) }
    }
  }

  /// The greatest value of a variable times a sign; nil where there is none.
  func most(of variable: Int, sign: Double) -> Double? {
    var cost = [Double](repeating: 0, count: lines.first.map { $0.count - 1 } ?? 0)
    cost[variable] = sign
    var copy = self
    return copy.climb(cost, columns: variables)
  }

  private mutating func climb(_ cost: [Double], columns: Int) -> Double? {
    while true {
      let gains = (0..<columns).map { column in
        cost[column] - lines.indices.reduce(0.0) { $0 + cost[basis[$1]] * lines[$1][column] }
      }
      guard let entering = gains.firstIndex(where: { $0 > 1e-9 }) else {
        return lines.indices.reduce(0.0) { $0 + cost[basis[$1]] * (lines[$1].last ?? 0) }
      }
      var leaving: Int?
      var least = Double.infinity
      for place in lines.indices where lines[place][entering] > 1e-9 {
        let ratio = (lines[place].last ?? 0) / lines[place][entering]
        if ratio < least - 1e-9 || (ratio < least + 1e-9 && leaving.map { basis[place] < basis[$0] } ?? true) {
          least = min(least, ratio)
          leaving = place
        }
      }
      guard let leaving else { return nil }
      pivot(leaving, entering)
    }
  }

  private mutating func pivot(_ place: Int, _ column: Int) {
    let factor = lines[place][column]
    lines[place] = lines[place].map { $0 / factor }
    let chosen = lines[place]
    for other in lines.indices where other != place && abs(lines[other][column]) > 1e-12 {
      let weight = lines[other][column]
      lines[other] = zip(lines[other], chosen).map { $0 - weight * $1 }
    }
    basis[place] = column
  }
}
