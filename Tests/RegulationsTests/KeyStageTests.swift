import Testing

@testable import Regulations

@Suite("Key stages and phases")
struct KeyStageTests {
  @Test(
    "Every year belongs to a key stage and a phase",
    arguments: [
      (-2, KeyStage.earlyYears, EducationPhase.earlyYears), (0, .earlyYears, .primary), (1, .one, .primary),
      (2, .one, .primary), (3, .two, .primary), (6, .two, .primary), (7, .three, .secondary), (9, .three, .secondary),
      (10, .four, .secondary), (11, .four, .secondary), (12, .post16, .post16), (15, .post16, .post16),
    ])
  func belongs(year: Int, stage: KeyStage, phase: EducationPhase) {
    #expect(KeyStage(ncYear: year) == stage)
    #expect(EducationPhase(ncYear: year) == phase)
  }

  @Test("A stage ends on 31 August of the child's last year in it")
  func ends() throws {
    let born = try #require(CalendarDate(year: 2015, month: 9, day: 1))
    #expect(KeyStage.earlyYears.lastDay(bornOn: born)?.description == "2021-08-31")
    #expect(KeyStage.two.lastDay(bornOn: born)?.description == "2027-08-31")
    #expect(KeyStage.post16.lastDay(bornOn: born) == nil)
    #expect(EducationPhase.secondary.lastDay(bornOn: born)?.description == "2032-08-31")
    #expect(EducationPhase.earlyYears.lastDay(bornOn: born)?.description == "2020-08-31")
  }

  @Test("Stages and phases are ordered by age")
  func ordered() {
    #expect(KeyStage.allCases == KeyStage.allCases.sorted())
    #expect(EducationPhase.allCases == EducationPhase.allCases.sorted())
  }
}
