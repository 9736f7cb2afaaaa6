import Testing

@testable import Records

struct ChainCheckTests {
  private func filled() throws -> InventedRecords {
    let records = try InventedRecords()
    try records.freeze()
    try records.draw()
    try records.store.keep(InventedRecords.result("K1"), on: "2026-11-04")
    try records.store.confirm(InventedRecords.confirmation("K1"))
    try records.store.keep(
      AuditAction(
        period: "2026-10", kind: "new-plan", caseId: "K1", criterion: "F-1", what: "Mend F", owner: "Team",
        due: "2026-12-01"), on: "2026-11-11")
    try records.store.keep(
      survey: "families", period: "2026-Q4",
      answers: [
        SurveyAnswer(
          survey: "families", period: "2026-Q4", audience: "parents", question: "Heard?", answer: "yes", count: 12)
      ], on: "2026-11-12")
    #expect(try records.store.verify().problems.isEmpty)
    return records
  }

  @Test(arguments: [
    ("UPDATE resultGrade SET grade = 'outstanding' WHERE section = 'F'", "result"),
    ("UPDATE result SET json = CAST('{}' AS BLOB)", "result"),
    ("DELETE FROM resultOutcome", "result"),
    ("UPDATE confirmation SET \"by\" = 'Somebody else'", "confirmation"),
    ("DELETE FROM confirmation", "confirmation"),
    ("UPDATE caseEntry SET drawOrder = NULL WHERE caseId = 'K2'", "month"),
    ("UPDATE action SET state = 'done'", "action"),
    ("UPDATE surveyAnswer SET count = 13", "survey"),
    ("UPDATE event SET \"on\" = '2026-01-01' WHERE number = 2", "Event 2"),
    ("DELETE FROM event WHERE number = 3", "Event 4"),
  ])
  func findsWhatWasChangedByHand(_ sql: String, _ named: String) throws {
    let records = try filled()
    try records.tamper(sql)
    let problems = try records.store.verify().problems
    #expect(problems.contains { $0.contains(named) }, "\(problems)")
  }

  @Test func aRewrittenChainNoLongerHoldsThePrintedHead() throws {
    let records = try filled()
    let printed = try records.store.head()
    let before = try records.store.verify(printed: printed)
    #expect(before.problems.isEmpty)
    // Everything from the confirmation on is taken away and written anew, each link rightly made.
    try records.tamper("DELETE FROM confirmation; DELETE FROM event WHERE number >= 4; DELETE FROM action")
    try records.tamper("DELETE FROM surveyAnswer")
    try records.store.confirm(InventedRecords.confirmation("K1", by: "Somebody else"))
    #expect(try records.store.verify().problems.isEmpty, "by itself the new chain is in order")
    #expect(try records.store.verify(printed: printed).problems.count == 1)
  }

  @Test func anAnchorOfAnEarlierMonthStillHolds() throws {
    let records = try InventedRecords()
    try records.freeze()
    let printed = try records.store.head()
    try records.draw()
    #expect(try records.store.verify(printed: printed).problems.isEmpty)
  }
}
