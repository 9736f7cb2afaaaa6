import Records
import Testing

@testable import MonthlyRun

struct MarkingTests {
  private let scale = ["outstanding", "good", "requires-improvement", "inadequate"]

  @Test func theSubSampleIsTheEndOfTheDrawAndDifferencesGoToAModerator() throws {
    let records = try InventedLedger()
    try records.month(cases: ["K1", "K2", "K3", "K4", "K5", "K6"])
    let results = try ["K1", "K5", "K6"].map { try records.judge($0, ["F-1": "met"]) }
    for result in results { try records.confirm(result) }
    func marking() throws -> SecondMarking {
      SecondMarking(try records.ledger(), confirmations: try records.store.confirmations(of: "2026-10"), percent: 20)
    }
    #expect(try marking().cases.map(\.entry.caseId) == ["K5", "K6"])
    #expect(try marking().cases.allSatisfy(\.needsSecond))
    // Nobody marks their own marking a second time.
    #expect(throws: RecordsError.self) { try records.confirm(results[1], round: .second) }
    try records.confirm(results[1], by: "B. Second", round: .second)
    try records.confirm(results[2], by: "B. Second", round: .second, overall: "inadequate")
    let twice = try marking().cases
    #expect(twice.map(\.needsModeration) == [false, true])
    #expect(twice[1].differences == ["overall", "F"])
    try records.confirm(results[2], by: "C. Moderator", round: .moderation, overall: "requires-improvement")
    #expect(try marking().cases.allSatisfy { !$0.needsModeration && !$0.needsSecond })
    #expect(try records.ledger().confirmation(of: twice[1].entry)?.overall == "requires-improvement")
  }

  @Test func agreementIsToldByPartAndByCriterion() throws {
    let records = try InventedLedger()
    try records.month(cases: ["K1", "K2", "K3"])
    for caseId in ["K1", "K2", "K3"] {
      let result = try records.judge(caseId, ["F-1": "met", "F-2": "needs-review"])
      try records.confirm(
        result, overall: caseId == "K3" ? "inadequate" : "good",
        outcomes: ["F-1": caseId == "K1" ? "not-met" : "met", "F-2": "met"])
      if caseId != "K2" { try records.confirm(result, by: "B. Second", round: .second, outcomes: ["F-1": "met"]) }
    }
    let agreement = try MarkingAgreement(
      try records.store.confirmations(of: "2026-10"), results: try records.store.results(of: "2026-10"), scale: scale)
    #expect(agreement.rows.map(\.name) == ["overall", "F", "F-1", "overall", "F", "F-1"])
    #expect(agreement.rows.map(\.agreement.units) == [3, 3, 3, 2, 2, 2])
    // The machine and people agree on two of three; on F-1 so do they, by other cases.
    #expect(agreement.rows[0].agreement.counts[1] == [0, 2, 0, 1])
    #expect(agreement.rows[2].agreement.counts[0] == [2, 0, 1])
    // What the machine left to a person is on no scale.
    #expect(!agreement.rows.contains { $0.name == "F-2" })
  }
}
