import Caseload
import Plans
import Regulations
import Sampling
import Testing

@testable import MonthlyRun

/// An invented caseload of October 2026 and documents about its children.
private enum Invented {
  static let ids = ["300001", "300002", "300003", "300004"]

  static func row(
    _ caseId: String, _ forename: String, _ surname: String, born: CalendarDate?, nhs: String = "", upn: String = "",
    isNewPlan: Bool = true
  ) -> CaseRow {
    var row = CaseRow(caseId: caseId, line: 2)
    row.forename = forename
    row.surname = surname
    row.dob = born
    row.nhsNumber = nhs
    row.upn = upn
    if isNewPlan {
      row.finalIssued = CalendarDate(year: 2026, month: 10, day: 12)
    } else {
      row.finalIssued = CalendarDate(year: 2024, month: 10, day: 12)
      row.reviewMeeting = CalendarDate(year: 2026, month: 9, day: 20)
      row.decision = "maintain"
      row.decisionDate = CalendarDate(year: 2026, month: 10, day: 14)
    }
    return row
  }

  static let born = CalendarDate(year: 2015, month: 3, day: 14)
  static let rows = [
    row("300001", "Zoë", "O'Dowd-Marsh", born: born, nhs: "9990000018", upn: "C999000000001"),
    row("300002", "Tamsin", "Example", born: born, nhs: "9990000026", upn: "R999000000002"),
    row("300003", "Maria", "Example", born: CalendarDate(year: 2016, month: 5, day: 2)),
    row("300004", "Seth", "Sample", born: CalendarDate(year: 2010, month: 1, day: 9), isNewPlan: false),
  ]

  static func frame(_ rows: [CaseRow] = rows) throws -> Frame {
    var builder = FrameBuilder(FrameRules(period: try AuditPeriod("2026-10")))
    for row in rows { builder.add(row) }
    return try builder.finish().frame
  }

  static func document(
    _ source: String, kind: DocumentKind = .ehcPlan, status: PlanStatus? = .final, name: String? = nil,
    born: CalendarDate? = nil, nhs: String? = nil, upn: String? = nil, caseId: String? = nil, sha256: String? = nil
  ) -> DocumentEvidence {
    var subject = Subject()
    subject.name = name
    subject.dateOfBirth = born
    subject.nhsNumber = nhs
    subject.upn = upn
    subject.caseID = caseId
    return DocumentEvidence(
      source: source, sha256: sha256 ?? source, kind: kind, status: status, subject: subject)
  }

  static func match(_ documents: DocumentEvidence..., rows: [CaseRow] = rows) throws -> DocumentMatching {
    DocumentMatching(documents, rows: rows, frame: try frame(rows))
  }
}

@Suite("Documents are matched to cases")
struct DocumentMatchingTests {
  @Test("by each identifier inside them, however it is written")
  func identifiers() throws {
    let matching = try Invented.match(
      Invented.document("a.docx", nhs: "999 000 0018"), Invented.document("b.docx", upn: "r999 000000002"),
      Invented.document("c.docx", caseId: "300003"))
    #expect(matching.matches.map(\.caseId) == ["300001", "300002", "300003"])
    #expect(matching.matches.map(\.basis) == ["NHS number", "UPN", "case id in the document"])
    #expect(matching.left.isEmpty)
  }

  @Test(
    "by name with date of birth, whatever the case, the accents, the hyphens and the order",
    arguments: ["Zoë O'Dowd-Marsh", "ZOE ODOWD MARSH", "O\u{2019}Dowd-Marsh, Zoe", "Miss Zoë Anne O'Dowd-Marsh"])
  func names(name: String) throws {
    let matching = try Invented.match(Invented.document("plan.docx", name: name, born: Invented.born))
    #expect(matching.matches.map(\.caseId) == ["300001"])
  }

  @Test(
    "by name and date of birth in the first lines where the form has no fields for them",
    arguments: [
      "Zoë (Zo) O'Dowd-Marsh  d.o.b. 14-3-2015  Year 6", "Re: O'DOWD-MARSH, Zoe, born 14 March 2015",
    ])
  func openings(line: String) throws {
    var document = Invented.document("review.docx")
    document.opening = DocumentOpening(["STAINMOOR COUNCIL", line])
    #expect(try Invented.match(document).matches.map(\.caseId) == ["300001"])
    document.opening = DocumentOpening(["STAINMOOR COUNCIL", line, "Brother: Tamsin Example, 14/03/2015"])
    #expect(try Invented.match(document).left.map(\.cause) == [.conflict])
    document.opening = DocumentOpening([line.replacing("2015", with: "2016")])
    #expect(try Invented.match(document).left.map(\.cause) == [.unmatched])
  }

