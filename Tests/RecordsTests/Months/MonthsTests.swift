import Testing

@testable import Records

struct MonthsTests {
  @Test func goesFromFrozenToDrawnToClosedAndNeverBack() throws {
    let records = try InventedRecords()
    try records.freeze()
    #expect(throws: RecordsError.self) { try records.freeze() }
    #expect(throws: RecordsError.self) { try records.store.close("2026-10", on: "2026-11-03") }
    try records.draw()
    #expect(throws: RecordsError.self) { try records.draw() }
    #expect(try records.store.entries(of: "2026-10").map(\.drawOrder) == [2, 1, nil])
    try records.store.close("2026-10", on: "2026-12-01")
    #expect(throws: RecordsError.self) { try records.store.keep(InventedRecords.result("K1"), on: "2026-12-02") }
    #expect(throws: RecordsError.self) { try records.store.confirm(InventedRecords.confirmation("K1")) }
    #expect(try records.store.verify().problems.isEmpty)
  }

  @Test func aDrawThatNamesAStrangerKeepsNothing() throws {
    let records = try InventedRecords()
    try records.freeze()
    let before = try records.store.head()
    #expect(throws: RecordsError.self) {
      try records.store.keepDraw(
        of: "2026-10", certificate: [], order: [("new-plan", "K1"), ("new-plan", "K9")], on: "2026-11-03")
    }
    #expect(try records.store.month("2026-10")?.state == .frozen)
    #expect(try records.store.entries(of: "2026-10").allSatisfy { $0.drawOrder == nil })
    #expect(try records.store.head() == before)
  }

  @Test func saysWhyADocumentCannotBeHad() throws {
    let records = try InventedRecords()
    try records.freeze()
    try records.store.markUnavailable(
      period: "2026-10", kind: "new-plan", caseId: "K2", because: "moved away", on: "2026-11-05")
    #expect(try records.store.entries(of: "2026-10")[1].unavailable == "moved away")
    #expect(try records.store.verify().problems.isEmpty)
  }
}
