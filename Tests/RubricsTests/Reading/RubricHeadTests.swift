import Testing

@testable import Rubrics

@Suite("Mistakes in rubric.yaml")
struct RubricHeadTests {
  @Test(
    "A broken rubric.yaml is refused, with every mistake named",
    arguments: [
      ("version: 1.0.0\n", "", ["1:1: `version:` is missing; a rubric needs it"]),
      ("version:", "vresion:", ["2:1: `vresion` is not a key of rubric.yaml; did you mean `version`?"]),
      ("2014-09-01", "2014-09-31", ["5:19: this is no day of the calendar; write it as 2026-09-01"]),
      (
        "from: 2014-09-01", "from: 2014-09-01, to: 2013-01-01",
        ["5:12: `effective` ends before it begins; `from` must be the earlier day"]
      ),
      (
        "good: 75", "good: 95",
        ["7:32: the band of `good` is not below that of the better grade; expected less than 90"]
      ),
      (
        ", requires-improvement: 50", "",
        ["7:8: `requires-improvement` has no band; write `bands: {outstanding: 90, ...}` for every grade but the last"]
      ),
      ("met: 0.9", "met: 90", ["8:15: `met` is not a number from 0 to 1; write one such number"]),
      ("partly-met: 0.5", "partly-met: 0.95", ["8:32: `partly-met` is above `met`; expected the smaller share here"]),
      (
        "{E: 40, F: 60}", "{E: 40, L: 60}",
        [
          "9:26: `L` is not a key of `section-weights`; did you mean `A`?"
        ]
      ),
      (
        "missing-section: inadequate", "missing-section: inadeqate",
        ["10:18: `inadeqate` is no grade of the scale; did you mean `inadequate`?"]
      ),
      (
        "least-coverage: 0.6", "least-coverage: 6",
        ["12:17: `least-coverage` is not a number from 0 to 1; write one such number"]
      ),
      (
        "is: [not-met]", "is: [notmet]",
        [
          "14:29: `notmet` is no outcome; did you mean `not-met`?"
        ]
      ),
      (
        "cap: own, at-best: inadequate, ", "cap: own, ",
        ["14:5: `cap:` needs `at-best:`, the best grade that the capped sections may have"]
      ),
      (
        "cap: own, at-best", "at-best",
        ["14:5: `at-best:` names no section; add `cap: own`, `cap: evidence` or `cap: [F]`"]
      ),
      (
        "criterion: F-ONE, is: [not-met]", "sections: many, graded: good",
        ["14:16: `sections` is a number of sections; expected 1 to 11"]
      ),
      (
        "criterion: F-ONE, is: [not-met]", "criterion: F-ONE, section: F, is: [not-met]",
        ["14:5: a limit is set off by one thing: write `criterion:`, `section:` or `sections:`"]
      ),
    ])
  func mistakes(_ old: String, _ new: String, _ problems: [String]) {
    #expect {
      try SmallRubric.load(head: SmallRubric.head(old, new))
    } throws: { error in
      (error as? UnusableRubric)?.problems.map(\.description) == problems.map { "rubric.yaml:" + $0 }
    }
  }

  @Test("A rubric.yaml that is no YAML, or is not there, is refused with its place")
  func noYAML() {
    #expect {
      try SmallRubric.load(head: "id: [a\nversion: 1\n")
    } throws: { error in
      (error as? UnusableRubric)?.problems.first?.place.line == 2
    }
    #expect {
      try RubricLoader.load(
        files: RubricFiles(folder: "empty", files: [:]), catalogue: SmallRubric.catalogue, includingExamples: true)
    } throws: { error in
      (error as? UnusableRubric)?.description
        == "rubric.yaml:1:1: the folder has no rubric.yaml; every rubric needs one"
    }
  }

  @Test("Every form of limit is read")
  func limits() throws {
    let limits = """
      limits:
        - {criterion: F-ONE, is: [not-met, partly-met], only-for: [B, H1], at-best: inadequate, overall-at-best: good}
        - {criterion: E-TWO, is: not-met, cap: evidence, at-best: inadequate}
        - {criterion: E-TWO, is: not-met, cap: [E, F], at-best: good}
        - {section: E, graded: inadequate, overall-at-best: requires-improvement}
        - {sections: 3, graded: requires-improvement, overall-at-best: requires-improvement}

      """
    let old = SmallRubric.head.split(separator: "\n").filter { $0.hasPrefix("limits") || $0.hasPrefix("  - ") }
    let rubric = try SmallRubric.load(head: SmallRubric.head(old.joined(separator: "\n") + "\n", limits))
    #expect(
      rubric.grading.limits == [
        .init(
          trigger: .criterion("F-ONE", [.notMet, .partlyMet]), sectionAtBest: "inadequate", overallAtBest: "good",
          onlyFor: ["B", "H1"]),
        .init(trigger: .criterion("E-TWO", [.notMet]), sections: ["evidence"], sectionAtBest: "inadequate"),
        .init(trigger: .criterion("E-TWO", [.notMet]), sections: ["E", "F"], sectionAtBest: "good"),
        .init(trigger: .section("E", atBest: "inadequate"), overallAtBest: "requires-improvement"),
        .init(
          trigger: .sections(count: 3, atBest: "requires-improvement"), overallAtBest: "requires-improvement"),
      ])
  }

  @Test("A limit that names an unknown criterion is a mistake, one that names a broken criterion is not")
  func unknownCriterion() throws {
    let unknown = try SmallRubric.load(head: SmallRubric.head("criterion: F-ONE", "criterion: F-ON"))
    #expect(
      unknown.problems.map(\.description)
        == ["rubric.yaml:14:17: `F-ON` is no criterion of this rubric; did you mean `F-ONE`?"])
    let broken = try SmallRubric.load(criteria: SmallRubric.criteria("kind: legal", "kind: law"))
    #expect(broken.problems.count == 1)
  }
}
