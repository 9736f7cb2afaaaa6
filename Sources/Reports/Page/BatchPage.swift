import Auditing
import Plans
import Rubrics

/// The page of a batch: its documents with their grades, what could not be read, and what all of them share. Of each
/// document it keeps a few words, so that a batch may be long.
public struct BatchPage {
  /// What is kept of one result.
  public struct Entry: Sendable {
    let source: String
    let name: String?
    let facts: String
    let kind: DocumentKind
    let isPlan: Bool
    let overall: String
    let sections: [String]
    let problems: [String]
    let rubric: RubricStamp?
    let unmet: [String]
    let decided: [String]
    let titles: [String: String]
    let templateFaults: Set<TemplateFaults.Fault>
    let statements: PlanStatements

    /// Takes from a result what the page needs.
    public init(_ result: AuditResult) {
      source = result.source
      name = result.plan?.subject.name
      facts =
        result.plan == nil ? Words.kind(result.kind) : Words.document(result, Words.day)
      kind = result.kind
      isPlan = result.plan != nil
      overall = result.grades.overall.grade
      sections = SectionCode.ofPlan.map { code in
        result.grades.sections.first { $0.code == code }?.grade.grade ?? "not-graded"
      }
      problems = result.problems
      rubric = result.rubric
      unmet = result.criteria.filter { $0.outcome == .notMet }.map(\.criterion.id)
      decided = result.criteria.filter { [.met, .partlyMet, .notMet].contains($0.outcome) }.map(\.criterion.id)
      titles = Dictionary(result.criteria.map { ($0.criterion.id, $0.criterion.title) }) { first, _ in first }
      templateFaults = TemplateFaults.faults(of: result)
      statements = PlanStatements(result)
    }
  }

  var rows: [(entry: Row, page: String)] = []
  var rubrics: [RubricStamp] = []
  var faults = TemplateFaults()
  var wording = SharedWording()
  /// What became of the suppressions.
  public var suppressions = SuppressionUse()
  var criteria: [String: Criterion] = [:]

  /// What a row of the table of documents shows.
  struct Row {
    let source: String
    let name: String?
    let facts: String
    let kind: DocumentKind
    let isPlan: Bool
    let overall: String
    let sections: [String]
    let problems: [String]
  }

  /// In how many plans a criterion was decided, and in how many it was not met.
  struct Criterion {
    var title: String
    var decided = 0
    var unmet = 0
  }

  /// An empty batch.
  public init() {}

  /// Adds one document.
  ///
  /// - Parameters:
  ///   - entry: what is kept of its result.
  ///   - page: the file name of its page, beside this one.
  public mutating func add(_ entry: Entry, page: String) {
    rows.append(
      (
        Row(
          source: entry.source, name: entry.name, facts: entry.facts, kind: entry.kind, isPlan: entry.isPlan,
          overall: entry.overall, sections: entry.sections, problems: entry.problems), page
      ))
    if let rubric = entry.rubric, !rubrics.contains(where: { $0.sha256 == rubric.sha256 }) { rubrics.append(rubric) }
    guard entry.isPlan, entry.kind == .ehcPlan else { return }
    faults.add(entry.templateFaults)
    wording.add(entry.statements, source: entry.source)
    for id in entry.decided { criteria[id, default: Criterion(title: entry.titles[id] ?? id)].decided += 1 }
    for id in entry.unmet { criteria[id, default: Criterion(title: entry.titles[id] ?? id)].unmet += 1 }
  }

  /// The page in UTF-8. The same documents in the same order give the same bytes.
  public func bytes() -> [UInt8] { BatchPageWriter(batch: self).bytes() }
}
