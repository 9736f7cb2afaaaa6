import Testing

@testable import Records

struct PlacingTests {
  @Test func aPersonDecidesWithAReasonAndMayDecideAnew() throws {
    let records = try InventedRecords()
    func placing(_ caseId: String, reason: String = "The letter says so.") -> Placing {
      Placing(document: "d1", caseId: caseId, by: "A. Officer", on: "2026-11-20", reason: reason)
    }
    #expect(throws: RecordsError.self) { try records.store.place(placing("K1", reason: "")) }
    try records.store.place(placing("K1"))
    try records.store.place(placing("K2"))
    #expect(try records.store.placedCases() == ["d1": "K2"])
    #expect(try records.store.verify().problems.isEmpty)
    try records.tamper("UPDATE placing SET caseId = 'K3'")
    #expect(try records.store.verify().problems.count == 1)
  }

  @Test func aDocumentThatIsJudgedStaysWhereItIs() throws {
    let records = try InventedRecords()
    try records.freeze()
    let result = InventedRecords.result("K1")
    try records.store.keep(result, on: "2026-11-04")
    #expect(throws: RecordsError.self) {
      try records.store.place(
        Placing(document: result.record.document, caseId: "K2", by: "A. Officer", on: "2026-11-20", reason: "No."))
    }
  }
}
