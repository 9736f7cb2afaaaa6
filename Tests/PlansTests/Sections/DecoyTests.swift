import Documents
import Plans
import Testing

@Suite("Headings that only look so")
struct DecoyTests {
  @Test("in a contents list are passed over")
  func contents() throws {
    let list = [b("Contents")] + SectionCode.ofPlan.map { p((Headings.plain[$0] ?? "") + " .... 4") }
    for lead in [list, list.map { li($0.text) }] {
      let found = try read(plan(full, front: lead))
      #expect(found[.F].items.count == 2)
      #expect(found[.B].body.text == needs.map(\.text).joined(separator: "\n"))
      #expect(found[.K].body.text == "None identified.")
    }
  }

  @Test("in a legend table are passed over, before the sections or behind them")
  func legend() throws {
    let legend = grid(
      SectionCode.ofPlan.map {
        [
          Headings.plain[$0] ?? "",
          "This part says what the law asks for in an education, health and care plan and why it is there for you.",
        ]
      })
    let before = try read(plan(full, front: [b("Understanding the Content of EHC Plans"), legend]))
    #expect(before[.F].body.text == provision.map(\.text).joined(separator: "\n"))
    #expect(before[.A].body.text == "I like trains and my dog.")
    let short = try read(plan(full, front: [legend]) { p(Headings.plain[$0] ?? "") })
    #expect(short[.C].body.text == "None identified.")
  }

  @Test("in prose are cross-references")
  func references() throws {
    var bodies = full
    bodies[.B] =
      needs + [
        p("Section F sets out the provision for these needs."), p("Section B and Section F should be read together."),
        p("see Section G"), p("Sections B, F and I can be appealed to the Tribunal."),
      ]
    let found = try read(plan(bodies))
    #expect(found[.B].body.text.contains("should be read together"))
    #expect(found[.B].body.text.contains("Tribunal"))
    #expect(found[.F].items.count == 2)
  }

  @Test("such as English words and list letters are text")
  func letters() throws {
    var bodies = full
    bodies[.A] = [
      p("A child who likes school."), p("I like dogs and outcomes."), p("I - am six"),
      li("help with health needs", 0, label: "c)"),
    ]
    let found = try read(plan(bodies))
    #expect(found[.A].body.passages.count == 4)
    #expect(found[.C].body.text == "None identified.")
  }

  @Test("that name another section keep their own")
  func mention() throws {
    let found = try read(
      plan(full) { code in
        code == .H1
          ? b(
            "H1 - Any social care provision which must be made for a child or young person under 18 resulting from section 2 of the Chronically Sick and Disabled Persons Act 1970"
          )
          : code == .F
            ? b("Section F: Special educational provision to meet the needs in Section B")
            : b(Headings.plain[code] ?? "")
      })
    #expect(found.sections.filter(\.present).count == 12)
    #expect(found[.F].items.count == 2)
    #expect(found[.B].items.count == 2)
  }

  @Test("such as subheadings called Outcomes or Provision stay inside their section")
  func subheadings() throws {
    var bodies = full
    bodies[.F] = [b("Cognition and learning"), b("Outcomes"), p("Sam will read."), b("Provision")] + provision
    let found = try read(plan(bodies) { b(Headings.plain[$0] ?? "") })
    #expect(found[.F].body.text.contains("Sam will read."))
    #expect(found.words(.F) == provision.map(\.text))
    #expect(found[.F].items.first?.area == .cognition)
  }

  @Test("such as the title of the front form are no section where a later heading is")
  func formTitle() throws {
    var bodies = full
    bodies[.A] = [p("Sam likes trains.")]
    let form = [h("1.1 Who I am"), grid([["Name", "Sam Example"], ["Date of birth", "1 May 2015"]])]
    let found = try read(
      plan(bodies, front: form) { $0 == .A ? h("My views, interests and aspirations") : h(Headings.plain[$0] ?? "") })
    #expect(found[.A].body.text == "Sam likes trains.")
    #expect(found.subject.name == "Sam Example")
  }

  @Test("such as a title over nothing but a nil statement says nothing itself")
  func titleOverNil() throws {
    var bodies = full
    bodies[.D] = [p("Home, Family and Friends"), p("None identified.")]
    let found = try read(plan(bodies), format: .text)
    #expect(found[.D].items.isEmpty)
  }
}
