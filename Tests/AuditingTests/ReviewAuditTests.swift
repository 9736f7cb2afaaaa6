import Foundation
import Plans
import Rubrics
import Testing

@testable import Auditing

/// A review and a piece of advice are audited from their bytes to grades under standards.
struct ReviewAuditTests {
  private static let review = """
    Annual review report

    Name: Ottilie Marsh
    Date of birth: 4 May 2014
    Year group: Year 6
    Date of meeting: 12 March 2026
    Invitations sent: 12 February 2026

    Progress towards outcomes

    Outcome 1: Ottilie will read 50 common words.
    Progress: She read 42 of 50 on 3 March 2026. Partly achieved. Keep.

    Recommendations

    Section F: increase the reading sessions, as the school's data show.
    Recommendation: amend the plan
    """

  private func audit(_ text: String, _ name: String) throws -> AuditResult {
    let rubric = try RubricLoader.load(
      folder: ShippedRubric.root.appendingPathComponent("rubrics/\(name)").path, catalogue: Auditor.catalogue,
      includingExamples: false)
    return Auditor(rubric: rubric, planReader: try ShippedRubric.planReader())
      .audit(bytes: Array(text.utf8), source: "review.txt")
  }

  @Test func aReviewIsGradedUnderTheFourStandards() throws {
    let result = try audit(Self.review, "annual-review-standards")
    #expect(result.kind == .annualReview)
    #expect(
      result.grades.standards.map(\.standard.code) == ["timeliness", "written-advice", "decision-making", "amendments"])
    #expect(result.grades.sections.isEmpty)
    #expect(result.grades.overall.score != nil)
    let amendments = try #require(result.grades.standards.last?.grade)
    #expect(amendments.grade == "not-graded")
  }

  @Test func aClockWithoutBothDatesIsNeverMet() throws {
    let result = try audit(Self.review, "annual-review-standards")
    let outcomes = Dictionary(uniqueKeysWithValues: result.criteria.map { ($0.criterion.id, $0.outcome) })
    #expect(outcomes["R-T-02"] == .met)
    for id in ["R-T-01", "R-T-03", "R-T-05", "R-T-06", "R-T-07", "R-T-09"] { #expect(outcomes[id] == .needsReview) }
  }

  @Test func everyQuoteStandsInItsPart() throws {
    let result = try audit(Self.review, "annual-review-standards")
    let plan = try #require(result.plan)
    for evidence in result.criteria.flatMap(\.findings).compactMap(\.evidence) {
      let part = try #require(evidence.section)
      #expect(plan[part].body.text.contains(evidence.quote))
    }
  }

  @Test func aPlanIsNotJudgedAsAReview() throws {
    let result = try audit(
      "Section A: Views\n\nSam likes school.\n\nSection B: Needs\n\nReading.\n\nSection E: Outcomes\n\nSam will read.\n\nSection F: Provision\n\nReading.",
      "annual-review-standards")
    #expect(result.criteria.isEmpty)
    #expect(!result.problems.isEmpty)
  }
}
