import Foundation
import GRDB

@testable import Records

/// Records with one drawn month of three cases, in a folder that goes when the value does.
final class InventedRecords {
  let folder: URL
  var path: String { folder.appendingPathComponent("records.sqlite").path }
  let store: RecordsStore

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("records-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try RecordsStore.create(at: folder.appendingPathComponent("records.sqlite").path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func freeze(_ period: String = "2026-10") throws {
    let entries = ["K1", "K2", "K3"].map { CaseEntry(period: period, kind: "new-plan", caseId: $0, stratum: "primary") }
    try store.keep(
      MonthRecord(
        period: period, state: .frozen, asOf: "2026-11-02", frame: Array("frame".utf8), commitment: Array("{}".utf8)),
      entries: entries, on: "2026-11-02")
  }

  func draw(_ period: String = "2026-10") throws {
    try store.keepDraw(
      of: period, certificate: Array("{}".utf8), order: [("new-plan", "K2"), ("new-plan", "K1")], on: "2026-11-03")
  }

  static func result(_ caseId: String, period: String = "2026-10", json: String = #"{"quote":"as needed"}"#)
    -> KeptResult
  {
    let record = ResultRecord(
      document: Digest.of(Data((period + caseId).utf8)), period: period, kind: "new-plan", caseId: caseId,
      fileName: caseId + ".docx", rubric: "qaf", rubricVersion: "1", rubricSha256: "r", engine: "0", overall: "good",
      json: Array(json.utf8))
    return KeptResult(record: record, grades: [("F", "good"), ("B", "outstanding")], outcomes: [("F-1", "met")])
  }

  static func confirmation(_ caseId: String, by name: String = "A. Officer", overall: String = "good") -> Confirmation {
    Confirmation(
      period: "2026-10", kind: "new-plan", caseId: caseId, document: result(caseId).record.document, by: name,
      on: "2026-11-10", overall: overall, grades: [.init(name: "F", machine: "good", person: "good")])
  }

  /// Changes the file behind the program's back.
  func tamper(_ sql: String) throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
  }
}
