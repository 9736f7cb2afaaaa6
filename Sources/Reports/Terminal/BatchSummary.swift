import Auditing
import Rubrics

/// What a batch comes to, document by document added up; it grows with the number of criteria and not of documents.
public struct BatchSummary: Sendable {
  /// What is kept of one result.
  public struct Entry: Sendable {
    fileprivate let source: String
    fileprivate let grade: String?
    fileprivate let scale: [String]
    fileprivate let unmet: [String]
    fileprivate let statements: PlanStatements

    /// Takes from a result what the summary needs.
    ///
    /// - Parameter comparesWording: whether its wording is compared with that of the other documents.
    public init(_ result: AuditResult, comparesWording: Bool = true) {
      source = result.source
      grade = result.plan == nil ? nil : result.grades.overall.grade
      scale = result.rubric?.scale ?? []
      unmet = result.criteria.filter { $0.outcome == .notMet }.map(\.criterion.id)
      statements = comparesWording ? PlanStatements(result) : PlanStatements()
    }
  }

  private static let mostNames = 12
  private static let mostCriteria = 5
  private var documents = 0
  private var grades: [String: Int] = [:]
  private var scale: [String] = []
  private var unmet: [String: Int] = [:]
  private var wording = SharedWording()
  private var unread = 0
  private var unreadNames: [String] = []

  /// An empty batch.
  public init() {}

  /// Adds one document.
  public mutating func add(_ entry: Entry) {
    documents += 1
    guard let grade = entry.grade else {
      unread += 1
      if unreadNames.count < BatchSummary.mostNames { unreadNames.append(entry.source) }
      return
    }
    if scale.isEmpty { scale = entry.scale }
    wording.add(entry.statements, source: entry.source)
    grades[grade, default: 0] += 1
    for id in entry.unmet { unmet[id, default: 0] += 1 }
  }

  /// The summary, at most 80 columns wide; empty for fewer than two documents.
  public func text(coloured: Bool) -> String {
    guard documents > 1 else { return "" }
    let ink = Ink(isColoured: coloured)
    let plans = documents - unread
    var lines = [String(repeating: "=", count: Columns.screen)]
    lines.append(
      ink.bold("\(documents) documents") + ": \(Words.count(plans, "plan", "plans")) audited, \(unread) not read")
    let others = grades.keys.filter { !scale.contains($0) && $0 != "not-graded" }.sorted()
    for word in scale + others + ["not-graded"] where plans > 0 {
      let number = grades[word] ?? 0
      let shown = Words.grade(word)
      let gap = String(repeating: " ", count: max(1, 22 - shown.count))
      lines.append(
        "  " + ink.grade(word, scale: scale, shown: shown) + gap
          + "\(number) of \(plans) (\(Words.percent(number, of: plans)))")
    }
    let worst = unmet.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(BatchSummary.mostCriteria)
    if !worst.isEmpty {
      let said = worst.map { "\($0.key) in \($0.value) of \(plans)" }.joined(separator: ", ")
      lines += Columns.wrapped("Most often not met: \(said).", to: Columns.screen)
    }
    let shared = wording.shared
    if let first = shared.first {
      let text = Columns.shortened(Columns.harmless(first.words), to: 120)
      lines += Columns.wrapped(
        "\(Words.count(shared.count, "statement stands", "statements stand")) alike in \(SharedWording.leastPlans) plans or more (not scored), such as, in \(first.plans): \"\(text)\"",
        to: Columns.screen)
    }
    if unread > 0 {
      lines.append("Read these yourself:")
      for name in unreadNames {
        lines += Columns.wrapped(Columns.harmless(name), to: Columns.screen - 2).map { "  " + $0 }
      }
      if unread > unreadNames.count { lines.append("  and \(unread - unreadNames.count) more") }
    }
    lines.append("All grades are provisional until a named person has confirmed them.")
    return lines.map { $0 + "\n" }.joined()
  }
}
