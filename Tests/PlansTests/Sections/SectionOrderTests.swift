import Documents
import Plans
import Testing

@Suite("The order and grouping of sections")
struct SectionOrderTests {
  @Test("may be any")
  func order() throws {
    let found = try read([
      h("Section K: Advice and information"), grid([["Advice", "Author", "Date"], ["Health", "Dr Lee", "1/2/2026"]]),
      h("Section E: Outcomes"), outcomes[0], h("Section B: Special educational needs"), needs[0],
      h("Section F: Special educational provision"), provision[0], h("Section A: Views"), p("I like trains."),
    ])
    #expect(found.sections.filter(\.present).map(\.code) == [.A, .B, .E, .F, .K])
    #expect(found.words(.E) == [outcomes[0].text])
    #expect(!found[.G].present && found[.G].heading == nil)
  }

  @Test("may repeat for each area of need, and the text is gathered")
  func repeated() throws {
    var blocks: [Block] = [h("Section A: Views"), p("I like trains.")]
    for (area, need) in [("Cognition and learning", "reading"), ("Communication and interaction", "talking")] {
      blocks += [
        h(area), h("Section B: Special educational needs", 2), li("Sam finds \(need) hard."),
        h("Section E: Outcomes", 2),
        li("By July 2027 Sam will manage \(need)."), h("Section F: Special educational provision", 2),
        li("A teacher will teach \(need) for 20 minutes a day."),
      ]
    }
    let found = try read(blocks)
    #expect(found.words(.B) == ["Sam finds reading hard.", "Sam finds talking hard."])
    #expect(found[.F].items.map(\.area) == [.cognition, .communication])
    #expect(found.words(.E).count == 2)
  }

  @Test("may be shared: an undivided H is both halves, neither present")
  func undividedH() throws {
    let found = try read([
      h("Section B: Special educational needs"), needs[0], h("Section F: Provision"), provision[0],
      h("Section H: Social care provision"), li("Sam will have two hours of short breaks each week."),
      h("Section I: Placement"), p("Elm School"),
    ])
    #expect(!found[.H1].present && !found[.H2].present)
    #expect(found[.H1].mergedWith == [.H2])
    #expect(found[.H2].mergedWith == [.H1])
    #expect(found.words(.H1) == found.words(.H2))
    #expect(found[.H2].items.map(\.id) == ["H2-1"])
  }

  @Test("an H that its halves divide is whole")
  func dividedH() throws {
    let found = try read([
      h("Section B: Special educational needs"), needs[0], h("Section F: Provision"), provision[0],
      h("Section H: Social care provision"), h("H1", 2), li("Two hours of short breaks each week."), h("H2", 2),
      p("None."),
      h("Section I: Placement"), p("Elm School"),
    ])
    #expect(found[.H1].present && found[.H2].present)
    #expect(found.words(.H1).count == 1)
    #expect(found[.H2].body.text == "None.")
  }

  @Test(
    "may be shared by one heading",
    arguments: [
      ("Section E/F: Outcomes and provision", [SectionCode.E, .F]),
      ("Section B, E and F", [.B, .E, .F]),
      ("Sections C (health needs) and G (health provision)", [.C, .G]),
    ])
  func merged(heading: String, codes: [SectionCode]) throws {
    let found = try read([
      h("Section A: Views"), p("I like trains."), h(heading), li("Sam will receive weekly help."),
      h("Section I: Placement"), p("Elm School"),
    ])
    for code in codes {
      #expect(!found[code].present)
      #expect(found[code].mergedWith == codes.filter { $0 != code })
      #expect(found[code].body.text.contains("weekly help"))
    }
  }

  @Test("a shared heading's text is narrowed by the headings under it")
  func narrowed() throws {
    let found = try read([
      h("Section B: Special educational needs"), needs[0], h("Section E/F: Outcomes and provision"), h("Outcomes", 2),
      outcomes[0],
      h("Provision", 2), provision[0], h("Section I: Placement"), p("Elm School"),
    ])
    #expect(found.words(.E) == [outcomes[0].text])
    #expect(found.words(.F) == [provision[0].text])
    #expect(!found[.E].present)
  }

  @Test("may stand under umbrellas")
  func umbrellas() throws {
    let found = try read([
      h("Strengths, Difficulties and Outcomes"), h("Section B: Special educational needs", 2), needs[0],
      h("Section E: Outcomes", 2), outcomes[0], h("Provision"), h("Section F: Special educational provision", 2),
      provision[0],
      h("Section G: Health provision", 2), p("None."), h("Resources"), h("Section I: Placement", 2), p("Elm School"),
    ])
    #expect(found.words(.F) == [provision[0].text])
    #expect(found.words(.E) == [outcomes[0].text])
    #expect(found[.I].body.text == "Elm School")
  }

  @Test("ends before sign-off and bound-in reports")
  func appendices() throws {
    var bodies = full
    bodies[.K] = [
      li("Educational psychology advice, Dr Moss, 1 October 2025"), li("Medical advice, Dr Lee, 3 October 2025"),
    ]
    let found = try read(
      plan(
        bodies,
        back: [
          b("Sign-off"), p("Signed: J Marsh"), h("Appendix 1"), h("Speech and Language Therapy Report"),
          p("Sam was seen at school. He should receive daily therapy."),
        ]))
    #expect(found.words(.K).count == 2)
    #expect(!found[.K].body.text.contains("seen at school"))
    #expect(!found[.K].body.text.contains("Marsh"))
    #expect(found.coverage.placed > 0.95)
  }

  @Test("lists of appendices belong to K")
  func appendixList() throws {
    var bodies = full
    bodies[.K] = [
      b("Appendix 1: Parental advice, 2 October 2025"), b("Appendix 2: Psychology advice, Dr Moss, 1 October 2025"),
    ]
    let found = try read(plan(bodies))
    #expect(found[.K].items.count == 2)
  }
}
