import Auditing
import Plans
import Rubrics

/// Where a writer finds what is missing: the listed piece of advice that fits, in the plan's own words.
struct AdviceSource {
  /// Words of rubrics' advice that stand for the list.
  private static let list = "advice in Section K"
  private let result: AuditResult

  init(_ result: AuditResult) { self.result = result }

  /// The piece that fits a thing to mend; nil where none is sure to.
  func piece(for thing: Mendable) -> ListedAdvice? {
    guard thing.gaps.contains(where: { Self.pointsToAdvice($0) }) else { return nil }
    if let item = thing.item {
      guard let place = result.items[item.item.id]?.advice, result.advice.indices.contains(place) else { return nil }
      return result.advice[place]
    }
    for finding in thing.findings {
      guard let family = Self.family(in: finding.suggestion ?? "") else { continue }
      let fitting = result.advice.filter { $0.families.contains(family) }
      if fitting.count == 1 { return fitting.first }
    }
    return nil
  }

  /// Whether the advice of a thing sends its reader to a list that has nothing in it.
  func isMissing(for thing: Mendable) -> Bool {
    result.advice.isEmpty && thing.gaps.contains { Self.pointsToAdvice($0) }
  }

  private static func pointsToAdvice(_ gap: Mendable.Gap) -> Bool { gap.criterion.advice.contains(list) }

  /// "the social care advice in Section K" is of the family `social-care`.
  private static func family(in suggestion: String) -> String? {
    guard let end = suggestion.firstRange(of: " " + list) else { return nil }
    guard let start = suggestion[..<end.lowerBound].ranges(of: "the ").last else { return nil }
    let words = suggestion[start.upperBound..<end.lowerBound]
    return words.isEmpty ? nil : words.split(separator: " ").joined(separator: "-")
  }
}
