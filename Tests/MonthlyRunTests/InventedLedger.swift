import Foundation
import Records

@testable import MonthlyRun

/// Records of a drawn month with judged cases, in a folder that goes when the value does.
final class InventedLedger {
  let store: RecordsStore
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("ledger-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try RecordsStore.create(at: folder.appendingPathComponent("records.sqlite").path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A drawn month; every case is drawn, in the order given.
  func month(_ period: String = "2026-10", cases: [String], kind: String = "new-plan", team: String = "North") throws {
    let entries = cases.map { caseId in
      var entry = CaseEntry(period: period, kind: kind, caseId: caseId, stratum: "all")
      entry.team = team
      return entry
    }
    try store.keep(
      MonthRecord(period: period, state: .frozen, asOf: period + "-28", frame: [1], commitment: [2]), entries: entries,
      on: period + "-28")
    try store.keepDraw(
      of: period, certificate: [3], order: cases.map { (kind: kind, caseId: $0) }, on: period + "-28")
  }

  @discardableResult
  func judge(
    _ caseId: String, _ outcomes: [String: String], period: String = "2026-10", kind: String = "new-plan",
    overall: String = "good", quotes: [String] = []
  ) throws -> KeptResult {
    let found = quotes.map { #"{"message":"m","suggestion":"Say how often.","evidence":{"quote":"\#($0)"}}"# }
    let criteria = outcomes.keys.sorted().map { id in
      #"{"id":"\#(id)","title":"Title of \#(id)","kind":"\#(id.hasPrefix("L") ? "legal" : "quality")","findings":["#
        + found.joined(separator: ",") + "]}"
    }
    let json = #"{"criteria":["# + criteria.joined(separator: ",") + "]}"
    let result = KeptResult(
      record: ResultRecord(
        document: "\(period)/\(kind)/\(caseId)", period: period, kind: kind, caseId: caseId, fileName: caseId + ".txt",
        rubric: "r", rubricVersion: "1", rubricSha256: "s", engine: "e", overall: overall, json: Array(json.utf8)),
      grades: [("F", overall)], outcomes: outcomes.map { ($0.key, $0.value) })
    try store.keep(result, on: period + "-28")
    return result
  }

  func confirm(
    _ result: KeptResult, by name: String = "A. Officer", round: Confirmation.Round = .first, overall: String? = nil,
    outcomes: [String: String] = [:]
  ) throws {
    let record = result.record
    try store.confirm(
      Confirmation(
        period: record.period, kind: record.kind, caseId: record.caseId, document: record.document, by: name,
        on: record.period + "-28", round: round, overall: overall ?? record.overall, reason: "As it reads.",
        grades: result.grades.map {
          .init(name: $0.section, machine: $0.grade, person: overall ?? $0.grade, reason: "As it reads.")
        },
        outcomes: outcomes.map { id, outcome in
          .init(
            name: id, machine: result.outcomes.first { $0.criterion == id }?.outcome ?? "", person: outcome,
            reason: "As it reads.")
        }))
  }

  func ledger(_ period: String = "2026-10") throws -> MonthLedger {
    guard let ledger = try MonthLedger(store, period: period) else { throw RecordsError("No month.") }
    return ledger
  }
}
