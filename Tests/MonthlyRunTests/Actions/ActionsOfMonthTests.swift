import Records
import Regulations
import Testing

@testable import MonthlyRun

struct ActionsOfMonthTests {
  private func terms(_ owner: String = "") throws -> ActionRaising.Terms {
    ActionRaising.Terms(owner: owner, due: try #require(CalendarDate(year: 2026, month: 12, day: 1)))
  }

  @Test func actionsRestOnWhatAPersonHasConfirmed() throws {
    let records = try InventedLedger()
    try records.month(cases: ["K1", "K2"])
    let first = try records.judge("K1", ["F-1": "not-met", "L-1": "not-met", "A-1": "met", "B-1": "not-met"])
    try records.judge("K2", ["F-1": "not-met"])
    // The person sees B-1 otherwise than the machine; K2 is not confirmed at all.
    try records.confirm(first, outcomes: ["B-1": "met", "A-1": "not-met"])
    let raising = ActionRaising(try records.ledger(), existing: [])
    let actions = try raising.actions(terms: terms())
    #expect(actions.map(\.criterion) == ["A-1", "F-1", "L-1"])
    #expect(actions.allSatisfy { $0.caseId == "K1" && $0.owner == "North" && $0.due == "2026-12-01" })
    #expect(try raising.actions(legalOnly: true, terms: terms()).map(\.criterion) == ["L-1"])
    #expect(throws: MonthlyRunError.self) { try raising.actions(caseId: "K2", terms: terms()) }
    #expect(throws: MonthlyRunError.self) { try raising.actions(caseId: "K1", criteria: ["B-1"], terms: terms()) }
    // Raised again, nothing is raised twice.
    let kept = try records.store.keep(actions, on: "2026-11-02")
    #expect(try ActionRaising(try records.ledger(), existing: kept).actions(terms: terms()).isEmpty)
  }

  @Test func theNextVersionShowsWhatWasMended() throws {
    let records = try InventedLedger()
    try records.month(cases: ["K1"])
    let first = try records.judge("K1", ["F-1": "not-met", "F-2": "not-met", "F-3": "not-met"], quotes: ["a", "b"])
    try records.confirm(first)
    try records.store.keep(
      try ActionRaising(try records.ledger(), existing: []).actions(terms: terms()), on: "2026-11-02")
    #expect(try ActionRecheck.run(records.store, on: "2026-11-30") == 0, "nothing newer is there")

    // A review is no next version of a plan.
    try records.month("2026-11", cases: ["K1"], kind: "annual-review")
    try records.judge("K1", ["F-1": "met"], period: "2026-11", kind: "annual-review")
    #expect(try ActionRecheck.run(records.store, on: "2026-11-30") == 0)

    try records.month("2026-12", cases: ["K1"], kind: "amended-plan")
    try records.judge(
      "K1", ["F-1": "met", "F-2": "not-met", "F-3": "needs-review"], period: "2026-12", kind: "amended-plan",
      quotes: ["b", "c"])
    #expect(try ActionRecheck.run(records.store, on: "2026-12-31") == 3)
    let after = try records.store.actions()
    #expect(after.map(\.state) == [.mended, .notMended, .open])
    #expect(after[1].note.contains("1 of 2 passages of then stand as they were; 2 are found now."))
    #expect(after[2].note.contains("by hand"))
    #expect(after.allSatisfy { $0.seenIn == "2026-12/amended-plan/K1" })
    // Looked at again, nothing changes and no event is added.
    let head = try records.store.head()
    #expect(try ActionRecheck.run(records.store, on: "2027-01-31") == 0)
    #expect(try records.store.head() == head)

    let review = try ActionReview(
      records.store, period: "2026-12", on: try #require(CalendarDate(year: 2026, month: 12, day: 31)))
    #expect(review.earlierPeriod == "2026-10" && review.raised.isEmpty)
    #expect(ActionReview.counts(of: review.earlier).map(\.count) == [1, 1, 1])
    #expect(review.earlier.filter(review.isOverdue).count == 2)
  }

  @Test func whatItsOwnerHasDoneSinceWaitsForTheNextDocument() throws {
    let records = try InventedLedger()
    try records.month(cases: ["K1"])
    try records.confirm(try records.judge("K1", ["F-1": "not-met"]))
    try records.store.keep(
      try ActionRaising(try records.ledger(), existing: []).actions(terms: terms("A. Writer")), on: "2026-11-02")
    try records.month("2026-11", cases: ["K1"], kind: "amended-plan")
    try records.judge("K1", ["F-1": "partly-met"], period: "2026-11", kind: "amended-plan")
    try ActionRecheck.run(records.store, on: "2026-11-30")
    #expect(try records.store.actions().first?.state == .notMended)
    try records.store.settle(1, as: .done, note: "Amended again.", on: "2026-12-05")
    #expect(try ActionRecheck.run(records.store, on: "2026-12-06") == 0)
    try records.month("2026-12", cases: ["K1"], kind: "amended-plan")
    // The machine still finds fault, and the person who confirms does not.
    let last = try records.judge("K1", ["F-1": "not-met"], period: "2026-12", kind: "amended-plan")
    try records.confirm(last, outcomes: ["F-1": "met"])
    try ActionRecheck.run(records.store, on: "2026-12-31")
    #expect(try records.store.actions().first?.state == .mended)
    #expect(try records.store.verify().problems.isEmpty)
  }
}
