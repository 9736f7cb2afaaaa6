import Auditing
import Foundation
import Plans
import Rubrics
import Testing

/// Every example of the shipped rubric comes out as the rubric says.
struct RubricExamplesTests {
  @Test func comeOutAsExpected() throws {
    let rubric = try ShippedRubric.load()
    let wordings = try PlanWordings.load(folder: ShippedRubric.root.appendingPathComponent("templates").path)
    let results = RubricExamples.run(rubric: rubric, planReader: PlanReader(wordings: wordings))
    #expect(!results.isEmpty)
    let wrong = results.filter { !$0.isAsExpected }
    if let path = ProcessInfo.processInfo.environment["DISAGREEMENTS"] {
      let lines = wrong.map { "\($0.criterionID) want \($0.expected) got \($0.actual): \($0.summary) -- \($0.reason)" }
      try lines.joined(separator: "\n").write(toFile: path + ".examples", atomically: true, encoding: .utf8)
    }
    let failures = wrong.map { "\($0.criterionID) \($0.expected) example \($0.index) is \($0.actual): \($0.reason)" }
    #expect(wrong.isEmpty, "\(failures.joined(separator: "\n"))")
  }
}
