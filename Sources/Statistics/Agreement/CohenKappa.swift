/// Cohen's kappa for two raters, weighted or not, with its large-sample interval.
///
/// Sources: J. Cohen (1960, 1968); the variance of J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological Bulletin 72
/// (1969).
public enum CohenKappa {
  /// - Parameter counts: How often the first rater's grade (row) met the second's (column).
  public static func of(
    counts: [[Int]], weights: DisagreementWeights = .unweighted, level: Double = 0.95
  ) -> AgreementValue {
    let grades = counts.count
    let total = Double(counts.reduce(0) { $0 + $1.reduce(0, +) })
    guard grades > 1, total > 0, counts.allSatisfy({ $0.count == grades }) else { return .undefined }
    let table = weights.table(grades: grades)
    let share = counts.map { $0.map { Double($0) / total } }
    let rows = share.map { $0.reduce(0, +) }
    let columns = (0..<grades).map { column in share.reduce(0) { $0 + $1[column] } }
    var seen = 0.0
    var chance = 0.0
    var ofRow = [Double](repeating: 0, count: grades)
    var ofColumn = [Double](repeating: 0, count: grades)
    for row in 0..<grades {
      for column in 0..<grades {
        let weight = table[row][column]
        seen += weight * share[row][column]
        chance += weight * rows[row] * columns[column]
        ofRow[row] += weight * columns[column]
        ofColumn[column] += weight * rows[row]
      }
    }
    // Both raters used one and the same grade throughout: nothing is left that chance could not explain.
    guard 1 - chance > 1e-12 else { return .undefined }
    let rest = 1 - chance
    var squares = 0.0
    for row in 0..<grades {
      for column in 0..<grades {
        let term = table[row][column] * rest - (ofRow[row] + ofColumn[column]) * (1 - seen)
        squares += share[row][column] * term * term
      }
    }
    let shift = seen * chance - 2 * chance + seen
    let variance = max(0, squares - shift * shift) / (total * rest * rest * rest * rest)
    let critical = -NormalDistribution.quantile(0.5 * (1 - level))
    return AgreementValue((seen - chance) / rest, error: variance.squareRoot(), critical: critical)
  }
}
