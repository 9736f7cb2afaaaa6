import Foundation
import Plans
import Rubrics
import Testing

@testable import Auditing

/// Every example of every criterion comes out as the rubric says.
struct RubricExamplesTests {
  @Test func everyExampleIsAsExpected() throws {
    let rubric = try ShippedRubric.load()
    let results = RubricExamples.run(rubric: rubric, planReader: try ShippedRubric.planReader())
    #expect(results.count > rubric.criteria.count * 6)
    let wrong = results.filter { !$0.isAsExpected }.map {
      "\($0.criterionID) \($0.expected.rawValue) \($0.index): got \($0.actual.rawValue): \($0.summary) -- \($0.reason)"
    }
    if let path = ProcessInfo.processInfo.environment["EXAMPLES"] {
      try wrong.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }
}
