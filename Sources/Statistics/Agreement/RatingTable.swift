/// Who gave which grade to what: a row a unit, a column a rater, grades as places on the scale, nil where not rated.
public struct RatingTable: Sendable, Equatable {
  /// How many grades the scale has.
  public let grades: Int
  /// The units that were rated by anybody.
  public let rows: [[Int?]]

  /// - Throws: `EstimateError` where rows differ in length or a grade is beyond the scale.
  public init(grades: Int, rows: [[Int?]]) throws(EstimateError) {
    let raters = rows.first?.count ?? 0
    for row in rows {
      guard row.count == raters, row.allSatisfy({ $0.map { (0..<grades).contains($0) } ?? true }) else {
        throw EstimateError("The ratings do not fit the scale.", "Give each rater one grade of the scale or none.")
      }
    }
    self.grades = grades
    self.rows = rows.filter { $0.contains { $0 != nil } }
  }

  /// How many raters there are.
  public var raters: Int { rows.first?.count ?? 0 }

  /// How often each rater pair of grades met, for two raters who both rated.
  public var pairs: [[Int]] {
    var counts = [[Int]](repeating: [Int](repeating: 0, count: grades), count: grades)
    for row in rows where row.count == 2 {
      if let one = row[0], let other = row[1] { counts[one][other] += 1 }
    }
    return counts
  }

  /// How often each grade was given to each unit.
  var counts: [[Double]] {
    rows.map { row in
      var count = [Double](repeating: 0, count: grades)
      for case let grade? in row { count[grade] += 1 }
      return count
    }
  }
}
