import Documents
import Plans
import Testing

@Suite("Sections in tables")
struct ColumnTests {
  static let national: [Block] = [
    h("A1 Summary of history"), p("Sam lives with his mum."), h("A2 Views, interests and aspirations"),
    p("I like trains."),
    table([
      [[b("Special Educational Needs and Provision (B-F-E)")]], [[p("Cognition and learning")]],
      [[p("Strengths")], [p("Sam enjoys numbers.")]],
      [[b("B - Special Educational Needs")], [b("F - Special Educational Provision")], [b("   E - Outcomes")]],
      [
        [p("Sam finds reading hard.")], [p("A teacher will teach phonics for 20 minutes a day.")],
        [p("By July 2027 Sam will read 50 words.")],
      ],
      [[p("Sam finds sums hard.")], [], [p("By July 2027 Sam will add to 20.")]], [[], [], []],
    ]),
    table([
      [[b("Sections C (Health care needs) and G (Health care provision)")]],
      [
        [b("C - Health care needs which relates to SEN")], [b("G - Health Care Provision reasonably required by")],
        [b("E - Outcomes")],
      ],
      [
        [p("Sam has epilepsy.")], [p("A nurse will train staff each year.")],
        [p("Sam will name his medicine by July 2027.")],
      ],
    ]),
    table([
      [[b("Sections D (social care needs) and H1 and H2 (social care provision)")]],
      [
        [b("D - Social care needs which relate to SEN or to a disability")],
        [
          b(
            "H1 - Any social care provision which must be made for a child under 18 resulting from section 2 of the Chronically Sick and Disabled Persons Act 1970"
          )
        ],
        [b("H2 - Other social care provision")], [b("E - Outcomes")],
      ],
      [
        [p("Sam needs help to go out.")], [p("Sam will have three hours of short breaks each week.")], [p("None")],
        [p("Sam will join a club by May 2027.")],
      ],
    ]),
    grid([["I - Placement"], ["Name"], ["Elm School"]]), grid([["J - Direct Payments"], ["None"]]),
    b("K - The advice and information gathered"),
    grid([
      ["Advice requested", "Date received", "From whom", "Appended"], ["Psychology", "1/10/2025", "Dr Moss", "YES"],
      ["Health", "", "", "YES/ NO"],
    ]),
  ]

  @Test("go by column in the national template")
  func national() throws {
    let found = try read(Self.national)
    #expect(found.sections.filter { !$0.present }.map(\.code) == [])
    #expect(found.words(.B).contains("Sam finds reading hard."))
    #expect(found.words(.F) == ["A teacher will teach phonics for 20 minutes a day."])
    #expect(found.words(.E).count == 4)
    #expect(found.words(.H1) == ["Sam will have three hours of short breaks each week."])
    #expect(found.words(.G) == ["A nurse will train staff each year."])
    #expect(found[.I].body.text.contains("Elm School"))
    #expect(found.words(.K) == ["Psychology\n1/10/2025\nDr Moss\nYES"])
    #expect(found[.B].items.first { $0.kind == .strength } != nil)
  }

  @Test("share a row, which is the golden thread")
  func thread() throws {
    let found = try read(Self.national)
    let need = found[.B].items.first { found[.B].body.words(at: $0.range).contains("reading") }
    #expect(need?.row != nil)
    #expect(need?.row == found[.F].items.first?.row)
    #expect(need?.row == found[.E].items.first?.row)
    #expect(need?.area == .cognition)
    #expect(found[.F].items.first?.area == .cognition)
  }

  @Test("in a label cell beside the text are found")
  func labelCells() throws {
    let found = try read([
      table([
        [[b("Section A: Views")], [p("I like trains.")]], [[b("Section B: Special educational needs")], needs],
        [[b("Section E: Outcomes")], outcomes], [[b("Section F: Special educational provision")], provision],
      ])
    ])
    #expect(found[.B].items.count == 2)
    #expect(found.words(.F) == provision.map(\.text))
    #expect(found[.E].present)
  }

  @Test("inside F leave need and outcome columns out of the item")
  func context() throws {
    var bodies = full
    bodies[.F] = [
      grid([
        ["Need", "Outcome", "Provision", "Who", "How often"],
        ["Sam finds reading hard (B1)", "E1", "Phonics teaching in a pair", "Class teacher", "20 minutes daily"],
        ["", "", "", "", ""],
      ])
    ]
    let found = try read(plan(bodies))
    #expect(found.words(.F) == ["Phonics teaching in a pair\nClass teacher\n20 minutes daily"])
    #expect(found[.F].body.text.contains("Sam finds reading hard"))
    #expect(found[.B].items.count == 2)
    #expect(found[.E].items.count == 1)
  }

  @Test("keep an item in one stretch where a column of context stands between")
  func stretch() throws {
    var bodies = full
    bodies[.F] = [
      grid([
        ["Provision", "Outcome", "Delivered by", "Frequency"],
        ["Phonics teaching", "E1", "Class teacher", "20 minutes daily"],
      ])
    ]
    let found = try read(plan(bodies))
    #expect(found.words(.F) == ["Phonics teaching\nClass teacher\n20 minutes daily"])
    #expect(found[.F].items.first?.references == ["E1"])
  }

  @Test("without letters go by the columns' titles, and are reported as merged")
  func unlettered() throws {
    let found = try read([
      h("Section A: Views"), p("I like trains."), h("Section B: Special educational needs"),
      grid([
        ["Need", "Provision", "Outcome"],
        ["Sam finds reading hard.", "A teacher will teach phonics daily.", "Sam will read 50 words by July 2027."],
      ]),
      h("Section C: Health needs"), p("None."), h("Section D: Social care needs"), p("None."),
      h("Section I: Placement"), p("Elm School"),
    ])
    #expect(found.words(.B) == ["Sam finds reading hard."])
    #expect(found.words(.F) == ["A teacher will teach phonics daily."])
    #expect(found.words(.E) == ["Sam will read 50 words by July 2027."])
    #expect(!found[.F].present && !found[.E].present)
    #expect(found[.F].mergedWith.contains(.B))
  }
}
