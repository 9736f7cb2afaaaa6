import Auditing
import Records

extension KeptResult {
  /// What the records keep of an audit.
  ///
  /// - Parameter json: the whole result as a file.
  public init(_ result: AuditResult, of match: DocumentMatching.Match, period: String, json: [UInt8]) {
    let sections = result.grades.sections.map { (section: $0.code.rawValue, grade: $0.grade.grade) }
    let standards = result.grades.standards.map { (section: $0.standard.code, grade: $0.grade.grade) }
    self.init(
      record: ResultRecord(
        document: result.sha256, period: period, kind: match.kind.rawValue, caseId: match.caseId,
        fileName: match.source.split(separator: "/").last.map(String.init) ?? match.source,
        rubric: result.rubric?.id ?? "", rubricVersion: result.rubric?.version ?? "",
        rubricSha256: result.rubric?.sha256 ?? "", engine: Auditor.version, overall: result.grades.overall.grade,
        json: json),
      grades: sections + standards,
      outcomes: result.criteria.map { (criterion: $0.criterion.id, outcome: $0.outcome.rawValue) })
  }
}
