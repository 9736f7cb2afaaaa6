import GRDB
import Testing

@testable import Records

struct ActionsTests {
  private func filled() throws -> InventedRecords {
    let records = try InventedRecords()
    try records.freeze()
    try records.draw()
    try records.store.keep(
      AuditAction(
        period: "2026-10", kind: "new-plan", caseId: "K1", criterion: "F-1", what: "Mend F", owner: "North",
        due: "2026-12-01", reaudit: "2027-01-15", document: "d1"), on: "2026-11-11")
    return records
  }

  @Test func anActionIsSettledOnceAndOnlyWithANote() throws {
    let records = try filled()
    defer { withExtendedLifetime(records) {} }
    let store = records.store
    #expect(throws: RecordsError.self) { try store.settle(1, as: .done, note: "", on: "2026-11-20") }
    #expect(throws: RecordsError.self) { try store.settle(7, as: .done, note: "Amended.", on: "2026-11-20") }
    let done = try store.settle(1, as: .done, note: "Amended.", on: "2026-11-20")
    #expect(done.state == .done && done.settledOn == "2026-11-20")
    // Done is what its owner says; it can still be dropped, and then no more.
    try store.settle(1, as: .dropped, note: "The plan has ceased.", on: "2026-11-21")
    #expect(throws: RecordsError.self) { try store.settle(1, as: .done, note: "Again.", on: "2026-11-22") }
    #expect(try store.verify().problems.isEmpty)
  }

  @Test func aDayOfReauditChangedByHandIsFound() throws {
    let records = try filled()
    try records.tamper("UPDATE action SET reaudit = '2028-01-01'")
    #expect(try records.store.verify().problems.count == 1)
  }

  @Test func recordsOfTheFirstVersionAreWidenedAndStillVerify() throws {
    let records = try InventedRecords()
    let path = records.folder.appendingPathComponent("old.sqlite").path
    let old = try DatabaseQueue(path: path)
    try RecordsSchema.migrator.migrate(old, upTo: "1")
    try old.write { database in
      try database.execute(
        sql: """
          INSERT INTO action (period, kind, caseId, criterion, what, owner, due, state, note)
          VALUES ('2026-10', 'new-plan', 'K1', 'F-1', 'Mend F', 'North', '2026-12-01', 'open', '')
          """)
      var log = try EventLog(database)
      // The digest as it was made before there were further columns.
      let digest = Digest.of(fields: [
        "1", "2026-10", "new-plan", "K1", "F-1", "Mend F", "North", "2026-12-01", "open", "", "",
      ])
      try log.append("action set", subject: "1", digest: digest, on: "2026-11-11")
    }
    try old.close()
    let store = try RecordsStore.open(at: path)
    #expect(try store.verify().problems.isEmpty)
    #expect(try store.actions().first?.reaudit == "")
  }
}
