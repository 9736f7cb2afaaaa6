import Documents
import Plans
import Regulations
import Testing

@Suite("The first pages")
struct FrontTests {
  private func front(_ blocks: [Block], asides: [Aside] = []) throws -> EHCPlan {
    try read(plan(full, front: blocks), asides: asides)
  }

  @Test("state a name and a date of birth in many forms")
  func forms() throws {
    let forms: [[Block]] = [
      [p("Name: Sam Bell   DOB: 01/09/2012   NC Year: 8")],
      [p("Child's full name: Sam Bell"), p("D.O.B.: 1 September 2012"), p("National Curriculum Year Group: Year 8")],
      [grid([["Name of child", "Date of birth", "NCY"], ["Sam Bell", "1st September 2012", "8"]])],
      [grid([["Forename(s):", "Sam", "Surname:", "Bell"], ["Date of Birth", "01.09.2012", "Year group", "Year 8"]])],
      [p("Young person’s name"), p("Sam Bell"), p("Date of birth"), p("01/09/12"), p("School year"), p("Year 8")],
    ]
    for blocks in forms {
      let found = try front(blocks)
      #expect(found.subject.name == "Sam Bell")
      #expect(found.subject.dateOfBirth == CalendarDate(year: 2012, month: 9, day: 1))
      #expect(found.subject.ncYear == 8)
    }
  }

  @Test("state other particulars")
  func particulars() throws {
    let found = try front([
      grid([
        ["Preferred name", "Sammy"], ["Pronouns", "he/him"], ["UPN", "A123456789012"], ["NHS No.", "943 476 5919"],
        ["Current school", "Elm School"], ["Primary need", "Speech, language and communication"],
        ["Local authority", "Kirklees Council"],
        ["Plan reference", "EHC-77"],
      ])
    ])
    #expect(found.subject.preferredName == "Sammy")
    #expect(found.subject.pronouns == "he/him")
    #expect(found.subject.upn == "A123456789012")
    #expect(found.subject.nhsNumber == "943 476 5919")
    #expect(found.subject.setting == "Elm School")
    #expect(found.subject.primaryNeed == "Speech, language and communication")
    #expect(found.subject.authority == "Kirklees Council")
    #expect(found.subject.caseID == "EHC-77")
  }

  @Test("do not give a parent's, school's or officer's name to the child")
  func others() throws {
    let found = try front([
      p("Name of school: Elm School"), p("Parent's name: Jane Bell"), p("Social worker's name: Ann Hope"),
      b("Parent/carer details"), grid([["Name", "Jane Bell"], ["Date of birth", "02/02/1980"]]),
    ])
    #expect(found.subject.name == nil)
    #expect(found.subject.setting == "Elm School")
    #expect(found.subject.dateOfBirth == nil)
  }

  @Test("tell the dates apart")
  func dates() throws {
    let found = try front([
      grid([
        ["Date of request for assessment", "1/9/2025"], ["Draft plan issued", "5/1/2026"],
        ["Date of final plan", "3/3/2026"],
        ["Date of last annual review", "1/2/2025"], ["Next review due by", "2/3/2027"],
      ])
    ])
    #expect(found.dates.requested?.description == "2025-09-01")
    #expect(found.dates.draftIssued?.description == "2026-01-05")
    #expect(found.dates.issued?.description == "2026-03-03")
    #expect(found.dates.lastReview?.description == "2025-02-01")
    #expect(found.dates.nextReview?.description == "2027-03-02")
    #expect(found.status == .final)
  }

  @Test("state dates in sentences")
  func sentences() throws {
    let found = try front([
      p("This plan was finalised on 3 March 2026, following a request received on 1 September 2025."),
      p("It will be reviewed on or before 2 March 2027."),
    ])
    #expect(found.dates.issued?.description == "2026-03-03")
    #expect(found.dates.requested?.description == "2025-09-01")
    #expect(found.dates.nextReview?.description == "2027-03-02")
  }

  @Test("state amendments apart from the first plan")
  func amendments() throws {
    let found = try front([
      h("Amended Final Education, Health and Care Plan"), p("Date of original plan: 3 March 2024"),
      p("Amended on: 4 May 2026"),
    ])
    #expect(found.status == .amendedFinal)
    #expect(found.dates.amended?.description == "2026-05-04")
    #expect(found.dates.issued?.description == "2024-03-03")
    let one = try front([h("Amended Final EHC Plan"), p("Date of plan: 4 May 2026")])
    #expect(one.dates.amended?.description == "2026-05-04")
    #expect(one.dates.issued == nil)
  }

  @Test(
    "state a status by field, tick or title",
    arguments: [
      ("Status: Final", PlanStatus.final), ("☒ Final ☐ Draft", .final), ("☐ Draft ☒ Final ☐ Amended", .final),
      ("Draft ☐ Final ☐ Amended final ☒", .amendedFinal), ("DRAFT EDUCATION, HEALTH AND CARE PLAN", .draft),
      ("Proposed Amended EHC Plan", .amendedDraft), ("Final Education Health and Care Plan", .final),
      ("Plan status: Amended final", .amendedFinal),
    ])
  func status(text: String, status: PlanStatus) throws {
    #expect(try front([p(text)]).status == status)
  }

  @Test("of a draft with one date of issue give the draft's date")
  func draftDate() throws {
    let found = try front([h("Draft EHC Plan"), p("Date of issue: 3 March 2026")])
    #expect(found.dates.draftIssued?.description == "2026-03-03")
    #expect(found.dates.issued == nil)
  }

  @Test("may leave the name to the title or a footer")
  func weak() throws {
    #expect(try front([h("Education, Health and Care Plan for Sam Bell")]).subject.name == "Sam Bell")
    let found = try front([], asides: [Aside(place: .footer, text: "Name: Sam Bell DOB: 01/09/2012 Page 3")])
    #expect(found.subject.dateOfBirth?.description == "2012-09-01")
    #expect(found.subject.name == "Sam Bell")
  }

  @Test("unfilled give nothing")
  func placeholders() throws {
    let found = try front([
      grid([
        ["Name", "[insert name]"], ["Date of birth", "Click or tap to enter a date."],
        ["Preferred name", "<Known as>"],
      ])
    ])
    #expect(found.subject.name == nil)
    #expect(found.subject.preferredName == nil)
    #expect(found.status == nil)
  }
}
