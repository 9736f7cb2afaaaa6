import Rubrics
import Testing

/// The shipped rubric loads whole: no mistake in any file, no criterion left out.
struct ShippedRubricTests {
  @Test func loadsWithoutAMistake() throws {
    let rubric = try ShippedRubric.load()
    #expect(rubric.problems.map(\.description).isEmpty, "\(rubric.problems.map(\.description).joined(separator: "\n"))")
    #expect(rubric.skipped.isEmpty)
  }

  @Test func everyCriterionHasThreeExamplesOfEachOutcomeThatItDecides() throws {
    for criterion in try ShippedRubric.load().criteria {
      for outcome in (criterion.each ?? criterion.ladder).shown {
        #expect((criterion.examples[outcome] ?? []).count >= 3, "\(criterion.id) \(outcome.rawValue)")
      }
    }
  }
}
