/// Sections of a document that belong together for who reads a report: those that education, health or social care write,
/// or what prepares for adulthood.
///
/// A group is of sections (or standards), and is good where every one of them that is graded is; or of criteria, and is then
/// graded by their outcomes and weights on the rubric's own scale.
public struct RelatedSections: Sendable, Equatable {
  /// Its word in results and reports (`social-care`).
  public var code: String
  /// Its name for readers.
  public var title: String
  /// Sections or standards; empty where criteria are named.
  public var sections: [String]
  /// Ids of criteria; empty where sections are named.
  public var criteria: [String]

  /// A group.
  public init(code: String, title: String, sections: [String] = [], criteria: [String] = []) {
    self.code = code
    self.title = title
    self.sections = sections
    self.criteria = criteria
  }
}

extension Grading {
  /// The grade of a score from 0 to 100 by the bands.
  public func grade(ofScore score: Double) -> String? {
    guard scale.count == bands.count + 1 else { return nil }
    // What is reckoned from sums may miss a band by a rounding.
    let place = bands.firstIndex { score >= $0 - 1e-9 } ?? bands.count
    return scale[place]
  }
}
