import Caseload
import Regulations
import Testing

@testable import Sampling

@Suite("The frame of a month")
struct FrameBuilderTests {
  @Test("New plans enter by the day of issue and reviews by the day of decision, in lines sorted by bytes")
  func canonicalBytes() throws {
    let rows = [
      try InventedCases.plan("K9", issued: "2026-10-31", ncy: 3),
      try InventedCases.plan("K10", issued: "2026-10-01", ncy: 8),
      try InventedCases.plan("K11", issued: "2026-09-30", ncy: 8),
      try InventedCases.plan("K12", issued: "2026-11-01", ncy: 8),
      try InventedCases.review("K3", meeting: "2026-09-25", decided: "2026-10-14", ncy: 12),
      try InventedCases.review("K2", decided: "2026-10-14", ncy: -1),
    ]
    let closed = try InventedCases.closed(rows, try InventedCases.rules("2026-10"))
    #expect(
      InventedCases.text(closed.frame) == """
        kind,caseId,stratum
        annual-review,K2,early years
        annual-review,K3,post-16
        new-plan,K10,secondary
        new-plan,K9,primary

        """)
    #expect(closed.exclusions.isEmpty)
    #expect(closed.frame.sha256 == FileDigest.sha256(closed.frame.bytes))
  }

  @Test("The order of the caseload's rows changes no byte")
  func orderOfRows() throws {
    var rows = try (0..<200).map { try InventedCases.plan("K\($0)", issued: "2026-10-05", ncy: $0 % 16 - 2, line: $0) }
    rows += try (0..<50).map { try InventedCases.review("K\($0)", decided: "2026-10-05", ncy: $0 % 16 - 2, line: $0) }
    let rules = try InventedCases.rules("2026-10")
    let one = try InventedCases.closed(rows, rules).frame
    #expect(try InventedCases.closed(rows.reversed(), rules).frame.bytes == one.bytes)
    let lines = InventedCases.text(one).split(separator: "\n").dropFirst().map { Array($0.utf8) }
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    #expect(one.count == 250)
  }

  @Test("Case ids with commas, quotes and letters outside ASCII are written so that they come back")
  func quoting() throws {
    let ids = ["A,1", "say \"B\"", "Zoë 😊", "plain"]
    let rows = try ids.map { try InventedCases.plan($0, issued: "2026-10-05", ncy: 1) }
    let frame = try InventedCases.closed(rows, try InventedCases.rules("2026-10")).frame
    #expect(InventedCases.text(frame).contains("new-plan,\"A,1\",primary\n"))
    #expect(InventedCases.text(frame).contains("new-plan,\"say \"\"B\"\"\",primary\n"))
    let again = try Frame(bytes: frame.bytes)
    #expect(Set((0..<4).map { again.caseId(at: $0) }) == Set(ids))
    #expect(again.ticketedId(at: 0) == "new-plan:A,1")
  }

  @Test("An undecided review enters on the day after its four weeks, and not a day before")
  func overdue() throws {
    // 2026-09-02 and 28 days is 30 September; 2026-09-03 and 28 days is 1 October.
    let rows = [
      try InventedCases.review("LATE-SEP", meeting: "2026-09-01"),
      try InventedCases.review("LATE-OCT", meeting: "2026-09-02"),
      try InventedCases.review("LATE-OCT-END", meeting: "2026-10-02"),
      try InventedCases.review("LATE-NOV", meeting: "2026-10-03"),
    ]
    let frame = try InventedCases.closed(rows, try InventedCases.rules("2026-10")).frame
    #expect((0..<frame.count).map { frame.caseId(at: $0) } == ["LATE-OCT", "LATE-OCT-END"])
  }

  @Test("Two reviews of one child in a month make one entry, and the second is named")
  func twoReviews() throws {
    let rows = [
      try InventedCases.review("K1", meeting: "2026-10-20", decided: "2026-10-28", ncy: 5, line: 3),
      try InventedCases.review("K1", meeting: "2026-09-20", decided: "2026-10-02", ncy: 4, line: 2),
      try InventedCases.plan("K1", issued: "2026-10-02", ncy: 4, line: 2),
      try InventedCases.plan("K1", issued: "2026-10-02", ncy: 4, line: 3),
    ]
    let closed = try InventedCases.closed(rows, try InventedCases.rules("2026-10"))
    #expect(
      InventedCases.text(closed.frame) == "kind,caseId,stratum\nannual-review,K1,primary\nnew-plan,K1,primary\n")
    // A plan repeated on each line of its child is one plan and needs no mention.
    #expect(
      closed.exclusions == [Exclusion(kind: .annualReview, caseId: "K1", line: 3, reason: .secondInPeriod)])
    #expect(
      String(decoding: Exclusion.csv(closed.exclusions), as: UTF8.self).contains("annual-review,K1,3,is the second"))
  }

  @Test("What stays out is named with its reason")
  func exclusions() throws {
    var decided = CaseRow(caseId: "NO-DATE", line: 4)
    decided.decision = "amend"
    var ceased = try InventedCases.review("CEASED", meeting: "2026-09-10", line: 5)
    ceased.ceaseDate = try InventedCases.day("2026-09-30")
    var rules = try InventedCases.rules("2026-10")
    rules.leftOut = [FrameRules.LeftOut(caseId: "OUT", reason: "before the tribunal, \"stayed\"")]
    let rows = [
      decided, ceased, try InventedCases.plan("OUT", issued: "2026-10-04", line: 6),
      try InventedCases.plan("BAD\nID", issued: "2026-10-04", line: 7),
      try InventedCases.plan("IN", issued: "2026-10-04", line: 8),
    ]
    let closed = try InventedCases.closed(rows, rules)
    #expect(closed.frame.count == 1)
    #expect(
      closed.exclusions.map(\.reason) == [
        .ceasedBeforeOverdue, .decisionWithoutDate, .unusableId, .byCouncil("before the tribunal, \"stayed\""),
      ])
    let text = String(decoding: Exclusion.csv(closed.exclusions), as: UTF8.self)
    #expect(text.hasPrefix("kind,caseId,line,reason\n"))
    #expect(text.contains("new-plan,OUT,6,\"left out by the council: before the tribunal, \"\"stayed\"\"\"\n"))
    #expect(text.split(separator: "\n").count == 5)
  }

  @Test("A plan that came with the child from another council is no new plan of this one")
  func transferredIn() throws {
    var moved = try InventedCases.plan("MOVED", issued: "2026-10-04", line: 2)
    moved.status = "Transferred in"
    let rows = [moved, try InventedCases.plan("OWN", issued: "2026-10-05", line: 3)]
    let closed = try InventedCases.closed(rows, try InventedCases.rules("2026-10"))
    #expect(closed.frame.count == 1)
    #expect(closed.exclusions.map(\.reason) == [.transferredIn])
    #expect(closed.exclusions.map(\.caseId) == ["MOVED"])
  }

  @Test("The stock of plans enters on request: in force, once, and not where something else brings it in")
  func stock() throws {
    var ended = try InventedCases.plan("ENDED", issued: "2020-01-01", line: 2)
    ended.ceaseDate = try InventedCases.day("2026-10-31")
    var ending = try InventedCases.plan("ENDING", issued: "2020-01-01", ncy: 5, line: 3)
    ending.ceaseDate = try InventedCases.day("2026-11-01")
    let rows = [
      ended, ending, try InventedCases.plan("NEW", issued: "2026-10-10", ncy: 5, line: 4),
      try InventedCases.plan("OLD", issued: "2024-10-10", ncy: 5, line: 5),
      try InventedCases.plan("OLD", issued: "2024-10-10", ncy: 5, line: 6),
      try InventedCases.plan("FUTURE", issued: "2026-12-10", ncy: 5, line: 7),
    ]
    let closed = try InventedCases.closed(
      rows, try InventedCases.rules("2026-10", kinds: [.newPlan, .existingPlan]))
    #expect(
      InventedCases.text(closed.frame) == """
        kind,caseId,stratum
        existing-plan,ENDING,primary
        existing-plan,OLD,primary
        new-plan,NEW,primary

        """)
    #expect(closed.exclusions.isEmpty)
  }

  @Test("A month without cases has no frame, and says so")
  func empty() throws {
    let error = #expect(throws: SamplingError.self) {
      try InventedCases.closed([try InventedCases.plan("K1", issued: "2026-09-01")], try InventedCases.rules("2026-10"))
    }
    #expect(try #require(error).problem.contains("2026-10"))
  }

  @Test(
    "A frame that was edited is refused with its line",
    arguments: [
      ("kind,caseId,stratum\nnew-plan,K2,primary\nnew-plan,K1,primary\n", "Line 3"),
      ("kind,caseId,stratum\nnew-plan,K1,primary\nnew-plan,K1,secondary\n", "Line 3"),
      ("kind,caseId,stratum\nnew-plan,K1,primary", "Line 1"),
      ("kind,caseId,stratum\nold-plan,K1,primary\n", "Line 2"),
      ("kind,caseId,stratum\nnew-plan,,primary\n", "Line 2"),
      ("kind,caseId,stratum\nnew-plan,K1\n", "Line 2"),
      ("kind,caseId,stratum\nnew-plan,K1,primary,x\n", "Line 2"),
      ("kind,caseId,stratum\nnew-plan,\"K1\",primary\n", "Line 2"),
      ("kind,caseId,stratum\r\nnew-plan,K1,primary\r\n", "start"),
      ("caseId,kind,stratum\n", "start"),
    ])
  func refusals(_ text: String, _ place: String) throws {
    let error = #expect(throws: SamplingError.self) { try Frame(bytes: Array(text.utf8)) }
    #expect(try #require(error).problem.contains(place))
  }
}
