import Testing

@testable import Caseload

@Suite struct Sen2CheckTests {
  /// A return with one sound person, changed in one place.
  private func checks(_ from: String, _ to: String) throws -> [String] {
    let sound = """
      <Message><Header><ReferenceDate>2026-01-15</ReferenceDate><LEA>999</LEA></Header><Persons><Person>
      <PersonBirthDate>2014-05-30</PersonBirthDate><UPN>T999123415001</UPN><Requests><ReceivedDate>2025-02-03</ReceivedDate>
      <RequestOutcomeDate>2025-03-14</RequestOutcomeDate><RequestOutcome>Y</RequestOutcome><Assessment>
      <AssessmentOutcome>Y</AssessmentOutcome><AssessmentOutcomeDate>2025-06-16</AssessmentOutcomeDate><Week20>0</Week20>
      <NamedPlan><StartDate>2025-06-16</StartDate><PlanDetail><URN>900001</URN><PlacementRank>1</PlacementRank>
      <SENunitIndicator>0</SENunitIndicator><ResourcedProvisionIndicator>0</ResourcedProvisionIndicator></PlanDetail></NamedPlan>
      </Assessment><ActivePlans><PlacementDetail><URN>900001</URN><PlacementRank>1</PlacementRank><EntryDate>2025-09-01</EntryDate>
      <SENunitIndicator>0</SENunitIndicator><ResourcedProvisionIndicator>0</ResourcedProvisionIndicator></PlacementDetail>
      <SENneed><SENtype>ASD</SENtype><SENtypeRank>1</SENtypeRank></SENneed></ActivePlans></Requests></Person></Persons></Message>
      """
    let parts = sound.split(separator: from, maxSplits: 1, omittingEmptySubsequences: false)
    #expect(from.isEmpty || parts.count == 2, "the text to change is there")
    let text = from.isEmpty ? sound : parts.joined(separator: to)
    return try readReturn(text).problems.map(\.check).filter { !$0.isEmpty }
  }

  @Test func findsNothingInASoundReturn() throws {
    #expect(try checks("", "") == [])
  }

  @Test(arguments: [
    ("<PersonBirthDate>2014-05-30</PersonBirthDate>", "", "S2-001"), ("2014-05-30", "2026-05-30", "S2-001"),
    ("2014-05-30", "1999-05-30", "S2-001"), ("2014-05-30", "2000-05-30", "S2-001"),
    ("<UPN>T999123415001</UPN>", "", "S2-002"), ("T999123415001", "U999123415001", "S2-003"),
    ("<UPN>T999123415001</UPN>", "<UniqueLearnerNumber>9999999999</UniqueLearnerNumber>", "S2-003"),
    ("<ReceivedDate>2025-02-03</ReceivedDate>", "", "S2-010"),
    ("2025-06-16</StartDate>", "2025-06-15</StartDate>", "S2-010"),
    ("<RequestOutcomeDate>2025-03-14</RequestOutcomeDate>", "", "S2-011"),
    ("<RequestOutcome>Y", "<RequestOutcome>H", "S2-011"),
    ("2025-03-14", "2025-03-18", "S2-020"), ("<ReceivedDate>2025-02-03", "<ReceivedDate>2025-01-30", "S2-020"),
    ("2025-06-16</StartDate>", "2025-06-24</StartDate>", "S2-022"),
    ("2025-06-16</StartDate>", "2025-06-16</StartDate><CeaseReason>2</CeaseReason>", "S2-030"),
    ("2025-06-16</StartDate>", "2025-06-16</StartDate><CeaseDate>2025-10-01</CeaseDate>", "S2-030"),
    (
      "2025-06-16</StartDate>", "2025-06-16</StartDate><CeaseDate>2025-10-01</CeaseDate><CeaseReason>9</CeaseReason>",
      "S2-030"
    ),
    (
      "2025-06-16</StartDate>", "2025-06-16</StartDate><CeaseDate>2025-10-01</CeaseDate><CeaseReason>1</CeaseReason>",
      "S2-030"
    ),
    ("<URN>900001</URN>", "<URN>900001</URN><UKPRN>10000001</UKPRN>", "S2-040"),
    ("<SENunitIndicator>0</SENunitIndicator>", "", "S2-040"), ("<PlacementRank>1", "<PlacementRank>2", "S2-041"),
    ("<URN>900001", "<URN>900002", "S2-042"), ("<SENtypeRank>1", "<SENtypeRank>2", "S2-050"),
    ("<SENtype>ASD", "<SENtype>AUT", "S2-050"),
    ("<ActivePlans>", "<ActivePlans><ReviewMeeting>2024-12-01</ReviewMeeting>", "S2-060"),
    (
      "<ActivePlans>", "<ActivePlans><ReviewMeeting>2025-11-01</ReviewMeeting><LastReview>2025-11-30</LastReview>",
      "S2-061"
    ),
    (
      "<ActivePlans>", "<ActivePlans><ReviewMeeting>2025-11-01</ReviewMeeting><LastReview>2025-10-30</LastReview>",
      "S2-061"
    ),
    (
      "<ActivePlans>", "<ActivePlans><ReviewMeeting>2025-11-01</ReviewMeeting><ReviewOutcome>A</ReviewOutcome>",
      "S2-062"
    ),
    ("<ActivePlans>", "<ActivePlans><PhaseTransferDueDate>2025-02-16</PhaseTransferDueDate>", "S2-063"),
    ("<ActivePlans>", "<ActivePlans><TransferLA>999</TransferLA>", "S2-070"),
  ])
  func findsEachFault(_ from: String, _ to: String, _ id: String) throws {
    #expect(try Set(checks(from, to)).contains(id))
  }

  @Test func findsAMissingAssessmentAndAMissingPlan() throws {
    let refused =
      "<Person><UPNunknown>UN1</UPNunknown><PersonBirthDate>2020-01-01</PersonBirthDate><Requests>"
      + "<ReceivedDate>2025-05-01</ReceivedDate><RequestOutcomeDate>2025-06-01</RequestOutcomeDate>"
    let end = "</Requests></Person>"
    let missing = try readReturn(
      "<Message><Persons>\(refused)<RequestOutcome>Y</RequestOutcome>\(end)</Persons></Message>")
    #expect(missing.problems.map(\.check).contains("S2-012"))
    let unexpected = try readReturn(
      "<Message><Persons>\(refused)<RequestOutcome>N</RequestOutcome><Assessment><AssessmentOutcome>Y</AssessmentOutcome>"
        + "</Assessment>\(end)</Persons></Message>")
    #expect(unexpected.problems.map(\.check).filter { !$0.isEmpty } == ["S2-012", "S2-013"])
  }

  @Test func findsANumberThatTwoPeopleShare() throws {
    let person = "<Person><PersonBirthDate>2014-05-30</PersonBirthDate><UPN>T999123415001</UPN></Person>"
    let caseload = try readReturn("<Message><Persons>\n\(person)\n\(person)\n</Persons></Message>")
    #expect(caseload.problems.filter { $0.check == "S2-002" }.map(\.line) == [3])
  }

  @Test func everyLookHasACheckAndEveryCheckIsWhole() throws {
    let checks = try ColumnProfile.shipped().checks
    #expect(Set(checks.map(\.look)) == Set(Sen2Look.allCases))
    #expect(throws: CaseloadError.self) { try Sen2Check.load(yaml: "- {id: S2-001, look: nothing}", name: "x") }
    #expect(throws: CaseloadError.self) { try Sen2Check.load(yaml: "id: S2-001", name: "x") }
  }
}
