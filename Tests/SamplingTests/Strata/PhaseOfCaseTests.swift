import Caseload
import Regulations
import Testing

@testable import Sampling

@Suite("Phase and other strata of a case")
struct PhaseOfCaseTests {
  @Test("The year decides, else the birth date on the month's last day, else what is recorded")
  func order() throws {
    let day = try InventedCases.day("2026-10-31")
    var row = CaseRow(caseId: "K1", line: 2)
    #expect(StratumColumn.phase.value(of: row, on: day) == "not recorded")
    row.phase = "Secondary School"
    #expect(StratumColumn.phase.value(of: row, on: day) == "secondary")
    // Born on 31 August 2022: Reception in 2026/27. A day later: nursery.
    row.dob = try InventedCases.day("2022-08-31")
    #expect(StratumColumn.phase.value(of: row, on: day) == "primary")
    row.dob = try InventedCases.day("2022-09-01")
    #expect(StratumColumn.phase.value(of: row, on: day) == "early years")
    row.ncy = 12
    #expect(StratumColumn.phase.value(of: row, on: day) == "post-16")
  }

  @Test(
    "Councils' words for phases",
    arguments: [
      ("Post 16", EducationPhase.post16), ("School sixth form", .post16), ("FE", .post16), ("EY", .earlyYears),
      ("Nursery class", .earlyYears), ("Infant", .primary), ("KS2", .primary), ("HIGH SCHOOL", .secondary),
    ])
  func words(_ text: String, _ phase: EducationPhase) { #expect(PhaseOfCase.recorded(text) == phase) }

  @Test("A phase that cannot be told is not guessed", arguments: ["All-through", "", "Middle", "Independent"])
  func unknown(_ text: String) { #expect(PhaseOfCase.recorded(text) == nil) }

  @Test("Several columns make one name; line breaks in them become spaces")
  func names() throws {
    let day = try InventedCases.day("2026-10-31")
    var row = CaseRow(caseId: "K1", line: 2)
    row.primaryNeed = "ASD"
    row.team = "North\nWest"
    row.ncy = 9
    row.cla = false
    row.reviewType = "Phase Transfer"
    let columns: [StratumColumn] = [.need, .team, .year9AndAbove, .lookedAfter, .changeOfPhase, .settingType]
    #expect(
      Stratification(columns).name(of: row, on: day)
        == "ASD | North West | year 9 and above | not looked after | change of phase | not recorded")
    #expect(Stratification([]).name(of: row, on: day) == "all")
  }
}
