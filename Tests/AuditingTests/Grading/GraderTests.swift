import Documents
import Plans
import Rubrics
import Testing

@testable import Auditing

/// From outcomes to grades: scores, bands and limiting judgements.
struct GraderTests {
  private let scale = ["outstanding", "good", "requires-improvement", "inadequate"]

  private func criterion(_ id: String, _ section: String, weight: Double = 3) -> Criterion {
    Criterion(
      id: id, section: section, title: id, requirement: id, basis: [], kind: .legal, weight: weight,
      select: Selector(), measure: MeasureCall(name: "none"), ladder: Ladder(rungs: [:]), advice: "",
      place: SourcePlace())
  }

  private func rubric(limits: [Grading.Limit] = []) -> Rubric {
    Rubric(
      id: "t", version: "1.0.0", title: "t", documentKind: "ehc-plan", sha256: "",
      grading: Grading(
        scale: scale, bands: [90, 75, 50], sectionWeights: ["E": 18, "F": 25, "H": 6], missingSection: "inadequate",
        nothingApplicable: "good", leastCoverage: 0.6, limits: limits),
      shares: .init(met: 0.9, partlyMet: 0.5), criteria: [], lexicons: [:])
  }

  private func plan(missing: Set<SectionCode> = [], coverage: Double = 1) -> EHCPlan {
    EHCPlan(
      status: .final, subject: Subject(), dates: PlanDates(), front: SectionBody(),
      sections: SectionCode.ofPlan.map { PlanSection(code: $0, present: !missing.contains($0)) },
      coverage: Coverage(placed: coverage, unplaced: []))
  }

  private func grades(
    _ outcomes: [(String, String, Outcome)], limits: [Grading.Limit] = [], missing: Set<SectionCode> = [],
    coverage: Double = 1
  ) -> Grades {
    let results = outcomes.map { CriterionResult(criterion: criterion($0.0, $0.1), outcome: $0.2, reason: "because") }
    return Grader(rubric: rubric(limits: limits), plan: plan(missing: missing, coverage: coverage), criteria: results)
      .grades()
  }

  private func grade(_ grades: Grades, _ code: SectionCode) -> String {
    grades.sections.first { $0.code == code }?.grade.grade ?? ""
  }

  @Test func halfOfTheWeightIsRequiresImprovement() {
    let given = grades([("a", "E", .met), ("b", "E", .notMet)])
    #expect(grade(given, .E) == "requires-improvement")
    #expect(given.overall.score == 50)
  }

  @Test func whatNeedsAPersonIsLeftOut() {
    #expect(grade(grades([("a", "E", .met), ("b", "E", .needsReview)]), .E) == "outstanding")
  }

  @Test func aMissingSectionIsInadequateAndAnEmptyOneIsNot() {
    let given = grades([("a", "E", .met)], missing: [.G])
    #expect(grade(given, .G) == "inadequate")
    #expect(grade(given, .J) == "good")
  }

  @Test func formAloneSaysNothingOfASection() {
    let results = [("form", "J", Outcome.met), ("e", "E", .met)].map {
      CriterionResult(criterion: criterion($0.0, $0.1), outcome: $0.2, reason: "because")
    }
    var rubric = rubric()
    rubric.grading.form = ["form"]
    let given = Grader(rubric: rubric, plan: plan(), criteria: results).grades()
    #expect(grade(given, .J) == "good" && grade(given, .E) == "outstanding")
    let failed = [CriterionResult(criterion: criterion("form", "J"), outcome: .notMet, reason: "because")]
    #expect(grade(Grader(rubric: rubric, plan: plan(), criteria: failed).grades(), .J) == "inadequate")
  }

  @Test func bothPartsOfHShareTheirCriteria() {
    let given = grades([("h", "H", .notMet)])
    #expect(grade(given, .H1) == "inadequate" && grade(given, .H2) == "inadequate")
  }

  @Test func aLimitCapsAndNamesItsCause() {
    let limit = Grading.Limit(
      trigger: .criterion("x", [.notMet]), sections: ["own"], sectionAtBest: "inadequate",
      overallAtBest: "requires-improvement")
    let given = grades(
      [("x", "F", .notMet), ("a", "F", .met), ("b", "F", .met), ("c", "F", .met), ("d", "F", .met), ("e", "E", .met)],
      limits: [limit])
    #expect(grade(given, .F) == "inadequate")
    #expect(given.overall.grade == "requires-improvement")
    #expect(given.overall.limitedBy == ["x"])
  }

  @Test func aLimitNeverLiftsAGrade() {
    let limit = Grading.Limit(trigger: .section("E", atBest: "good"), overallAtBest: "good")
    #expect(grades([("a", "E", .notMet)], limits: [limit]).overall.grade == "inadequate")
  }

  @Test func lowCoverageIsNotGraded() {
    let given = grades([("a", "E", .met)], coverage: 0.4)
    #expect(given.overall.grade == "not-graded")
    #expect(given.sections.allSatisfy { $0.grade.grade == "not-graded" })
  }
}
