import Documents
import Plans
import Testing

@Suite("Items")
struct ItemTests {
  @Test("are sentences in running prose, with those that continue them")
  func prose() throws {
    var bodies = full
    bodies[.F] = [
      p(
        "Sam finds phonics hard. A teaching assistant will teach phonics each day. This will be for 20 minutes. Sam will also have a visual timetable. It will be on his desk."
      )
    ]
    bodies[.B] = [p("Sam lives with his mum. Sam struggles to read. He is at an early stage. Sam enjoys football.")]
    let found = try read(plan(bodies))
    #expect(
      found.words(.F) == [
        "A teaching assistant will teach phonics each day. This will be for 20 minutes.",
        "Sam will also have a visual timetable. It will be on his desk.",
      ])
    #expect(found.words(.B).contains("Sam struggles to read. He is at an early stage."))
    #expect(found[.B].items.map(\.kind) == [.need, .strength])
  }

  @Test("are the bullets under a stem, not the stem")
  func stems() throws {
    var bodies = full
    bodies[.F] = [p("Staff will:"), li("use a visual timetable every day"), li("give instructions one at a time")]
    bodies[.B] = [p("Sam needs help with:"), li("dressing"), li("eating with a spoon")]
    let found = try read(plan(bodies))
    #expect(found.words(.F) == ["use a visual timetable every day", "give instructions one at a time"])
    #expect(found.words(.B) == ["dressing", "eating with a spoon"])
  }

  @Test("take in the deeper bullets that elaborate them")
  func nested() throws {
    var bodies = full
    bodies[.E] = [
      li("By the end of Year 6 Sam will read 100 words.", 0, label: "1."), li("read 20 words by Christmas", 1),
      li("read 50 words by Easter", 1), li("By the end of Year 6 Sam will count to 100.", 0, label: "2."),
    ]
    let found = try read(plan(bodies))
    #expect(found[.E].items.count == 2)
    #expect(found.words(.E).first?.hasSuffix("by Easter") == true)
    #expect(found[.E].items.map(\.label) == ["1", "2"])
  }

  @Test("take in steps under their own heading")
  func steps() throws {
    var bodies = full
    bodies[.E] = [
      b("Outcome 1"), p("By the end of Year 6 Sam will read 100 words."), b("Short term targets"), li("Read 20 words."),
      b("Outcome 2"), p("By the end of Year 6 Sam will count to 100."),
    ]
    let found = try read(plan(bodies))
    #expect(found[.E].items.map(\.label) == ["Outcome 1", "Outcome 2"])
    #expect(found.words(.E).last == "By the end of Year 6 Sam will count to 100.")
  }

  @Test("carry typed labels without their words", arguments: ["Outcome 1: ", "E1 ", "E1 – ", "1. "])
  func labels(label: String) throws {
    var bodies = full
    bodies[.E] = [p(label + "By the end of Year 6 Sam will read.")]
    let found = try read(plan(bodies))
    #expect(found[.E].items.count == 1)
    if label != "1. " {
      #expect(found.words(.E) == ["By the end of Year 6 Sam will read."])
      #expect(found[.E].items.first?.label?.contains("1") == true)
    }
  }

  @Test("are not made of nil statements, guidance, aims, reviews, placeholders or blank rows")
  func nothing() throws {
    var bodies = full
    bodies[.F] =
      [
        p("This section must specify the provision required by the child or young person."),
        b("Aims"), li("To develop Sam's vocabulary"), b("Provision"),
      ] + provision + [
        li("[insert provision]"), li("Click or tap here to enter text."), b("Monitoring"),
        p("This plan will be reviewed at the annual review."),
      ]
    bodies[.G] = [p("No health provision is required.")]
    let found = try read(plan(bodies))
    #expect(found.words(.F) == provision.map(\.text))
    #expect(found[.F].body.text.contains("This section must specify"))
    #expect(found[.G].items.isEmpty)
    #expect(found[.C].items.isEmpty)
  }

  @Test("name the items they serve")
  func references() throws {
    var bodies = full
    bodies[.F] = [
      li("Sam will have daily reading for 10 minutes (links to Needs 1 and 2)."),
      li("Sam will have a pencil grip (B3, E2)."),
      grid([["Ref", "Linked outcome", "Provision", "Frequency"], ["F3", "O1, O2", "A visual timetable", "Every day"]]),
    ]
    let found = try read(plan(bodies))
    #expect(
      found[.F].items.map(\.references) == [["Needs 1", "Need 2"], ["B3", "E2"], ["F3", "O1", "O2"]]
        || found[.F].items.map(\.references) == [["Needs 1", "Need 2"], ["B3", "E2"], ["O1", "O2"]])
    #expect(found[.F].items.last.map { found[.F].body.words(at: $0.range) } == "A visual timetable\nEvery day")
  }

  @Test("are strengths under a heading of strengths, needs under one of needs")
  func strengths() throws {
    var bodies = full
    bodies[.B] = [
      h("Cognition and learning", 2), b("Strengths"), li("Sam knows his letters."), b("Needs"),
      li("Sam can read ten words."),
      h("SEMH", 2), b("Strengths:"), p("Sam is kind."), b("Needs:"), p("Sam becomes anxious in crowds."),
    ]
    let found = try read(plan(bodies))
    #expect(found[.B].items.map(\.kind) == [.strength, .need, .strength, .need])
    #expect(found[.B].items.map(\.area) == [.cognition, .cognition, .semh, .semh])
    #expect(found[.B].items.last?.heading == "Needs:")
  }

  @Test("in A are views and aspirations")
  func views() throws {
    var bodies = full
    bodies[.A] = [
      b("My views"), p("I like trains."), b("My aspirations"), p("A train driver."), b("My parents' views"),
      p("We want Sam to be happy."),
    ]
    let found = try read(plan(bodies))
    #expect(found[.A].items.map(\.kind) == [.view, .aspiration, .view])
  }

  @Test("may be set out downwards, one particular a row")
  func downwards() throws {
    var bodies = full
    bodies[.F] = [
      grid([
        ["Need", "Sam finds reading hard."], ["Provision", "Phonics teaching in a pair"], ["Who", "Class teacher"],
        ["How often", "20 minutes daily"], ["Need", "Sam finds sums hard."], ["Provision", "Number work"],
        ["Who", "A teaching assistant"],
      ])
    ]
    let found = try read(plan(bodies))
    #expect(found[.F].items.count == 2)
    #expect(found.words(.F).first?.hasPrefix("Phonics teaching in a pair") == true)
    #expect(found.words(.F).first?.hasSuffix("20 minutes daily") == true)
  }

  @Test("are each paragraph of a one-cell layout table")
  func boxes() throws {
    var bodies = full
    bodies[.F] = [
      table([
        [
          [
            b("Cognition and learning"), p("A teacher will teach phonics for 20 minutes a day."),
            p("Sam will have a writing slope in every lesson."),
          ]
        ]
      ])
    ]
    bodies[.B] = [table([[[p("Sam struggles to read."), p("Sam has difficulty with sums.")]]])]
    let found = try read(plan(bodies))
    #expect(found[.F].items.count == 2)
    #expect(found[.B].items.count == 2)
    #expect(found[.F].items.first?.area == .cognition)
  }

  @Test("leave the bracket behind their number out, and refer by it")
  func bracketed() throws {
    var bodies = full
    bodies[.G] = [p("G1 (C1, C2) A nurse will visit each term."), p("(G2; C3) A nurse will train staff for one hour.")]
    let found = try read(plan(bodies))
    #expect(found.words(.G) == ["A nurse will visit each term.", "A nurse will train staff for one hour."])
    #expect(found[.G].items.map(\.label) == ["G1", "G2"])
    #expect(found[.G].items.map(\.references) == [["C1", "C2"], ["C3"]])
  }

  @Test("numbered by the plan leave paragraphs beside them out")
  func introductions() throws {
    var bodies = full
    bodies[.F] = [
      p("All provision in the table below will be made from 2 March 2026."), b("Outcome 1 – Learning"),
      p("F1. A teacher will teach phonics for 20 minutes a day."),
      p("F2. Sam will have a writing slope in every lesson."),
    ]
    let found = try read(plan(bodies))
    #expect(found[.F].items.map(\.label) == ["F1", "F2"])
    #expect(found[.F].items.map(\.references) == [["Outcome 1"], ["Outcome 1"]])
  }

  @Test("in a file without styles stand under short lines")
  func plainHeadings() throws {
    let blocks = plan([
      .B: [
        p("Thinking and learning"), li("Sam finds reading hard."), p("Time to talk"), li("Sam struggles to speak up."),
      ]
    ]) { p(Headings.plain[$0] ?? "") }
    let found = try read(blocks)
    #expect(found.words(.B) == ["Sam finds reading hard.", "Sam struggles to speak up."])
    #expect(found[.B].items.last?.heading == "Time to talk")
  }

  @Test("have unique ids over the whole plan")
  func ids() throws {
    let found = try read(ColumnTests.national)
    let ids = found.sections.flatMap { $0.items.map(\.id) }
    #expect(Set(ids).count == ids.count)
    #expect(found[.H1].items.first?.id == "H1-1")
  }

  @Test("lie in their passages, and passages tile the text")
  func ranges() throws {
    for blocks in [StraightPlanTests.blocks, ColumnTests.national, plan(full)] {
      let found = try read(blocks)
      for section in found.sections {
        var end = -1
        for passage in section.body.passages {
          #expect(passage.range.lowerBound == end + 1)
          end = passage.range.upperBound
        }
        #expect(max(end, 0) == section.body.text.utf8.count)
        for item in section.items {
          #expect(!item.range.isEmpty)
          let passages = section.body.passages[item.passages]
          #expect(item.range.lowerBound >= passages.first?.range.lowerBound ?? Int.max)
          #expect(item.range.upperBound <= passages.last?.range.upperBound ?? -1)
        }
      }
    }
  }

  @Test("that an interchange file declares are taken as they are")
  func declared() throws {
    func marked(_ text: String, _ element: String, _ section: String, _ attributes: [String: String] = [:]) -> Block {
      Block(kind: .paragraph, text: text, mark: Mark(element: element, section: section, attributes: attributes))
    }
    let found = try read(
      [
        marked("Section B", "heading", "B"),
        marked("Sam finds reading hard.", "item", "B", ["kind": "need", "id": "N1", "area": "cognition-and-learning"]),
        marked("Sam will be taught phonics.", "item", "F", ["kind": "provision", "id": "P1", "ref": "N1 O1"]),
        marked("I like trains.", "views", "A", ["from": "child"]),
      ],
      fields: [
        Field(name: "status", value: "amended-final"), Field(name: "name", value: "Sam Bell"),
        Field(name: "dateOfBirth", value: "2012-09-01"), Field(name: "issued", value: "2026-03-03"),
      ], format: .xml)
    #expect(found[.B].items.first?.label == "N1")
    #expect(found[.B].items.first?.area == .cognition)
    #expect(found[.F].items.first?.references == ["N1", "O1"])
    #expect(found[.A].items.first?.kind == .view)
    #expect(found.status == .amendedFinal)
    #expect(found.dates.amended?.description == "2026-03-03")
    #expect(found.subject.name == "Sam Bell")
  }
}
