/// How much of an agreement two grades are: 1 for the same, less the farther they lie apart on the scale.
public enum DisagreementWeights: String, Sendable, CaseIterable {
  /// Any difference is no agreement.
  case unweighted
  /// Each step costs alike.
  case linear
  /// Far ones cost more, by the square of the distance.
  case quadratic

  /// The weights for a scale of so many grades, row by row.
  public func table(grades: Int) -> [[Double]] {
    (0..<grades).map { row in
      (0..<grades).map { column in
        if row == column { return 1 }
        let distance = Double(abs(row - column)) / Double(max(1, grades - 1))
        return switch self {
        case .unweighted: 0
        case .linear: 1 - distance
        case .quadratic: 1 - distance * distance
        }
      }
    }
  }
}
