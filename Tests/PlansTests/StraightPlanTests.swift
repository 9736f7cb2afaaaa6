import Documents
import Plans
import Testing

@Suite("A straightforward plan")
struct StraightPlanTests {
  static let blocks: [Block] = [
    h("Education, Health and Care Plan for Sam Bell"),
    grid([
      ["Name", "Sam Bell"], ["Date of birth", "01/09/2012"], ["Year group", "Year 8"],
      ["Current school", "Elm School"],
    ]),
    p("Final plan issued: 3 March 2026"),
    h("Section A: The views, interests and aspirations of Sam and his parents"),
    p("I like trains."),
    h("Section B: Special educational needs"),
    h("Communication and interaction", 2),
    li("Sam has difficulty following instructions."),
    li("Sam finds it hard to take turns."),
    h("Section C: Health needs"), p("None identified."),
    h("Section D: Social care needs"), p("None identified."),
    h("Section E: Outcomes"),
    li("By the end of Key Stage 3 Sam will follow three instructions."),
    h("Section F: Special educational provision"),
    li("A teaching assistant will work with Sam for 30 minutes each week."),
    li("Sam will receive 20 minutes of speech and language therapy each week (B1)."),
    h("Section G: Health provision"), p("None."),
    h("Section H1: Social care provision which must be made"), p("None."),
    h("Section H2: Other social care provision"), p("None."),
    h("Section I: Placement"), p("Elm School, a mainstream secondary school."),
    h("Section J: Personal budget"), p("Not applicable."),
    h("Section K: Advice and information"),
    grid([["Advice", "Author", "Date"], ["Psychology", "Dr A Moss", "1 October 2025"]]),
  ]

  @Test("has all its sections")
  func sections() throws {
    let plan = try read(Self.blocks)
    #expect(plan.sections.filter { !$0.present }.map(\.code) == [])
    #expect(plan[.B].heading == "Section B: Special educational needs")
    #expect(plan.coverage.placed > 0.95)
  }

  @Test("has its items")
  func items() throws {
    let plan = try read(Self.blocks)
    #expect(plan.words(.B) == ["Sam has difficulty following instructions.", "Sam finds it hard to take turns."])
    #expect(plan[.B].items.map(\.area) == [.communication, .communication])
    #expect(plan[.F].items.map(\.id) == ["F1", "F2"])
    #expect(plan[.F].items.last?.references == ["B1"])
    #expect(plan.words(.E).count == 1)
    #expect(plan.words(.C) == [])
    #expect(plan.words(.K) == ["Psychology\nDr A Moss\n1 October 2025"])
  }

  @Test("states its subject and dates")
  func subject() throws {
    let plan = try read(Self.blocks)
    #expect(plan.subject.name == "Sam Bell")
    #expect(plan.subject.dateOfBirth?.description == "2012-09-01")
    #expect(plan.subject.ncYear == 8)
    #expect(plan.subject.setting == "Elm School")
    #expect(plan.dates.issued?.description == "2026-03-03")
    #expect(plan.status == .final)
  }

  @Test("is a plan")
  func kindOfDocument() throws { #expect(try kind(Self.blocks) == .ehcPlan) }
}