  @Test("never by a name alone, nor by a date of birth alone")
  func halfEvidence() throws {
    let matching = try Invented.match(
      Invented.document("one.docx", name: "Tamsin Example"), Invented.document("two.docx", born: Invented.born))
    #expect(matching.matches.isEmpty)
    #expect(matching.left.map(\.cause) == [.unmatched, .unmatched])
  }

  @Test("so that a second forename does not make one child of two")
  func similarNames() throws {
    let born = CalendarDate(year: 2016, month: 5, day: 2)
    let matching = try Invented.match(
      Invented.document("plan.docx", name: "Anna Maria Example", born: born),
      Invented.document("other.docx", name: "Maria Grace Example", born: born))
    #expect(matching.matches.map(\.source) == ["other.docx"])
  }

  @Test("by the case id in the file name where nothing else is stated")
  func fileName() throws {
    let matching = try Invented.match(
      Invented.document("Final plan 300002 (v2), May 2026.docx"), Invented.document("300001-plan.docx"))
    #expect(matching.matches.map(\.caseId) == ["300001", "300002"])
  }

  @Test("and an id that is written with signs is found in a file name with others")
  func signedIds() throws {
    let rows = [Invented.row("EHC/2024-17", "Ada", "Instance", born: nil)]
    let matching = try Invented.match(Invented.document("plan_EHC-2024-17.docx"), rows: rows)
    #expect(matching.matches.map(\.caseId) == ["EHC/2024-17"])
  }

  @Test("and short figures within a file name are no case id")
  func shortIds() throws {
    let rows = [Invented.row("12", "Ada", "Instance", born: nil), Invented.row("2026", "Bea", "Instance", born: nil)]
    let matching = try Invented.match(
      Invented.document("plan of 12 May 2026.docx"), Invented.document("12 plan.docx"), rows: rows)
    #expect(matching.matches.map(\.source) == ["12 plan.docx"])
    #expect(matching.left.map(\.cause) == [.unmatched])
  }
}

@Suite("A document on which evidence disagrees is listed and never audited")
struct MatchingConflictTests {
  private func isConflict(_ document: DocumentEvidence) throws -> Bool {
    let matching = try Invented.match(document)
    return matching.matches.isEmpty && matching.left.map(\.cause) == [.conflict]
  }

  @Test("a file name of one case and an NHS number of another")
  func fileNameAgainstNumber() throws {
    let matching = try Invented.match(Invented.document("300002 plan.docx", nhs: "9990000018"))
    #expect(matching.matches.isEmpty)
    #expect(matching.left.first?.caseIds == ["300001", "300002"])
    #expect(matching.left.first?.reason.contains("file name says 300002") == true)
  }

