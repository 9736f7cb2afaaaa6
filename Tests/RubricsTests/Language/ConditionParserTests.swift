import Testing

@testable import Rubrics

@Suite("Conditions of ladders")
struct ConditionParserTests {
  private let known: Set<String> = ["items", "share", "not-met", "days"]

  private func parse(_ text: String) throws -> Condition { try ConditionParser.parse(text, known: known) }

  @Test("A comparison is a name, a sign and a number")
  func comparisons() throws {
    #expect(try parse("share >= 0.9") == .compare("share", .atLeast, 0.9))
    #expect(try parse("items=0") == .compare("items", .equal, 0))
    #expect(try parse("items != 3") == .compare("items", .unequal, 3))
    #expect(try parse("days < -1") == .compare("days", .less, -1))
    #expect(try parse("not-met<=2") == .compare("not-met", .atMost, 2))
    #expect(try parse("days > 366") == .compare("days", .more, 366))
  }

  @Test("A bare name asks for more than none")
  func bareName() throws { #expect(try parse("items") == .compare("items", .more, 0)) }

  @Test("`and` binds closer than `or`, `not` closer than both")
  func precedence() throws {
    let items = Condition.compare("items", .more, 0)
    let share = Condition.compare("share", .more, 0)
    let days = Condition.compare("days", .more, 0)
    #expect(try parse("items or share and days") == .any([items, .all([share, days])]))
    #expect(try parse("items and share or days") == .any([.all([items, share]), days]))
    #expect(try parse("(items or share) and days") == .all([.any([items, share]), days]))
    #expect(try parse("not items and share") == .all([.not(items), share]))
    #expect(try parse("not (items and share)") == .not(.all([items, share])))
    #expect(try parse("not not items") == .not(.not(items)))
  }

  @Test(
    "A mistake is pointed at by its character",
    arguments: [
      ("", 0), ("share >= ", 9), ("share >= many", 9), ("shares >= 1", 0), ("share => 1", 6), ("items and", 9),
      ("items share", 6), ("(items", 0), ("items)", 5), ("items & share", 6), ("0.9 <= share", 0),
      ("share >= 1.2.3", 9),
      ("and items", 0), ("share >= 0.9%", 12),
    ])
  func mistakes(_ text: String, _ offset: Int) {
    #expect {
      try parse(text)
    } throws: { error in
      (error as? ConditionParser.Mistake)?.offset == offset
    }
  }

  @Test("Parentheses without end are refused and not followed")
  func tooDeep() {
    #expect(throws: ConditionParser.Mistake.self) { try parse(String(repeating: "(", count: 5000) + "items") }
  }

  @Test("In words it names what its values mean")
  func words() throws {
    let condition = try parse("(items > 2 or not days) and share >= 0.9")
    #expect(
      condition.words(meanings: ["items": "items judged"])
        == "(items judged: more than 2; or not (days: one or more)); and at least 90 % of the items meet it")
  }

  @Test("In words a value that is 1 or 0 is a fact")
  func facts() throws {
    let meanings = ["items": "1 where the slot is filled", "days": "pairs out of order"]
    #expect(try parse("items").words(meanings: meanings) == "the slot is filled")
    #expect(try parse("items = 0").words(meanings: meanings) == "not: the slot is filled")
    #expect(try parse("days = 0").words(meanings: meanings) == "pairs out of order: none")
  }
}

@Suite("What a ladder can give")
struct LadderReachTests {
  private func ladder(_ rungs: [Outcome: String]) throws -> Ladder {
    Ladder(rungs: try rungs.mapValues { try ConditionParser.parse($0, known: ["found"]) })
  }

  @Test("Nothing is tried after `always`, and `never` gives nothing")
  func reachable() throws {
    #expect(try ladder([.met: "found"]).reachable == [.met, .notMet])
    #expect(try ladder([.needsReview: "always", .met: "never"]).reachable == [.needsReview])
    #expect(
      try ladder([.notApplicable: "found = 0", .needsReview: "always", .met: "never"]).outcome(for: ["found": 2])
        == .needsReview)
  }

  @Test("Examples must show what the ladder decides, else that a person must")
  func shown() throws {
    #expect(try ladder([.met: "found"]).shown == [.met, .notMet])
    #expect(try ladder([.needsReview: "always", .met: "never"]).shown == [.needsReview])
    #expect(try ladder([.notApplicable: "always", .met: "never"]).shown == [.notApplicable])
  }
}
