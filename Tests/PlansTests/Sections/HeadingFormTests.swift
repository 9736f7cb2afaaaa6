import Documents
import Plans
import Testing

@Suite("Headings as councils write them")
struct HeadingFormTests {
  @Test(
    "find their section in a heading style, in bold and in plain text",
    arguments: [
      ("Section B – Summary of Jo’s strengths & special educational needs (SEN)", SectionCode.B),
      ("SECTION B:The child or young person'sidentifiedstrengths and SpecialEducationalNeeds", .B),
      ("(F) Special Educational Provision", .F),
      ("F - Special Educational Provision", .F),
      ("SECTION F\u{00A0}: PROVISION", .F),
      ("Section F", .F),
      ("  F.  Special educational provision", .F),
      ("Section G: Any health provision reasonably required by the learning difficulties or disabilities", .G),
      ("Section C – The child or young person’s health needs which are related to their SEN", .C),
      ("Section D: Social care needs which are related to SEN or to a disability", .D),
      ("SECTION E: Educational Outcomes", .E),
      ("E – The outcomes sought for the child, including outcomes for adult life", .E),
      (
        "Section H1 – Any social care provision which must be made under section 2 of the Chronically Sick and Disabled Persons Act 1970",
        .H1
      ),
      ("H 1. Social care provision", .H1),
      ("H(1) Social care provision which must be made", .H1),
      ("Section Hi: Social care provision", .H1),
      ("Section Hii: Other social care provision", .H2),
      ("H2 - Other social care provision", .H2),
      ("Section l: Name and type of placement", .I),
      ("Section 1 – Placement", .I),
      ("I - Placement", .I),
      ("What will help me: my provision (F)", .F),
      ("Part 7: My special educational provision (Section F)", .F),
      ("Part 4 - My health needs (section C)", .C),
      ("SECTION J: PERSONAL BUDGET AND DIRECT PAYMENTS", .J),
      ("Section K: Appendices", .K),
      ("Section A — The views, interests & aspirations of the child and his/her parents", .A),
    ])
  func forms(text: String, code: SectionCode) throws {
    for block in [h(text), b(text), p(text)] {
      let blocks = plan(full) { $0 == code ? block : b(Headings.plain[$0] ?? "") }
      let found = try read(blocks)
      #expect(found[code].present, "\(text)")
      #expect(found[code].mergedWith == [])
      #expect(found.sections.filter(\.present).count == 12, "\(text)")
    }
  }

  @Test("keep text on the heading's own line as the section's text")
  func sameLine() throws {
    let found = try read(
      plan(full) {
        $0 == .C ? p("Section C: Health needs: Sam has epilepsy and takes medicine.") : p(Headings.plain[$0] ?? "")
      }
    )
    #expect(found[.C].heading == "Section C: Health needs:")
    #expect(found[.C].body.text.hasPrefix("Sam has epilepsy and takes medicine."))
    let none = try read([
      p("Section B: Special educational needs"), needs[0], p("Section C: None identified."),
      p("Section D: Not applicable"), p("Section F: Provision"), provision[0],
    ])
    #expect(none[.C].body.text == "None identified.")
    #expect(none[.D].body.text == "Not applicable")
  }

  @Test("by numbering that the file supplies are found")
  func numbered() throws {
    let found = try read(
      plan(full) { code in
        Block(
          kind: .heading(level: 1), text: String((Headings.plain[code] ?? "").drop { $0 != ":" }.dropFirst(2)),
          label: code.rawValue + ".")
      })
    #expect(found.sections.filter(\.present).count == 12)
  }

  @Test("of a statement of special educational needs are mapped")
  func statement() throws {
    let found = try read([
      b("PART 1: INTRODUCTION"), p("Sam is seven."), b("PART 2: SPECIAL EDUCATIONAL NEEDS"), needs[0],
      b("PART 3: PROVISION"), provision[0], b("PART 4: PLACEMENT"), p("Elm School"),
      b("PART 5: NON-EDUCATIONAL NEEDS"), p("None."), b("PART 6: NON-EDUCATIONAL PROVISION"), p("None."),
    ])
    #expect(found[.B].present && found[.F].present && found[.I].present)
    #expect(found.words(.F) == [provision[0].text])
    #expect(!found[.C].present)
    #expect(found[.C].mergedWith == [.D])
  }

  @Test("without letters are found by their titles")
  func titles() throws {
    let found = try read([
      h("All about me"), p("I like trains."), h("4. Summary of Educational Needs"),
      h("4.1 Communication and Interaction", 2),
      needs[0], h("5 Health and Wellbeing"), p("Sam has asthma."), h("Planned outcomes"), outcomes[0],
      h("Educational provision"), provision[0], h("Placement"), p("Elm School"),
    ])
    #expect(found.sections.filter(\.present).map(\.code) == [.A, .B, .C, .E, .F, .I])
    #expect(found.words(.F) == [provision[0].text])
  }
}
