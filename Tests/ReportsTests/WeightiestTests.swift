import Auditing
import Rubrics
import Testing

@testable import Reports

@Suite("What comes first")
struct WeightiestTests {
  private func judged(_ id: String, _ outcome: Outcome, _ kind: Criterion.Kind, _ weight: Double) -> CriterionResult {
    CriterionResult(
      criterion: InventedResult.criterion(id, kind: kind, weight: weight), outcome: outcome, reason: "",
      findings: [InventedResult.finding()])
  }

  @Test("Urgent, then what caps a grade, then law before practice, weight, and not met before partly met")
  func order() {
    var urgent = judged("P-ID-02", .partlyMet, .quality, 1)
    urgent.findings[0].urgent = true
    var result = InventedResult.result()
    result.criteria = [
      judged("A-LIGHT-01", .notMet, .quality, 1), judged("A-HEAVY-01", .notMet, .quality, 5),
      judged("B-PART-01", .partlyMet, .legal, 3), judged("B-NOT-01", .notMet, .legal, 3),
      judged("C-MET-01", .met, .legal, 5), judged("F-COV-01", .notMet, .quality, 1), urgent,
      judged("D-OPEN-01", .needsReview, .legal, 5),
    ]
    #expect(
      Weightiest.unmet(in: result).map(\.criterion.id) == [
        "P-ID-02", "F-COV-01", "B-NOT-01", "B-PART-01", "A-HEAVY-01", "A-LIGHT-01",
      ])
    #expect(Weightiest.questions(in: result).map(\.criterion.id) == ["D-OPEN-01"])
  }
}
