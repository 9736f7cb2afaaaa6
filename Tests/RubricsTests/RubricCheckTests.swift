import Testing

@testable import Rubrics

@Suite("Looking over a rubric")
struct RubricCheckTests {
  @Test("Too few examples are counted and asked for")
  func examples() throws {
    let check = RubricCheck(try SmallRubric.load())
    #expect(check.problems == [])
    #expect(
      check.exampleCounts == [
        .init(criterion: "F-ONE", counts: [.met: 2, .notMet: 1]),
        .init(criterion: "E-TWO", counts: [.met: 1, .notMet: 1]),
      ])
    #expect(
      check.warnings.map(\.description) == [
        "F.yaml:1:3: F-ONE has 2 of 3 examples that are met; add more",
        "F.yaml:1:3: F-ONE has 1 of 3 examples that are not-met; add more",
        "F.yaml:14:3: E-TWO has 1 of 3 examples that are met; add more",
        "F.yaml:14:3: E-TWO has 1 of 3 examples that are not-met; add more",
      ])
  }

  @Test("Three of each are enough")
  func enough() throws {
    let criteria = SmallRubric.criteria(
      "{met: [\"A clear outcome.\"], not-met: [\"To improve.\"]}", "{met: [a, b, c], not-met: [d, e, f]}")
    let warnings = RubricCheck(try SmallRubric.load(criteria: criteria)).warnings
    #expect(!warnings.contains { $0.message.hasPrefix("E-TWO") })
  }

  @Test("A criterion that can need a person must ask something")
  func question() throws {
    let silent = SmallRubric.criteria("{met: present}", "{met: present, needs-review: loose}")
    let asked = "F-ONE can need a person but asks nothing; add `question:` with what the person must decide"
    #expect(RubricCheck(try SmallRubric.load(criteria: silent)).warnings.contains { $0.message == asked })
    let asking = SmallRubric.criteria("{met: present}", "{met: present, needs-review: loose}\n  question: Is it?")
    #expect(!RubricCheck(try SmallRubric.load(criteria: asking)).warnings.contains { $0.message == asked })
  }
}
