import Foundation
import Testing

@testable import Records

struct RecordsStoreTests {
  @Test func refusesToMakeRecordsOverAFile() throws {
    let records = try InventedRecords()
    #expect(throws: RecordsError.self) { try RecordsStore.create(at: records.path) }
  }

  @Test func saysHowToMakeRecordsThatAreMissing() throws {
    let error = #expect(throws: RecordsError.self) { try RecordsStore.open(at: "/nowhere/records.sqlite") }
    #expect(error?.description.contains("records init") == true)
  }

  @Test func refusesAFileThatHoldsSomethingElse() throws {
    let records = try InventedRecords()
    let path = records.folder.appendingPathComponent("other.sqlite").path
    try Data(repeating: 0x41, count: 5_000).write(to: URL(fileURLWithPath: path))
    #expect(throws: RecordsError.self) { try RecordsStore.open(at: path) }
  }

  @Test func whatWasWrittenIsThereWhenOpenedAgain() throws {
    let records = try InventedRecords()
    try records.freeze()
    let again = try RecordsStore.open(at: records.path)
    #expect(try again.month("2026-10")?.state == .frozen)
    #expect(try again.head() == records.store.head())
  }

  @Test func aCopyMadeWhileInUseIsWhole() throws {
    let records = try InventedRecords()
    try records.freeze()
    let copy = records.folder.appendingPathComponent("copy.sqlite").path
    try records.store.backUp(to: copy)
    let opened = try RecordsStore.open(at: copy)
    #expect(try opened.verify().problems.isEmpty)
    #expect(try opened.entries(of: "2026-10").count == 3)
  }

  @Test func twoWritersAtOnceLoseNothing() async throws {
    let records = try InventedRecords()
    try records.freeze()
    let path = records.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in ["one", "two", "three", "four"] {
        group.addTask {
          // Each opens the file for itself, as another process would.
          let store = try RecordsStore.open(at: path)
          for number in 1...25 {
            try store.keep(
              AuditAction(
                period: "2026-10", kind: "new-plan", caseId: "K1", criterion: "F-1", what: "\(name) \(number)",
                owner: "Team", due: "2026-12-01"), on: "2026-11-04")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try records.store.actions().count == 100)
    let check = try records.store.verify()
    #expect(check.problems.isEmpty)
    #expect(check.events == 101)
  }
}
