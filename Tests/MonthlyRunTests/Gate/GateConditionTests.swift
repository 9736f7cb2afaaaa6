import Testing

@testable import MonthlyRun

@Suite("The conditions of a gate")
struct GateConditionTests {
  @Test("are read with their limits")
  func reading() throws {
    let conditions = try GateCondition.read(
      """
      conditions:
        - {name: A fifth, measure: audited, kind: new-plan}
        - {name: Good, measure: good, kind: annual-review, part: "related:health", at-least: 0.7, nearly-certain: 0.5}
      """, file: "gate.yaml")
    #expect(conditions.map(\.name) == ["A fifth", "Good"])
    #expect(
      conditions[1].part == "related:health" && conditions[1].atLeast == 0.7 && conditions[1].nearlyCertain == 0.5)
    #expect(conditions[0].part == "overall")
  }

  @Test(
    "are refused without a known measure, a kind or a limit",
    arguments: [
      "{name: A, measure: luck, at-least: 1}", "{name: A, measure: good, at-least: 1}",
      "{name: A, measure: good, kind: new-plan}", "{measure: audited}", "words",
    ])
  func refused(_ condition: String) {
    #expect(throws: MonthlyRunError.self) {
      try GateCondition.read("conditions:\n  - \(condition)\n", file: "gate.yaml")
    }
  }
}
