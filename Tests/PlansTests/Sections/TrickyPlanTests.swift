import Documents
import Plans
import Testing

@Suite("Plans that trip readers")
struct TrickyPlanTests {
  @Test("a page's repeated heading goes on with its section")
  func continued() throws {
    var bodies = full
    bodies[.F] = [provision[0], b("Section F: Special educational provision (continued)"), provision[1]]
    let found = try read(plan(bodies) { b(Headings.plain[$0] ?? "") })
    #expect(found.words(.F) == provision.map(\.text))
  }

  @Test("an outcome table under E keeps provision in F")
  func outcomeTable() throws {
    var bodies = full
    bodies[.E] = [
      grid([
        ["Outcome", "Steps towards this outcome", "How will we know"],
        ["By July 2027 Sam will read 50 words.", "Read 10 words by Christmas", "Weekly check by his teacher"],
      ])
    ]
    let found = try read(plan(bodies))
    #expect(found[.E].items.count == 1)
    #expect(found.words(.E).first?.hasPrefix("By July 2027 Sam will read 50 words.") == true)
    #expect(found.words(.E).first?.contains("Christmas") == false)
    #expect(found[.E].body.text.contains("Christmas"))
  }

  @Test("an E without an F of its own is reported as shared")
  func noF() throws {
    let found = try read([
      h("Section A: Views"), p("I like trains."), h("Section B: Special educational needs"), needs[0],
      h("Section E: Outcomes"),
      grid([
        ["Outcome", "Provision"], ["Sam will read 50 words by July 2027.", "A teacher will teach phonics daily."],
      ]),
      h("Section I: Placement"), p("Elm School"),
    ])
    #expect(found.words(.E) == ["Sam will read 50 words by July 2027."])
    #expect(found.words(.F) == ["A teacher will teach phonics daily."])
    #expect(!found[.F].present)
    #expect(found[.F].mergedWith == [.E])
  }

  @Test("strengths and needs side by side are items apart")
  func sideBySide() throws {
    var bodies = full
    bodies[.B] = [
      b("Cognition and learning"),
      grid([["Strengths", "Needs"], ["Sam enjoys numbers.", "Sam finds reading hard."]]),
    ]
    let found = try read(plan(bodies))
    #expect(found[.B].items.map(\.kind) == [.strength, .need])
    #expect(found[.B].items.map(\.area) == [.cognition, .cognition])
  }

  @Test("an area column names the area of its row")
  func areaColumn() throws {
    var bodies = full
    bodies[.F] = [
      grid([
        ["Area of need", "Provision", "Frequency"],
        ["Cognition and learning", "Phonics teaching by a teacher", "20 minutes daily"],
        ["SEMH", "ELSA sessions", "30 minutes weekly"],
      ])
    ]
    let found = try read(plan(bodies))
    #expect(found[.F].items.map(\.area) == [.cognition, .semh])
    #expect(found.words(.F) == ["Phonics teaching by a teacher\n20 minutes daily", "ELSA sessions\n30 minutes weekly"])
  }

  @Test("bullets in a provision cell are items of their own")
  func bulletsInCell() throws {
    var bodies = full
    bodies[.F] = [
      table([[[b("Need")], [b("Provision")]], [[p("Reading")], provision]])
    ]
    let found = try read(plan(bodies))
    #expect(found.words(.F) == provision.map(\.text))
    #expect(found[.F].items.first?.row == found[.F].items.last?.row)
  }

  @Test("a missing section stays missing, with its text nowhere else")
  func missing() throws {
    let found = try read(plan(full).filter { !$0.text.hasPrefix("Section J") })
    #expect(!found[.J].present)
    #expect(found[.J].heading == nil && found[.J].items.isEmpty && found[.J].mergedWith.isEmpty)
    #expect(found.sections.filter { !$0.present }.count == 1)
  }

  @Test("the same document reads the same every time")
  func deterministic() throws {
    let first = try read(ColumnTests.national)
    let second = try read(ColumnTests.national)
    #expect(first.sections.map(\.body.text) == second.sections.map(\.body.text))
    #expect(first.sections.map { $0.items.map(\.id) } == second.sections.map { $0.items.map(\.id) })
  }
}
