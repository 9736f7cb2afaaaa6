import Rubrics
import Testing

/// The shipped rubric loads whole: no mistake in any file, no criterion left out.
struct ShippedRubricTests {
  @Test func loadsWithoutAMistake() throws {
    let rubric = try ShippedRubric.load()
    #expect(rubric.problems.map(\.description).isEmpty, "\(rubric.problems.map(\.description).joined(separator: "\n"))")
    #expect(rubric.skipped.isEmpty)
  }

  @Test func everyCriterionHasThreeMetAndThreeNotMetExamples() throws {
    for criterion in try ShippedRubric.load().criteria {
      #expect((criterion.examples[.met] ?? []).count >= 3, "\(criterion.id)")
      #expect((criterion.examples[.notMet] ?? []).count >= 3, "\(criterion.id)")
    }
  }
}
