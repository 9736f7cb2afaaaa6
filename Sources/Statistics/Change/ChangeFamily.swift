/// What a report may say of a change.
public enum ChangeWord: String, Sendable {
  /// The figures support that it got better.
  case improved
  /// The figures support that it got worse.
  case fell
  /// They support neither.
  case noClearChange = "no clear change"
}

/// All changes of one report, judged together: whoever looks at forty figures finds two "improved" ones by chance.
///
/// A headline that was declared before the figures were known stands for itself. All others are corrected for how many
/// there are, after S. Holm, Scandinavian Journal of Statistics 6 (1979).
public enum ChangeFamily {
  /// A change and the word that the report may use.
  public struct Judged: Sendable, Equatable {
    /// The figure's name.
    public let name: String
    /// The change.
    public let change: ChangeEstimate
    /// Whether it was declared a headline beforehand.
    public let isHeadline: Bool
    /// The p-value, corrected for the number of figures where it is no headline.
    public let adjustedPValue: Double
    /// The word.
    public let word: ChangeWord
  }

  /// Judges the changes at 1 - level, in the order given.
  public static func judge(
    _ changes: [(name: String, change: ChangeEstimate)], declared headlines: Set<String>, level: Double = 0.95
  ) -> [Judged] {
    let others = changes.indices.filter { !headlines.contains(changes[$0].name) }
    let corrected = holm(others.map { changes[$0].change.pValue })
    var adjusted = changes.map(\.change.pValue)
    for (place, value) in zip(others, corrected) { adjusted[place] = value }
    return changes.indices.map { place in
      let (name, change) = changes[place]
      return Judged(
        name: name, change: change, isHeadline: headlines.contains(name), adjustedPValue: adjusted[place],
        word: word(change.difference, adjusted[place], level: level))
    }
  }

  /// Holm's step-down correction, in the order given.
  public static func holm(_ pValues: [Double]) -> [Double] {
    let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
    var corrected = pValues
    var largest = 0.0
    for (rank, place) in order.enumerated() {
      largest = max(largest, min(1, pValues[place] * Double(pValues.count - rank)))
      corrected[place] = largest
    }
    return corrected
  }

  private static func word(_ difference: Double, _ pValue: Double, level: Double) -> ChangeWord {
    guard pValue <= 1 - level, difference != 0 else { return .noClearChange }
    return difference > 0 ? .improved : .fell
  }
}
