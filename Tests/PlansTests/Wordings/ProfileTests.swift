import Documents
import Plans
import Testing

@Suite("An authority's own headings")
struct ProfileTests {
  private static let templates =
    "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/templates"

  private static let profile = """
    titles:
      A: [the story so far of me]
      B: [the puzzles that lessons bring]
      F: [how grown ups lend a hand]
    """

  private func read(_ wordings: PlanWordings) -> EHCPlan {
    let blocks = [
      h("Education, Health and Care Plan"), p("Name: Ines Caddow"), h("The story so far of me"),
      p("Ines likes rain and her tortoise."), h("The puzzles that lessons bring"),
      p("Ines cannot read words of more than four letters, so she cannot use the worksheets of her class."),
      h("How grown-ups lend a hand"),
      p(
        "A specialist teacher will teach Ines to read for 30 minutes every day, and will write down what she has read."),
    ]
    return PlanReader(wordings: wordings).read(Document(format: .docx, blocks: blocks))
  }

  @Test("are unknown to the shipped wordings")
  func unknown() throws {
    let plan = read(try PlanWordings.load(folder: Self.templates))
    #expect(!plan[.A].present && !plan[.B].present && !plan[.F].present)
  }

  @Test("are found with a profile, and the items below them")
  func found() throws {
    let plan = read(try PlanWordings.load(folder: Self.templates, adding: (name: "own.yaml", text: Self.profile)))
    #expect(plan[.A].present && plan[.B].present && plan[.F].present)
    #expect(plan[.B].items.contains { $0.kind == .need })
    #expect(plan[.F].items.contains { $0.kind == .provision })
    #expect(plan.coverage.placed > 0.9)
  }

  @Test("are refused where the file has a mistake in it, or nothing")
  func mistakes() {
    for text in ["titles:\n  Q: [music]", "titles: {}"] {
      #expect(throws: WordingError.self) {
        try PlanWordings.load(folder: Self.templates, adding: (name: "own.yaml", text: text))
      }
    }
  }

  @Test("can be left out by the family of forms that uses them")
  func families() throws {
    let profile = (name: "own.yaml", text: "titles:\n  B: [{the puzzles that lessons bring: riverside}]")
    let with = read(try PlanWordings.load(folder: Self.templates, adding: profile))
    let without = read(try PlanWordings.load(folder: Self.templates, adding: profile, withoutFamily: "riverside"))
    #expect(with[.B].present && !without[.B].present)
  }
}
