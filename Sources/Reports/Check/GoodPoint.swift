import Auditing
import Plans
import Rubrics

/// What is already good: said only of what was found in the plan, with how many or with its words.
struct GoodPoint {
  /// A sentence.
  let sentence: String
  /// The plan's words that show it.
  let quote: Evidence?
  /// Whether it is said of a section and not of its items, so that its words show it best.
  let isOfWhole: Bool
  /// The criterion that is met.
  let criterion: String

  /// The weightiest, those that hold for every one of several items first.
  static func of(_ result: AuditResult, most: Int) -> [GoodPoint] {
    // A section that holds somebody else's details is not praised.
    let troubled = Set(result.criteria.flatMap(\.findings).filter(\.urgent).map { $0.evidence?.section?.rawValue })
    let faulted = result.criteria.flatMap(\.findings).compactMap(\.evidence)
    let met = result.criteria.filter { judged in
      guard judged.outcome == .met, judged.findings.isEmpty, let shown = judged.support.first else { return false }
      // Words that are to be mended on another count are no good example.
      let isFaulted = faulted.contains { $0.section == shown.section && $0.range.overlaps(shown.range) }
      return !troubled.contains(judged.criterion.section) && (isOfAll(judged) || !isFaulted)
    }
    let praised = goodSections(of: result)
    let ranked = met.enumerated().map { offset, judged in
      (
        rank: (
          praised.contains(judged.criterion.section) ? 0 : 1, isOfMost(judged, in: result) ? 0 : 1,
          -judged.criterion.weight, offset
        ), judged: judged
      )
    }.sorted { $0.rank < $1.rank }.map(\.judged)
    // What a poor section does well is said only where nothing better can be.
    let hasBetter = ranked.contains { praised.contains($0.criterion.section) }
    // One of each section says more than three of one.
    var sections: Set<String> = []
    return ranked.filter { !hasBetter || praised.contains($0.criterion.section) }
      .filter { sections.insert($0.criterion.section).inserted }.prefix(most).map { judged in
        GoodPoint(
          sentence: sentence(of: judged, in: result), quote: judged.support.first, isOfWhole: !isOfAll(judged),
          criterion: judged.criterion.id)
      }
  }

  /// Sections with a grade of the scale's upper half: what is good in a poor one is no comfort.
  private static func goodSections(of result: AuditResult) -> Set<String> {
    let scale = result.rubric?.scale ?? []
    return Set(
      result.grades.sections.filter { _, grade in
        scale.firstIndex(of: grade.grade).map { $0 * 2 < scale.count } ?? false
      }.map(\.code.rawValue))
  }

  /// Holds for items of which two in three at least are of the kind that it applies to.
  private static func isOfMost(_ judged: CriterionResult, in result: AuditResult) -> Bool {
    isOfAll(judged) && count(judged, in: result) * 3 >= (judged.examined ?? 0) * 2
  }

  private static func count(_ judged: CriterionResult, in result: AuditResult) -> Int {
    result.items.values.count { $0.outcomes[judged.criterion.id] == .met }
  }

  private static func isOfAll(_ judged: CriterionResult) -> Bool {
    judged.criterion.select.items != nil && (judged.examined ?? 0) > 1 && judged.criterion.says[.met] != nil
  }

  /// "Section E: it says by when, in all 5 outcomes."
  private static func sentence(of judged: CriterionResult, in result: AuditResult) -> String {
    let criterion = judged.criterion
    let isNamed = judged.reason.hasPrefix("Section ")
    let place = isNamed ? "" : SectionCode(rawValue: criterion.section).map { $0.shortName + ": " } ?? ""
    guard isOfAll(judged), let said = criterion.says[.met], let kind = criterion.select.items else {
      return place + lowered(judged.reason)
    }
    let met = count(judged, in: result)
    let end = said.hasSuffix(".") ? said.dropLast() : said[...]
    let limit = met == judged.examined ? "" : " that this applies to"
    return place + lowered(String(end)) + ", in all \(met) \(kind)s\(limit)."
  }

  /// A sentence behind a colon begins small, unless it begins with a name or a section.
  private static func lowered(_ sentence: String) -> String {
    let word = sentence.prefix { $0 != " " }
    guard ["The", "It", "No", "Each", "Every", "Its", "Needs", "Outcomes", "Strengths", "Levels"].contains(word) else {
      return sentence
    }
    return sentence.prefix(1).lowercased() + sentence.dropFirst()
  }
}
