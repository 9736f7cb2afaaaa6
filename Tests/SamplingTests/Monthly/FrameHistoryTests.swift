import Caseload
import Testing

@testable import Sampling

@Suite("Month after month")
struct FrameHistoryTests {
  private func month(_ name: String, _ rows: [CaseRow], drawn: [String] = []) throws -> FrameHistory.Month {
    let closed = try InventedCases.closed(rows, try InventedCases.rules(name))
    return FrameHistory.Month(period: try AuditPeriod(name), frame: closed.frame, drawn: drawn)
  }

  private func ids(_ frame: Frame) -> [String] { (0..<frame.count).map { frame.ticketedId(at: $0) } }

  @Test("A case that was recorded late joins the next month, once")
  func lateCase() throws {
    let september = try month("2026-09", [try InventedCases.plan("K1", issued: "2026-09-04")])
    let rows = [
      try InventedCases.plan("K1", issued: "2026-09-04"), try InventedCases.plan("LATE", issued: "2026-09-20"),
      try InventedCases.plan("K2", issued: "2026-10-20"), try InventedCases.plan("BEFORE", issued: "2026-08-20"),
    ]
    let period = try AuditPeriod("2026-10")
    let closed = try InventedCases.closed(
      rows, try InventedCases.rules("2026-10", history: try FrameHistory([september], before: period)))
    #expect(ids(closed.frame) == ["new-plan:K2", "new-plan:LATE"])
    #expect(closed.joinedLate == 1)
    let october = FrameHistory.Month(period: period, frame: closed.frame)
    let next = try FrameHistory([october, september], before: try AuditPeriod("2026-11"))
    let last = try InventedCases.closed(
      rows + [try InventedCases.plan("K3", issued: "2026-11-02")], try InventedCases.rules("2026-11", history: next))
    #expect(ids(last.frame) == ["new-plan:K3"])
  }

  @Test("A review that entered while it was undecided does not enter again when it is decided")
  func decidedLate() throws {
    let september = try month("2026-09", [try InventedCases.review("K1", meeting: "2026-08-20")])
    #expect(ids(september.frame) == ["annual-review:K1"])
    let history = try FrameHistory([september], before: try AuditPeriod("2026-10"))
    let rows = [
      try InventedCases.review("K1", meeting: "2026-08-20", decided: "2026-10-12", line: 2),
      try InventedCases.review("K2", meeting: "2026-09-20", decided: "2026-10-12", line: 3),
    ]
    let closed = try InventedCases.closed(rows, try InventedCases.rules("2026-10", history: history))
    #expect(ids(closed.frame) == ["annual-review:K2"])
    #expect(closed.exclusions.map(\.reason) == [.alreadyEntered(try AuditPeriod("2026-09"))])
  }

  @Test("The second of two reviews in a month is covered by the entry of the first and does not join later")
  func secondInMonth() throws {
    let rows = [
      try InventedCases.review("K1", decided: "2026-09-10", line: 2),
      try InventedCases.review("K1", decided: "2026-09-20", line: 3),
      try InventedCases.review("K2", decided: "2026-10-05", line: 4),
    ]
    let history = try FrameHistory([try month("2026-09", rows)], before: try AuditPeriod("2026-10"))
    let closed = try InventedCases.closed(rows, try InventedCases.rules("2026-10", history: history))
    #expect(ids(closed.frame) == ["annual-review:K2"])
  }

  @Test("Another review of the same child enters, a year later or soon after")
  func anotherReview() throws {
    let september = try month("2026-09", [try InventedCases.review("K1", meeting: "2026-08-20", decided: "2026-09-10")])
    let history = try FrameHistory([september], before: try AuditPeriod("2026-10"))
    // The second meeting falls before the frame of September, whose entry the first review explains.
    let rows = [
      try InventedCases.review("K1", meeting: "2026-08-20", decided: "2026-09-10", line: 2),
      try InventedCases.review("K1", meeting: "2026-09-15", decided: "2026-10-05", line: 3),
    ]
    let closed = try InventedCases.closed(rows, try InventedCases.rules("2026-10", history: history))
    #expect(ids(closed.frame) == ["annual-review:K1"])
    let year = try InventedCases.closed(
      [try InventedCases.review("K1", meeting: "2027-08-20", decided: "2027-09-10")],
      try InventedCases.rules("2027-09", history: try FrameHistory([september], before: try AuditPeriod("2027-09"))))
    #expect(ids(year.frame) == ["annual-review:K1"])
  }

