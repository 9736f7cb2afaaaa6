/// A weighted kappa over judgements that come in documents (Cohen 1968), with an interval by leaving out one document at a
/// time: judgements of one document resemble each other, so counting them as independent would promise too much.
public struct DocumentKappa: Sendable {
  /// Disagreement between two categories, from 0 (none) to 1 (full).
  private let disagreement: @Sendable (Int, Int) -> Double
  private let categories: Int
  /// Counts by label and by the category given, one table a document.
  private var tables: [[[Int]]] = []

  /// An empty count over categories numbered from 0.
  init(categories: Int, disagreement: @escaping @Sendable (Int, Int) -> Double) {
    self.categories = categories
    self.disagreement = disagreement
  }

  /// Counts one document's judgements, as pairs of label and given.
  mutating func count(_ pairs: [(label: Int, given: Int)]) {
    guard !pairs.isEmpty else { return }
    var table = Array(repeating: Array(repeating: 0, count: categories), count: categories)
    for pair in pairs { table[pair.label][pair.given] += 1 }
    tables.append(table)
  }

  /// The kappa with its interval; no value where chance alone would agree fully.
  var figure: Figure {
    let whole = sum(tables)
    let n = whole.reduce(0) { $0 + $1.reduce(0, +) }
    guard n > 0, let value = kappa(whole) else { return Figure(value: nil, lower: nil, upper: nil, n: n) }
    guard tables.count > 1 else { return Figure(value: value, lower: nil, upper: nil, n: n) }
    let leftOut = tables.compactMap { table -> Double? in
      var rest = whole
      for row in rest.indices { for column in rest.indices { rest[row][column] -= table[row][column] } }
      return kappa(rest)
    }
    guard leftOut.count == tables.count else { return Figure(value: value, lower: nil, upper: nil, n: n) }
    let mean = leftOut.reduce(0, +) / Double(leftOut.count)
    let squares = leftOut.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = (squares * Double(leftOut.count - 1) / Double(leftOut.count)).squareRoot()
    return Figure(value: value, lower: max(-1, value - 1.96 * error), upper: min(1, value + 1.96 * error), n: n)
  }

  private func sum(_ tables: [[[Int]]]) -> [[Int]] {
    var whole = Array(repeating: Array(repeating: 0, count: categories), count: categories)
    for table in tables {
      for row in whole.indices { for column in whole.indices { whole[row][column] += table[row][column] } }
    }
    return whole
  }

  private func kappa(_ table: [[Int]]) -> Double? {
    let n = Double(table.reduce(0) { $0 + $1.reduce(0, +) })
    guard n > 0 else { return nil }
    let rows = table.map { Double($0.reduce(0, +)) / n }
    let columns = table.indices.map { column in Double(table.reduce(0) { $0 + $1[column] }) / n }
    var observed = 0.0
    var expected = 0.0
    for row in table.indices {
      for column in table.indices {
        observed += disagreement(row, column) * Double(table[row][column]) / n
        expected += disagreement(row, column) * rows[row] * columns[column]
      }
    }
    return expected > 0 ? 1 - observed / expected : nil
  }
}

extension DocumentKappa {
  /// Over outcomes: linear over not met, partly met, met; a disagreement on does-not-apply or needs-review is a full one.
  static func overOutcomes() -> DocumentKappa {
    // Places of `Outcome.allCases`: met, partly met, not met, not applicable, needs review.
    DocumentKappa(categories: 5) { label, given in
      if label == given { return 0 }
      return label > 2 || given > 2 ? 1 : Double(abs(label - given)) / 2
    }
  }

  /// Over the grades of a scale, linear; the last category is "not graded", from which every grade differs fully.
  static func overGrades(_ scale: Int) -> DocumentKappa {
    DocumentKappa(categories: scale + 1) { label, given in
      if label == given { return 0 }
      return label == scale || given == scale ? 1 : Double(abs(label - given)) / Double(max(1, scale - 1))
    }
  }
}
