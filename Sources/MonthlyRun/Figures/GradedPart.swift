import Plans
import Rubrics

/// A part of a document of which a report says how many are good or better.
public struct GradedPart: Sendable, Hashable {
  /// What it takes in.
  public enum Scope: Sendable, Hashable {
    /// The whole document.
    case whole
    /// All groups of related sections together.
    case allRelated
    /// A named group of related sections.
    case related
    /// A section or a standard.
    case section
  }

  /// What it takes in.
  public let scope: Scope
  /// Code of the section, the standard or the group; empty for the whole.
  public let code: String
  /// Its name for a reader; of a section of a plan its letter.
  public let title: String

  /// Its name in machine formats: `overall`, `related`, `related:health`, `F`.
  public var name: String {
    switch scope {
    case .whole: "overall"
    case .allRelated: "related"
    case .related: "related:" + code
    case .section: code
    }
  }

  /// The whole document.
  public static let whole = GradedPart(scope: .whole, code: "", title: "Overall")

  /// The parts that documents judged by some rubrics have: the whole, the groups of related sections, the sections.
  public static func all(of rubrics: [Rubric]) -> [GradedPart] {
    var parts = [whole]
    func add(_ part: GradedPart) {
      if !parts.contains(where: { $0.scope == part.scope && $0.code == part.code }) { parts.append(part) }
    }
    let groups = rubrics.flatMap(\.grading.relatedSections)
    if !groups.isEmpty { add(GradedPart(scope: .allRelated, code: "related", title: "All related sections")) }
    for group in groups { add(GradedPart(scope: .related, code: group.code, title: group.title)) }
    for rubric in rubrics {
      for standard in rubric.grading.standards {
        add(GradedPart(scope: .section, code: standard.code, title: standard.title))
      }
      guard rubric.grading.standards.isEmpty else { continue }
      for code in SectionCode.ofPlan {
        add(GradedPart(scope: .section, code: code.rawValue, title: code.rawValue))
      }
    }
    return parts
  }
}
