import Testing

@testable import Rubrics

@Suite("Examples of a criterion")
struct ExampleReaderTests {
  private func load(_ examples: String, includingExamples: Bool = true) throws -> Rubric {
    try SmallRubric.load(
      criteria: SmallRubric.criteria(
        "  examples: {met: [\"A clear outcome.\"], not-met: [\"To improve.\"]}", examples),
      includingExamples: includingExamples)
  }

  private let mixed = """
      examples:
        met:
          - A sentence.
          - front: {Name: Sam Example, Status: ""}
            C: None identified.
            F: [One, Two]
            H1: []
        not-met:
          - document: |
              Section E
              To improve.
        not-applicable: Nothing here.
    """

  @Test("They are sentences, parts of a plan, or whole documents")
  func kinds() throws {
    let rubric = try load(mixed)
    #expect(rubric.problems == [])
    let examples = try #require(rubric.criteria.last?.examples)
    #expect(
      examples[.met] == [
        .words("A sentence."),
        .parts(
          front: ["Name": "Sam Example", "Status": ""],
          sections: ["C": ["None identified."], "F": ["One", "Two"], "H1": []]),
      ])
    #expect(examples[.notMet] == [.document("Section E\nTo improve.\n")])
    #expect(examples[.notApplicable] == [.words("Nothing here.")])
  }

  @Test("Left out of a reading, they leave the criterion, its places and the digest as they were")
  func leftOut() throws {
    let full = try load(mixed)
    let quick = try load(mixed, includingExamples: false)
    #expect(quick.problems == [])
    #expect(quick.criteria.map(\.id) == full.criteria.map(\.id))
    #expect(quick.criteria.map(\.place) == full.criteria.map(\.place))
    #expect(quick.criteria.allSatisfy { $0.examples.isEmpty })
    #expect(quick.sha256 == full.sha256)
  }

  @Test("Left out of a reading, their absence is still noticed", arguments: ["met", "not-met"])
  func absence(_ left: String) throws {
    let rubric = try load("  examples: {\(left): [\"met: or not-met: as words\"]}", includingExamples: false)
    let missing = left == "met" ? "not-met" : "met"
    #expect(
      rubric.problems.map(\.message) == ["there is no example that is \(missing); write one at least, better three"])
  }

  @Test("Keys after the examples, and criteria after them, are still read")
  func keysAfter() throws {
    let criteria = SmallRubric.criteria(
      "  advice: Say how often.\n  examples:\n    met: [\"Weekly.\", \"Daily.\"]\n    not-met: [\"Regularly.\"]\n",
      "  examples: {\n    met: [\"Weekly.\"],\n    # a remark\n\n    not-met: [\"Regularly.\"]\n  }\n  advice: Say how often.\n  wrong: key\n"
    )
    let rubric = try SmallRubric.load(criteria: criteria, includingExamples: false)
    #expect(
      rubric.problems.map(\.description) == [
        "F.yaml:17:3: `wrong` is not a key of a criterion; expected one of `advice`, `basis`, `each`, `examples`, `id`, `kind`, `ladder`, `measure`, `question`, `requirement`, `says`, `section` and 5 more"
      ])
    #expect(rubric.criteria.map(\.id) == ["E-TWO"])
  }

  @Test(
    "Mistakes in them are pointed at",
    arguments: [
      ("  examples: {met: [a], mot-met: [b]}", "25:24: `mot-met` is no outcome; did you mean `not-met`?"),
      (
        "  examples: {met: [a], not-met: [{H: none}]}",
        "25:35: `H` is not a key of an example; did you mean `A`?"
      ),
      ("  examples: [a, b]", "25:13: `examples` is a list; expected outcomes such as `met:`, each with a list"),
      (
        "  examples: {met: [a], not-met: [{document: [x]}]}",
        "25:45: `document` is a list; expected a word or sentence"
      ),
    ])
  func mistakes(_ examples: String, _ problem: String) throws {
    #expect(try load(examples).problems.map(\.description) == ["F.yaml:" + problem])
  }
}
