import Foundation
import Plans
import Rubrics
import Testing

@testable import Auditing

/// Every example of the rubrics for reviews and for advice comes out as the rubric says.
struct ReviewExamplesTests {
  @Test(arguments: ["annual-review-standards", "advice-standards"])
  func everyExampleIsAsExpected(name: String) throws {
    let rubric = try RubricLoader.load(
      folder: ShippedRubric.root.appendingPathComponent("rubrics/\(name)").path, catalogue: Auditor.catalogue,
      includingExamples: true)
    #expect(rubric.problems.isEmpty, "\(rubric.problems.map(\.description).joined(separator: "\n"))")
    let results = RubricExamples.run(rubric: rubric, planReader: try ShippedRubric.planReader())
    #expect(results.count > rubric.criteria.count)
    let wrong = results.filter { !$0.isAsExpected }.map {
      "\($0.criterionID) \($0.expected.rawValue) \($0.index): got \($0.actual.rawValue): \($0.summary) -- \($0.reason)"
    }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }
}
