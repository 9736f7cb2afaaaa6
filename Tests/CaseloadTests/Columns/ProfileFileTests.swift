import Testing

@testable import Caseload

@Suite struct ProfileFileTests {
  @Test func readsEveryPartOfAProfile() throws {
    let yaml = """
      about: Ours.
      headings:
        caseId: [Our number, Old number]
        finalIssued: Made final
      ignore: Notes
      words:
        decisions: {cease: [End it]}
        needs: {ASD: [Social communication]}
      serials: 1904
      sheets: [List]
      header-line: 2
      """
    let profile = try ColumnProfile(yaml: yaml, name: "ours.yaml")
    #expect(profile.headings["ournumber"]?.rank == 0)
    #expect(profile.headings["oldnumber"]?.rank == 1)
    #expect(profile.words.decisions == ["endit": "cease"])
    #expect(profile.serials == .from1904)
    #expect(profile.sheets == ["List"])
    #expect(profile.headerLine == 2)
    let text = "Our number,Old number,Made final\nOur number,Old number,Made final\nA1,B1,44266\n"
    let caseload = try Caseload.of(text, profile: ColumnProfile.shipped().adding(profile))
    #expect(caseload.rows.map(\.caseId) == ["A1"])
    #expect(caseload.rows[0].finalIssued?.description == "2025-03-12")
  }

  @Test(arguments: [
    "headings: {caseNumber: X}", "headings: [X]", "heading: {caseId: X}", "serials: 1901", "header-line: none",
    "words: {needs: {AUT: [Autism]}}", "words: {colours: [red]}", "- a\n- b", "headings: {caseId: [X], upn: [X]}",
    ": :\n -",
  ])
  func namesTheMistakeOfAProfile(_ yaml: String) {
    #expect(throws: CaseloadError.self) { try ColumnProfile(yaml: yaml, name: "ours.yaml") }
  }

  @Test(arguments: ["annex-a-list-1", "term-tracker"])
  func shippedProfilesLoad(_ name: String) throws {
    #expect(try !ColumnProfile.shipped(with: name).sheets.isEmpty)
  }
}
