import Testing

@testable import Sampling

@Suite("Months, kinds and columns as they are typed")
struct AuditPeriodTests {
  @Test("A month has its first and last day, leap years too")
  func days() throws {
    #expect(try AuditPeriod("2028-02").lastDay.description == "2028-02-29")
    #expect(try AuditPeriod("2026-10").firstDay.description == "2026-10-01")
    #expect(try AuditPeriod("2026-11") > AuditPeriod("2026-10"))
    #expect(try AuditPeriod("2026-11").months(to: try AuditPeriod("2027-02")) == 3)
  }

  @Test(
    "What is no month is refused",
    arguments: ["2026-13", "2026-00", "2026-1", "October", "", "2026/10", "2026-10-01", "+026-10"])
  func noMonth(_ text: String) {
    #expect(throws: SamplingError.self) { try AuditPeriod(text) }
  }

  @Test("Unknown kinds are refused, and known ones come once and in order")
  func kinds() throws {
    #expect(try CaseKind.list("new-plan, annual-review,new-plan") == [.annualReview, .newPlan])
    #expect(throws: SamplingError.self) { try CaseKind.list("plans") }
    #expect(throws: SamplingError.self) { try CaseKind.list("") }
  }

  @Test("Strata may be named in many ways, but never by what tells who a child is")
  func columns() throws {
    #expect(
      try StratumColumn.list(
        "need,setting type,Team,changeOfPhase,year 9 and above,looked after,cla".replacing(",cla", with: ""))
        == [.need, .settingType, .team, .changeOfPhase, .year9AndAbove, .lookedAfter])
    #expect(try StratumColumn.list("kind,phase") == [.phase])
    for text in ["surname", "dob", "UPN", "nhsNumber", "caseId"] {
      let error = #expect(throws: SamplingError.self) { try StratumColumn.list(text) }
      #expect(try #require(error).problem.contains("who a child is"))
    }
    #expect(throws: SamplingError.self) { try StratumColumn.list("phase,phase") }
    #expect(throws: SamplingError.self) { try StratumColumn.list("colour") }
  }
}
