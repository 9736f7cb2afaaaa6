import Testing

@testable import Records

struct ConfirmationsTests {
  private func ready() throws -> InventedRecords {
    let records = try InventedRecords()
    try records.freeze()
    try records.draw()
    for name in ["K1", "K2", "K3"] { try records.store.keep(InventedRecords.result(name), on: "2026-11-04") }
    return records
  }

  @Test func keepsWhoWhenAndWhatBesideTheMachines() throws {
    let records = try ready()
    var judged = InventedRecords.confirmation("K1", overall: "requires improvement")
    judged.reason = "Section B is out of date."
    judged.grades = [.init(name: "B", machine: "outstanding", person: "good", reason: "Old levels.")]
    try records.store.confirm(judged)
    #expect(try records.store.confirmations(of: "2026-10") == [judged])
  }

  @Test func aCaseThatWasNotDrawnCannotBeConfirmed() throws {
    let records = try ready()
    #expect(throws: RecordsError.self) { try records.store.confirm(InventedRecords.confirmation("K3")) }
  }

  @Test func aChangedJudgementNeedsAReason() throws {
    let records = try ready()
    #expect(throws: RecordsError.self) {
      try records.store.confirm(InventedRecords.confirmation("K1", overall: "inadequate"))
    }
    var judged = InventedRecords.confirmation("K1")
    judged.outcomes = [.init(name: "F-1", machine: "met", person: "not-met")]
    #expect(throws: RecordsError.self) { try records.store.confirm(judged) }
    #expect(try records.store.confirmations(of: "2026-10").isEmpty)
  }

  @Test func aSecondMarkerStandsBesideTheFirstAndACorrectionReplaces() throws {
    let records = try ready()
    try records.store.confirm(InventedRecords.confirmation("K1"))
    var second = InventedRecords.confirmation("K1", by: "B. Officer")
    second.round = .second
    try records.store.confirm(second)
    var corrected = InventedRecords.confirmation("K1")
    corrected.on = "2026-11-12"
    try records.store.confirm(corrected)
    #expect(try records.store.confirmations(of: "2026-10") == [corrected, second])
    #expect(try records.store.verify().problems.isEmpty)
  }
}
