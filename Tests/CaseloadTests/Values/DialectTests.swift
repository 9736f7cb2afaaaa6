import Testing

@testable import Caseload

@Suite struct DialectTests {
  /// Reads one cell of one column with the shipped words.
  private func row(_ heading: String, _ cell: String) throws -> (row: CaseRow, problems: [CaseloadProblem]) {
    let caseload = try Caseload.of("Case ID,\(heading),Team\nA1,\"\(cell)\",x\n", profile: .shipped())
    return (try #require(caseload.rows.first), caseload.problems)
  }

  @Test(arguments: [
    ("ASD", "ASD"), ("asd", "ASD"), ("Autism", "ASD"), ("Autistic Spectrum Disorder", "ASD"), ("i) MSI", "MSI"),
    ("k) ASD", "ASD"), ("Autism (ASD)", "ASD"), ("ASD - Autistic Spectrum Disorder", "ASD"), ("SEMH: anxiety", "SEMH"),
    ("Social, Emotional & Mental Health", "SEMH"), ("Behaviour, Emotional and Social Difficulties", "SEMH"),
    ("Speech, Language and Communication Needs", "SLCN"), ("Down's Syndrome", "DS"),
    ("Multi-Sensory Impairment", "MSI"),
    ("Specific Learning Difficulty (SpLD)", "SPLD"), ("Other Difficulty/Disability", "OTH"),
  ])
  func turnsDialectsOfNeedIntoCodes(_ cell: String, _ code: String) throws {
    let (row, problems) = try row("Primary need", cell)
    #expect(row.primaryNeed == code)
    #expect(problems.isEmpty)
  }

  @Test(arguments: ["Complex", "ASD / SEMH", "ASD (SEMH)"])
  func keepsAndNamesANeedThatIsNotKnown(_ cell: String) throws {
    let (row, problems) = try row("Primary need", cell)
    #expect(row.primaryNeed == cell)
    #expect(problems.map(\.column) == ["Primary need"])
  }

  @Test(arguments: [
    ("9", 9), ("Y9", 9), ("Year 9", 9), ("Yr 9", 9), ("9.0", 9), ("R", 0), ("Reception", 0), ("N2", -1), ("12+", 12),
    ("Y13", 13),
  ])
  func readsSchoolYears(_ cell: String, _ year: Int) throws {
    #expect(try row("NCY", cell).row.ncy == year)
  }

  @Test(arguments: ["Y9/10", "Upper school", "99"])
  func namesWhatIsNoSchoolYear(_ cell: String) throws {
    let (row, problems) = try row("NCY", cell)
    #expect(row.ncy == nil)
    #expect(problems.map(\.weight) == [.unread])
  }

  @Test(arguments: [
    ("Yes", true), ("Y", true), ("1", true), ("TRUE", true), ("No", false), ("n", false), ("0.0", false),
  ])
  func readsYesAndNo(_ cell: String, _ answer: Bool) throws {
    #expect(try row("CLA", cell).row.cla == answer)
  }

  @Test(arguments: [
    ("Maintain", "maintain"), ("M", "maintain"), ("No change", "maintain"), ("Decision not to amend", "maintain"),
    ("AMEND", "amend"), ("A", "amend"), ("Cease to maintain", "cease"), ("C", "cease"),
  ])
  func readsDecisions(_ cell: String, _ decision: String) throws {
    #expect(try row("LA decision", cell).row.decision == decision)
  }

  @Test func neverGuessesADecision() throws {
    let (row, problems) = try row("LA decision", "Amend or cease")
    #expect(row.decision == "Amend or cease")
    #expect(problems.map(\.weight) == [.query])
  }

  @Test(arguments: ["n/a", "-", "TBC", "none", "#N/A"])
  func takesWordsForNothingAsNothing(_ cell: String) throws {
    for heading in ["Final issued", "NCY", "CLA", "Primary need", "UPN", "NHS number"] {
      let (row, problems) = try row(heading, cell)
      #expect(problems.isEmpty, "\(heading)")
      #expect(row.primaryNeed.isEmpty && row.upn.isEmpty && row.nhsNumber.isEmpty)
    }
  }

  @Test(arguments: [
    ("123456.0", "123456"), ("=\"00123\"", "00123"), ("'00123", "00123"), ("00123", "00123"), ("12E5", "12E5"),
  ])
  func takesOffWhatASpreadsheetAddsToAnIdentifier(_ cell: String, _ id: String) throws {
    let cell = cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    let caseload = try Caseload.of("caseId,team\n\"\(cell)\",x\n")
    #expect(caseload.rows.map(\.caseId) == [id])
    #expect(caseload.problems.isEmpty)
  }

  @Test(arguments: ["1.23E+05", "1.23456E+11", "1E+05"])
  func namesAnIdentifierThatWasRounded(_ cell: String) throws {
    let caseload = try Caseload.of("caseId,team\n\(cell),x\n")
    #expect(caseload.rows.map(\.caseId) == [cell])
    #expect(caseload.problems.map(\.weight) == [.unread])
  }

  @Test func checksPupilAndHealthNumbers() throws {
    #expect(PupilNumber.isRight("H801200001001"))
    #expect(!PupilNumber.isRight("A801200001001"))
    #expect(!PupilNumber.isRight("H80120000100"))
    #expect(HealthNumber.isRight("9434765919"))
    #expect(!HealthNumber.isRight("9434765918"))
    #expect(try row("NHS number", "943 476 5919").row.nhsNumber == "9434765919")
    #expect(try row("UPN", "u801200001001").problems.map(\.column) == ["UPN"])
  }
}
