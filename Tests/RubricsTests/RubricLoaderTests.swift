import Testing

@testable import Rubrics

@Suite("Loading a rubric")
struct RubricLoaderTests {
  @Test("A sound rubric loads whole")
  func sound() throws {
    let rubric = try SmallRubric.load()
    #expect(rubric.problems == [])
    #expect(rubric.skipped == [])
    #expect(rubric.criteria.map(\.id) == ["F-ONE", "E-TWO"])
    #expect(rubric.grading.bands == [90, 75, 50])
    #expect(rubric.grading.sectionWeights == ["E": 40, "F": 60])
    #expect(rubric.effectiveFrom?.description == "2014-09-01")
    #expect(rubric.effectiveTo == nil)
    #expect(rubric.lexicons["vague"]?.entries.map(\.id) == ["regular", "access"])
    #expect(rubric.lexicons["vague"]?.entries.last?.attributes == ["tier": ["T1"], "unless": ["ramp", "lift"]])
  }

  @Test("A criterion carries what its file says")
  func criterion() throws {
    let criterion = try #require(try SmallRubric.load().criteria.first)
    #expect(criterion.section == "F")
    #expect(criterion.basis == ["CFA 2014 s37", "CoP 9.69"])
    #expect(criterion.kind == .legal)
    #expect(criterion.weight == 5)
    #expect(criterion.select == Selector(sections: ["F"], items: "provision", exceptTypes: ["equipment"]))
    #expect(criterion.measure.arguments == ["slot": ["frequency"]])
    #expect(criterion.measure.place == SourcePlace(file: "F.yaml", line: 8, column: 13))
    #expect(criterion.each == Ladder(rungs: [.met: .compare("present", .more, 0)]))
    #expect(criterion.place == SourcePlace(file: "F.yaml", line: 1, column: 3))
  }

  @Test("A criterion over items without a ladder goes by the rubric's shares")
  func shares() throws {
    let ladder = try #require(
      try SmallRubric.load(head: SmallRubric.head("met: 0.9", "met: 0.8")).criteria.first?.ladder)
    #expect(ladder.outcome(for: ["items": 0]) == .notApplicable)
    #expect(ladder.outcome(for: ["items": 10, "undecided": 1, "share": 1]) == .needsReview)
    #expect(ladder.outcome(for: ["items": 10, "share": 0.8]) == .met)
    #expect(ladder.outcome(for: ["items": 10, "share": 0.79]) == .partlyMet)
    #expect(ladder.outcome(for: ["items": 10, "share": 0.49]) == .notMet)
  }

  @Test("One broken criterion is left out and the rest load")
  func oneBroken() throws {
    let rubric = try SmallRubric.load(criteria: SmallRubric.criteria("kind: legal", "kind: law"))
    #expect(rubric.criteria.map(\.id) == ["E-TWO"])
    #expect(rubric.skipped == ["F-ONE"])
    #expect(
      rubric.problems.map(\.description) == ["F.yaml:5:9: `law` is no kind of criterion; expected `legal` or `quality`"]
    )
  }

  @Test("A criterion that is not even YAML leaves the others of its file standing")
  func notYAML() throws {
    let rubric = try SmallRubric.load(criteria: SmallRubric.criteria("basis: reg 12", "basis: [reg 12"))
    #expect(rubric.criteria.map(\.id) == ["F-ONE"])
    #expect(rubric.skipped == ["E-TWO"])
    let problem = try #require(rubric.problems.first)
    #expect(rubric.problems.count == 1)
    #expect(problem.place.file == "F.yaml")
    #expect((17...18).contains(problem.place.line))
    #expect(problem.message.hasPrefix("this is not YAML: "))
  }

  @Test("A key written twice is reported where it stands, and costs one criterion")
  func keyTwice() throws {
    let rubric = try SmallRubric.load(criteria: SmallRubric.criteria("  weight: 2", "  weight: 2\n  weight: 3"))
    #expect(rubric.skipped == ["E-TWO"])
    #expect(rubric.problems.map(\.message) == ["`weight` is written twice; a key may stand once"])
  }

  @Test("A file that is no YAML at all is reported with its line")
  func wholeFile() throws {
    let rubric = try SmallRubric.load(criteria: "just: [words\n")
    #expect(rubric.criteria.isEmpty)
    #expect(rubric.skipped == ["F.yaml"])
    let problem = try #require(rubric.problems.first)
    #expect(problem.place.line == 2)
    #expect(problem.message.hasPrefix("this is not YAML: "))
  }

  @Test("An id that stands twice is a mistake of the second")
  func idTwice() throws {
    let rubric = try SmallRubric.load(criteria: SmallRubric.criteria("id: E-TWO", "id: F-ONE"))
    #expect(rubric.criteria.map(\.title) == ["Says how often"])
    #expect(
      rubric.problems.map(\.description) == [
        "F.yaml:14:7: the id `F-ONE` stands twice; every criterion needs an id of its own"
      ])
    #expect(rubric.skipped == ["F-ONE"])
  }

  @Test("A criterion without an id is named by its position")
  func withoutID() throws {
    let rubric = try SmallRubric.load(criteria: SmallRubric.criteria("- id: E-TWO\n  title", "- title"))
    #expect(rubric.skipped == ["F.yaml:14"])
    #expect(rubric.problems.map(\.message) == ["`id:` is missing; a criterion needs it"])
  }

  @Test("A file that rubric.yaml names and the folder lacks is reported with the nearest name")
  func missingFile() throws {
    let rubric = try SmallRubric.load(head: SmallRubric.head("[words.yaml]", "[word.yaml]"))
    #expect(
      rubric.problems.map(\.description).first
        == "rubric.yaml:16:12: the folder has no file `word.yaml`; did you mean `words.yaml`?")
  }
}
