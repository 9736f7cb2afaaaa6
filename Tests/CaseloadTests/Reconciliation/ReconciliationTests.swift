import Testing

@testable import Caseload

@Suite struct ReconciliationTests {
  private func compare(_ list: String, _ other: String) throws -> Reconciliation {
    Reconciliation(list: try Caseload.of(list), other: try Caseload.of(other))
  }

  @Test func matchesByNumberThenByNameAndBirthDate() throws {
    let found = try compare(
      "caseId,upn,surname,forename,dob\n1,H801200001001,Reed,Edie,2014-01-02\n2,,O'Dowd,Bram,2015-01-02\n3,,Ash,Ines,2016-01-02\n",
      "caseId,upn,surname,forename,dob\na,H801200001001,Reid,Edie,2014-01-02\nb,,ODOWD,Bram,2015-01-02\nc,,Ash,Ines,2016-01-03\n"
    )
    #expect(found.matched == 2)
    #expect(found.onlyInList.map(\.caseId) == ["3"])
    #expect(found.onlyInOther.map(\.caseId) == ["c"])
  }

  @Test func findsDifferencesInDatesNeedsAndSettings() throws {
    let found = try compare(
      "caseId,primaryNeed,urn,reviewMeeting,finalIssued\n1,ASD,900001,2025-10-01,2020-01-01\n",
      "caseId,primaryNeed,urn,reviewMeeting,finalIssued\n1,SEMH,900002,2025-10-02,2020-01-01\n")
    #expect(found.differences.map(\.column) == [.primaryNeed, .urn, .reviewMeeting])
    #expect(found.differences.allSatisfy { $0.find == .differs })
    #expect(found.differences[2].list == "2025-10-01" && found.differences[2].other == "2025-10-02")
  }

  @Test func agreesWhereOneOfSeveralReviewsIsTheReturnsLatest() throws {
    let found = try compare(
      "caseId,reviewMeeting\n1,2024-10-01\n1,2025-10-01\n", "caseId,reviewMeeting\n1,2025-10-01\n")
    #expect(found.differences.isEmpty)
    #expect(found.reviews == (2, 1))
  }

  @Test func findsWhatIsMissingOnEitherSide() throws {
    let found = try compare(
      "caseId,reviewMeeting,ceaseDate\n1,2025-10-01,\n2,,2025-01-01\n",
      "caseId,reviewMeeting,ceaseDate\n1,,2025-01-01\n2,2025-01-01,2025-01-01\n")
    #expect(found.differences.map(\.find) == [.missingInOther, .missingInList, .missingInList])
  }

  @Test func neverQuotesABirthDate() throws {
    let found = try compare("caseId,dob\n1,2014-01-02\n", "caseId,dob\n1,2014-01-03\n")
    #expect(found.differences.map(\.column) == [.dob])
    #expect(found.differences[0].list.isEmpty && found.differences[0].other.isEmpty)
  }

  @Test func doesNotMatchByAKeyThatTwoChildrenShare() throws {
    let found = try compare(
      "caseId,surname,forename,dob\n1,Reed,Edie,2014-01-02\n",
      "caseId,surname,forename,dob\na,Reed,Edie,2014-01-02\nb,Reed,Edie,2014-01-02\n")
    #expect(found.matched == 0)
  }

  @Test func theSamplesDifferWhereTheyAreMeantTo() throws {
    let profile = try ColumnProfile.shipped()
    let list = try CaseloadReader.read(Repository.bytes("samples/caseload/caseload.csv"), name: "x", profile: profile)
    let other = try CaseloadReader.read(Repository.bytes("samples/caseload/sen2.xml"), name: "x", profile: profile)
    let found = Reconciliation(list: list, other: other)
    #expect(found.matched == 59 && found.onlyInList.count == 1 && found.onlyInOther.count == 1)
    #expect(found.differences.map(\.column) == [.reviewMeeting, .primaryNeed, .urn])
  }
}
