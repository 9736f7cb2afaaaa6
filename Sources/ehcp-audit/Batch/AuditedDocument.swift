import Auditing
import Documents
import Reports

/// What a worker makes of one file: ready for writing, and small, so that many may wait.
struct AuditedDocument: Sendable {
  /// The result in the format asked for.
  let written: [UInt8]
  /// What the batch's summary keeps.
  let entry: BatchSummary.Entry
  /// What the index of readable reports keeps; nil where none is written.
  let page: BatchPage.Entry?
  /// Numbers of the suppressions that concern it, with what became of them.
  let suppressed: [SuppressionUse.Entry]
  /// The path as given.
  let source: String
  /// What the result says could not be read.
  let problems: [String]
  /// Whether nothing of the document could be judged because it could not be read.
  let isUnread: Bool
  /// Whether the grade is worse than the one asked for, or there is none; false where none was asked for.
  let failsGrade: Bool

  /// Reads and audits one file.
  ///
  /// - Parameters:
  ///   - shelf: the reports to compare it with; nil for none.
  ///   - leastGrade: the grade asked for, a word of the rubric's scale.
  ///   - isSummed: whether a summary of the batch will be written.
  ///   - isIndexed: whether an index of readable reports will be written.
  init(
    _ path: BatchInput, auditors: DatedAuditors, shelf: CompanionShelf? = nil, leastGrade: String?,
    isIndexed: Bool = false,
    isSummed: Bool = true,
    write: (AuditResult) -> [UInt8]
  ) {
    let result: AuditResult
    do {
      result = auditors.audit(bytes: try path.contents(), source: path.shown, shelf: shelf)
    } catch {
      // No bytes were read: the result of an empty file, with what really happened.
      var empty = auditors.audit(bytes: [], source: path.shown)
      empty.problems = [error.description]
      result = empty
    }
    written = write(result)
    entry = BatchSummary.Entry(result, comparesWording: isSummed)
    page = isIndexed ? BatchPage.Entry(result) : nil
    suppressed = result.suppressed.map(SuppressionUse.Entry.init)
    source = result.source
    problems = result.problems
    isUnread = result.kind == .unknown
    failsGrade = leastGrade.map { AuditedDocument.grade(of: result, isWorseThan: $0) } ?? false
  }

  private static func grade(of result: AuditResult, isWorseThan least: String) -> Bool {
    // Only plans are graded; a review or a piece of advice among them is no failure.
    guard result.plan != nil || result.kind == .unknown, let scale = result.rubric?.scale,
      let limit = scale.firstIndex(of: least)
    else { return false }
    guard let place = scale.firstIndex(of: result.grades.overall.grade) else { return true }
    return place > limit
  }
}