  @Test("a name of one child and the UPN of another")
  func nameAgainstNumber() throws {
    #expect(
      try isConflict(
        Invented.document("plan.docx", name: "Tamsin Example", born: Invented.born, upn: "C999000000001")))
  }

  @Test("an NHS number, a UPN, a date of birth, a forename or a case id that the record contradicts")
  func contradictions() throws {
    #expect(try isConflict(Invented.document("300001.docx", nhs: "9990000999")))
    #expect(try isConflict(Invented.document("300001.docx", upn: "X999000000009")))
    #expect(
      try isConflict(Invented.document("p.docx", born: CalendarDate(year: 2011, month: 1, day: 1), nhs: "9990000018")))
    #expect(try isConflict(Invented.document("p.docx", name: "Kit O'Dowd-Marsh", nhs: "9990000018")))
    #expect(try isConflict(Invented.document("300001.docx", caseId: "300999")))
  }

  @Test("but not a short form of the forename, a new surname, or a reference of another kind")
  func harmless() throws {
    #expect(try !isConflict(Invented.document("p.docx", name: "Tam Newname", nhs: "9990000026")))
    #expect(try !isConflict(Invented.document("300001.docx", caseId: "REF/77")))
  }

  @Test("an identifier that two cases share, unless something else tells them apart")
  func sharedIdentifier() throws {
    let rows = [
      Invented.row("400001", "Ada", "Instance", born: Invented.born, nhs: "9990000034"),
      Invented.row("400002", "Bea", "Instance", born: Invented.born, nhs: "9990000034"),
    ]
    let matching = try Invented.match(
      Invented.document("one.docx", nhs: "9990000034"),
      Invented.document("two.docx", name: "Bea Instance", born: Invented.born, nhs: "9990000034"), rows: rows)
    #expect(matching.matches.map(\.source) == ["two.docx"])
    #expect(matching.left.map(\.cause) == [.conflict])
  }

  @Test("two documents for one case, each naming the other")
  func twoDocuments() throws {
    let matching = try Invented.match(
      Invented.document("old/plan.docx", nhs: "9990000018"), Invented.document("new/plan.docx", nhs: "9990000018"))
    #expect(matching.matches.isEmpty)
    #expect(matching.left.map(\.cause) == [.conflict, .conflict])
    #expect(matching.left.first?.reason.contains("new/plan.docx") == true)
    #expect(matching.left.last?.reason.contains("old/plan.docx") == true)
  }
}

@Suite("The kind of a document fits the kind of its case")
struct MatchingKindTests {
  @Test("a review is matched where the month has the case as a review, a plan is not")
  func reviews() throws {
    let matching = try Invented.match(
      Invented.document("300004 review.docx", kind: .annualReview, status: nil), Invented.document("300004 plan.docx"),
      Invented.document("300001 review.docx", kind: .annualReview, status: nil))
    #expect(matching.matches.map(\.source) == ["300004 review.docx"])
    #expect(matching.matches.map(\.kind) == [.annualReview])
    #expect(matching.left.map(\.cause) == [.notOfMonth, .notOfMonth])
  }

  @Test("an amended plan stands for a first plan only where the first one is not there")
  func amended() throws {
    let amended = Invented.document("300001 amended.docx", status: .amendedFinal)
    #expect(try Invented.match(amended).matches.map(\.source) == ["300001 amended.docx"])
    let both = try Invented.match(amended, Invented.document("300001 first.docx"))
    #expect(both.matches.map(\.source) == ["300001 first.docx"])
    #expect(both.left.map(\.cause) == [.setAside])
  }

  @Test("a final plan stands before its draft, and the same file twice is one document")
  func drafts() throws {
    let matching = try Invented.match(
      Invented.document("300001 draft.docx", status: .draft), Invented.document("300001 final.docx", sha256: "same"),
      Invented.document("copy/300001 final.docx", sha256: "same"))
    #expect(matching.matches.map(\.source) == ["300001 final.docx"])
    #expect(matching.left.map(\.cause) == [.setAside, .setAside])
  }

  @Test("the same file under the names of two cases is given to neither")
  func copiesOfTwoCases() throws {
    let matching = try Invented.match(
      Invented.document("300001.docx", sha256: "same"), Invented.document("300002.docx", sha256: "same"))
    #expect(matching.matches.isEmpty)
    #expect(matching.left.map(\.cause) == [.conflict, .conflict])
  }

  @Test("of two copies the one whose name leads to the case stands for both")
  func copiesWithAndWithoutName() throws {
    let matching = try Invented.match(
      Invented.document("a.docx", sha256: "same"), Invented.document("300002.docx", sha256: "same"))
    #expect(matching.matches.map(\.source) == ["300002.docx"])
    #expect(matching.left.map(\.cause) == [.setAside])
  }

  @Test("advice, what could not be read, and cases of other months are told apart")
  func others() throws {
    let late = [Invented.row("500001", "Ida", "Instance", born: nil)].map { row in
      var row = row
      row.finalIssued = CalendarDate(year: 2026, month: 9, day: 1)
      return row
    }
    var broken = Invented.document("300002.docx")
    broken.fault = "The file is damaged. Ask for it again."
    let matching = try Invented.match(
      Invented.document("300001 advice.docx", kind: .advice), broken, Invented.document("500001.docx"),
      rows: Invented.rows + late)
    #expect(matching.matches.isEmpty)
    #expect(matching.left.map(\.cause) == [.notOfMonth, .unread, .notOfMonth])
  }
}
