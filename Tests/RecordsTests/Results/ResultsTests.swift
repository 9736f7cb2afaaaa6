import Foundation
import Testing

@testable import Records

struct ResultsTests {
  @Test func aRepeatedRunAddsNothing() throws {
    let records = try InventedRecords()
    try records.freeze()
    #expect(try records.store.keep(InventedRecords.result("K1"), on: "2026-11-04"))
    let head = try records.store.head()
    #expect(try !records.store.keep(InventedRecords.result("K1"), on: "2026-11-05"))
    #expect(try records.store.head() == head)
    let kept = try #require(try records.store.result(period: "2026-10", kind: "new-plan", caseId: "K1"))
    #expect(kept.grades.map(\.section) == ["B", "F"])
    #expect(kept.outcomes.map(\.outcome) == ["met"])
  }

  @Test func twoDocumentsOfOneCaseAreRefused() throws {
    let records = try InventedRecords()
    try records.freeze()
    try records.store.keep(InventedRecords.result("K1"), on: "2026-11-04")
    var other = InventedRecords.result("K1")
    other.record.document = "another"
    let error = #expect(throws: RecordsError.self) { try records.store.keep(other, on: "2026-11-04") }
    #expect(error?.description.contains("K1.docx") == true)
  }

  @Test func purgedWordsAreGoneFromTheFileAndTheChainStillVerifies() throws {
    let records = try InventedRecords()
    try records.freeze("2026-09")
    try records.freeze("2026-10")
    let words = "purple-elephant-statement"
    try records.store.keep(InventedRecords.result("K1", period: "2026-09", json: words), on: "2026-10-04")
    try records.store.keep(InventedRecords.result("K1", period: "2026-10"), on: "2026-11-04")
    #expect(try records.store.purgeQuotes(before: "2026-10", on: "2027-11-01") == 1)
    #expect(try records.store.results(of: "2026-09").first?.record.json == nil)
    #expect(try records.store.results(of: "2026-10").first?.record.json != nil)
    #expect(try records.store.verify().problems.isEmpty)
    for file in try FileManager.default.contentsOfDirectory(at: records.folder, includingPropertiesForKeys: nil) {
      #expect(try Data(contentsOf: file).range(of: Data(words.utf8)) == nil, "\(file.lastPathComponent)")
    }
  }
}
