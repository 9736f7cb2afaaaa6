import Testing

@testable import Caseload

@Suite struct HeadingTests {
  private let reader: HeadingReader

  init() throws { reader = HeadingReader(profile: try .shipped()) }

  @Test(arguments: [
    ("LL Ref", CaseColumn.caseId), ("Liquid Logic Ref:", .caseId), ("STUD_ID", .caseId), ("EHC Plan Ref No.", .caseId),
    ("U.P.N", .upn), ("D.O.B.", .dob), ("Dob (ccyy-mm-dd)", .dob), ("Person Birth Date", .dob), ("NC Year", .ncy),
    ("Greatest area of need", .primaryNeed), ("Main education establishment – URN", .urn),
    ("EHC Coordinator", .caseOfficer),
    ("Looked after child?", .cla), ("Date request was received", .requestDate),
    ("Date of Draft EHC Plan", .draftIssued),
    ("Date initial EHC plan issued", .finalIssued), ("EHC Plan Agreed on", .finalIssued),
    ("Date updated EHC plan issued", .amendedFinal), ("Annual Review Meeting Date", .reviewMeeting),
    ("Date of AR meeting", .reviewMeeting), ("Meeting date (review)", .reviewMeeting), ("Next AR due", .reviewDue),
    ("AR paperwork received date", .reportSent), ("Annual Review Decision", .decision),
    ("Annual Review Decision Date", .decisionDate), ("Date of LA decision", .decisionDate),
    ("Amendments notice sent", .amendNotice), ("Date EHC Plan Ceased", .ceaseDate), ("final Issued", .finalIssued),
    ("Person ID\n\n(This must be unique)", .caseId),
  ])
  func knowsHeadingsInManyWordings(_ heading: String, _ column: CaseColumn) {
    #expect(reader.meaning(of: heading)?.column == column)
  }

  @Test(arguments: ["Review date", "AR date", "Comments", "RAG", "Secondary need", "", "Previous status", "Ethnicity"])
  func leavesAsideWhatIsUnknownOrHasTwoSenses(_ heading: String) {
    #expect(reader.meaning(of: heading) == nil)
  }

  @Test func prefersTheBetterOfTwoHeadingsAndNamesTheOther() throws {
    let caseload = try Caseload.of("Known as,Forename,Case ID\nTam,Tamsin,A1\n", profile: .shipped())
    #expect(caseload.rows[0].forename == "Tamsin")
    #expect(caseload.problems.map(\.column) == ["Known as"])
  }

  @Test func namesAHeadingWithTwoSensesAndReadsItByAProfile() throws {
    let text = "Case ID,Surname,Review date\nA1,Reed,12/03/2025\n"
    let plain = try Caseload.of(text, profile: .shipped())
    #expect(plain.rows[0].reviewMeeting == nil && plain.rows[0].reviewDue == nil)
    #expect(plain.problems.map(\.column) == ["Review date"])
    let council = try ColumnProfile(yaml: "headings: {reviewDue: Review date}", name: "ours.yaml")
    let told = try Caseload.of(text, profile: ColumnProfile.shipped().adding(council))
    #expect(told.rows[0].reviewDue?.description == "2025-03-12")
    #expect(told.problems.isEmpty)
  }

  @Test func findsHeadingsBelowATitleAndOnTwoLines() throws {
    let text = """
      Annual review tracker,,,,,
      ,,,,,
      ,Pupil,,Review,,Decision
      LL Ref,Surname,First name,Due,Meeting,Date
      A1,Reed,Edie,12/03/2025,13/03/2025,20/03/2025

      """
    let caseload = try Caseload.of(text, profile: .shipped())
    let row = try #require(caseload.rows.first)
    #expect(row.surname == "Reed" && row.forename == "Edie" && row.line == 5)
    #expect(row.reviewDue?.description == "2025-03-12")
    #expect(row.reviewMeeting?.description == "2025-03-13")
    #expect(row.decisionDate?.description == "2025-03-20")
  }

  @Test func readsAnnexAListOne() throws {
    let text = """
      Unique ID,UPN,Date of birth,Date initial EHC plan issued,Date EHC plan last reviewed,SEN primary need,Absence
      7,A999000000034,31/01/2015,01/02/2020,03/02/2025,i) MSI,4%

      """
    let caseload = try Caseload.of(text, profile: .shipped(with: "annex-a-list-1"))
    #expect(caseload.rows[0].primaryNeed == "MSI")
    #expect(caseload.rows[0].lastReview?.description == "2025-02-03")
    #expect(caseload.rows[0].finalIssued?.description == "2020-02-01")
  }

  @Test func usesThePupilNumberWhereThereIsNoOtherIdentifierAndSaysSo() throws {
    let caseload = try Caseload.of("UPN,Final issued\nH801200001001,2025-01-02\n", profile: .shipped())
    #expect(caseload.rows.map(\.caseId) == ["H801200001001"])
    #expect(caseload.problems.map(\.line) == [0])
  }
}
