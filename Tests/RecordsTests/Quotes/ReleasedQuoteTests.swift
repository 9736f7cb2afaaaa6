import Testing

@testable import Records

struct ReleasedQuoteTests {
  private func quote(_ words: String = "as needed", by name: String = "A. Officer", criterion: String = "F-1")
    -> ReleasedQuote
  {
    ReleasedQuote(
      period: "2026-10", document: InventedRecords.result("K1").record.document, criterion: criterion, words: words,
      by: name, on: "2026-11-20")
  }

  private func filled() throws -> InventedRecords {
    let records = try InventedRecords()
    try records.freeze()
    try records.draw()
    try records.store.keep(InventedRecords.result("K1"), on: "2026-11-04")
    return records
  }

  @Test func onlyANamedPersonReleasesWordsOfAJudgedDocument() throws {
    let records = try filled()
    defer { withExtendedLifetime(records) {} }
    let store = records.store
    #expect(throws: RecordsError.self) { try store.release(quote(by: "")) }
    #expect(throws: RecordsError.self) { try store.release(quote(criterion: "F-9")) }
    try store.release(quote())
    #expect(throws: RecordsError.self) { try store.release(quote()) }
    #expect(try store.releasedQuotes(of: "2026-10").map(\.by) == ["A. Officer"])
    #expect(try store.verify().problems.isEmpty)
  }

  @Test func aReleaseThatWasTakenBackOrPurgedLeavesNoWordsAndACleanChain() throws {
    let records = try filled()
    defer { withExtendedLifetime(records) {} }
    let store = records.store
    try store.release(quote())
    try store.release(quote("from time to time"))
    try store.withdraw(quote(), on: "2026-11-21")
    #expect(throws: RecordsError.self) { try store.withdraw(quote(), on: "2026-11-21") }
    #expect(try store.verify().problems.isEmpty)
    try store.purgeQuotes(before: "2027-01", on: "2027-06-01")
    #expect(try store.releasedQuotes().isEmpty)
    #expect(try store.verify().problems.isEmpty)
  }

  @Test func aQuotePutInByHandIsFound() throws {
    let records = try filled()
    try records.tamper(
      "INSERT INTO releasedQuote VALUES ('2026-10', 'x', 'F-1', 'secret words', 'A. Officer', '2026-11-20')")
    let problems = try records.store.verify().problems
    #expect(problems.count == 1)
    #expect(!problems.contains { $0.contains("secret") })
  }
}