  @Test("A plan whose day was corrected into this month does not enter twice")
  func correctedDay() throws {
    let september = try month("2026-09", [try InventedCases.plan("K1", issued: "2026-09-30")])
    let history = try FrameHistory([september], before: try AuditPeriod("2026-10"))
    let rows = [try InventedCases.plan("K1", issued: "2026-10-01"), try InventedCases.plan("K2", issued: "2026-10-01")]
    let closed = try InventedCases.closed(rows, try InventedCases.rules("2026-10", history: history))
    #expect(ids(closed.frame) == ["new-plan:K2"])
    #expect(closed.exclusions.map(\.caseId) == ["K1"])
  }

  @Test("A case audited lately stays in the frame, is named, and is not drawn")
  func spared() throws {
    let rows = try (0..<10).map { try InventedCases.plan("K\($0)", issued: "2026-09-04", ncy: 3) }
    let september = try month("2026-09", rows, drawn: ["new-plan:K1", "new-plan:K2"])
    let period = try AuditPeriod("2026-10")
    let rules = try InventedCases.rules("2026-10", history: try FrameHistory([september], before: period))
    let reviews = try (0..<10).map { try InventedCases.review("K\($0)", decided: "2026-10-04", ncy: 3) }
    let freeze = MonthFreeze(
      try InventedCases.closed(reviews, rules), rules: rules, fraction: try SamplingFraction("0.8"), sparedMonths: 3)
    let terms = freeze.commitment.terms
    #expect(terms.notCovered == ["annual-review:K1", "annual-review:K2"])
    #expect(terms.strata.map(\.size) == [10])
    #expect(terms.strata.map(\.take) == [8])
    #expect(try Commitment(bytes: freeze.commitment.bytes).terms == terms)
    let drawn = try MonthDraw(
      freeze.commitment, commitmentSha256: freeze.commitment.sha256, frame: freeze.frame, themes: nil,
      seed: try Seed("1"))
    #expect(Set(drawn.certificate.selected).isDisjoint(with: terms.notCovered))
    #expect(drawn.draw.auditSet.cases.allSatisfy { $0.inclusionProbability == "1" })
    #expect(CertificateCheck(drawn.certificate, frameBytes: freeze.frame.bytes, themesBytes: nil).differences == [])
    #expect(!String(decoding: freeze.commitment.publicBytes, as: UTF8.self).contains("K1"))
    // Three months on they may be drawn again.
    let later = try InventedCases.rules(
      "2027-01", history: try FrameHistory([september], before: try AuditPeriod("2027-01")))
    let again = MonthFreeze(
      try InventedCases.closed(
        try (0..<10).map { try InventedCases.review("K\($0)", decided: "2027-01-04", ncy: 3) }, later),
      rules: later, sparedMonths: 3)
    #expect(again.commitment.terms.notCovered == [])
  }

  @Test("A history of later months, or of two frames of one month, is refused; gaps are named")
  func refusals() throws {
    let august = try month("2026-08", [try InventedCases.plan("K1", issued: "2026-08-04")])
    let other = try month("2026-08", [try InventedCases.plan("K2", issued: "2026-08-04")])
    #expect(throws: SamplingError.self) { try FrameHistory([august], before: try AuditPeriod("2026-08")) }
    #expect(throws: SamplingError.self) { try FrameHistory([august, other], before: try AuditPeriod("2026-10")) }
    let history = try FrameHistory([august], before: try AuditPeriod("2026-11"))
    #expect(history.gaps(before: try AuditPeriod("2026-11")).map(\.description) == ["2026-09", "2026-10"])
  }
}
