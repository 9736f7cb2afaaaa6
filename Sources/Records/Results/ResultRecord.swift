import Foundation
import GRDB

/// The machine's judgement of one document. Provisional: audited is what a named person has confirmed.
public struct ResultRecord: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  /// The table of the records.
  public static let databaseTableName = "result"

  /// SHA-256 of the document's bytes.
  public var document: String
  /// The month it counts for.
  public var period: String
  /// Kind of the case.
  public var kind: String
  /// The case.
  public var caseId: String
  /// Name of its file, without folders.
  public var fileName: String
  /// Id of the rubric.
  public var rubric: String
  /// Version of the rubric.
  public var rubricVersion: String
  /// SHA-256 of the rubric.
  public var rubricSha256: String
  /// Version of the engine.
  public var engine: String
  /// The overall grade.
  public var overall: String
  /// The whole result with its quotes; nil once retention has removed it.
  public var json: Data?
  /// SHA-256 of the whole result; stays when the result goes.
  public var jsonSha256: String

  /// A result.
  public init(
    document: String, period: String, kind: String, caseId: String, fileName: String, rubric: String,
    rubricVersion: String, rubricSha256: String, engine: String, overall: String, json: [UInt8]
  ) {
    self.document = document
    self.period = period
    self.kind = kind
    self.caseId = caseId
    self.fileName = fileName
    self.rubric = rubric
    self.rubricVersion = rubricVersion
    self.rubricSha256 = rubricSha256
    self.engine = engine
    self.overall = overall
    self.json = Data(json)
    jsonSha256 = Digest.of(Data(json))
  }

  func digest(grades: [(String, String)], outcomes: [(String, String)]) -> String {
    Digest.of(
      fields: [
        document, period, kind, caseId, fileName, rubric, rubricVersion, rubricSha256, engine, overall, jsonSha256,
      ] + grades.flatMap { [$0.0, $0.1] } + ["outcomes"] + outcomes.flatMap { [$0.0, $0.1] })
  }
}

/// A result with its parts, sorted by section and by criterion.
public struct KeptResult: Sendable {
  /// The judgement as a whole.
  public var record: ResultRecord
  /// Grades by section.
  public var grades: [(section: String, grade: String)]
  /// Outcomes by criterion id.
  public var outcomes: [(criterion: String, outcome: String)]

  /// A result with its parts.
  public init(
    record: ResultRecord, grades: [(section: String, grade: String)], outcomes: [(criterion: String, outcome: String)]
  ) {
    self.record = record
    self.grades = grades.sorted { $0.section < $1.section }
    self.outcomes = outcomes.sorted { $0.criterion < $1.criterion }
  }

  var digest: String {
    record.digest(grades: grades.map { ($0.section, $0.grade) }, outcomes: outcomes.map { ($0.criterion, $0.outcome) })
  }
}
