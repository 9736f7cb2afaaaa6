import Rubrics
import Testing

@testable import Accuracy

struct ConfusionTableTests {
  private var table: ConfusionTable {
    var table = ConfusionTable()
    for _ in 0..<6 { table.count(label: .met, given: .met) }
    for _ in 0..<5 { table.count(label: .notMet, given: .partlyMet) }
    table.count(label: .notMet, given: .needsReview)
    table.count(label: .notApplicable, given: .notMet)
    return table
  }

  @Test func partlyMetAndNotMetAreBothDefects() {
    #expect(table.defects == (both: 5, engineOnly: 1, authorOnly: 1))
    #expect(table.exact == 6)
    #expect(table.total == 13)
  }

  @Test func anOutcomeLabelledOnceKeepsACriterionFromFiguresOfItsOwn() {
    #expect(!table.isReportable(least: 5))
    #expect(table.isReportable(least: 1))
    var uniform = ConfusionTable()
    for _ in 0..<50 { uniform.count(label: .met, given: .met) }
    #expect(!uniform.isReportable(least: 5), "agreement on one outcome alone shows nothing")
  }

  @Test func gwetsCoefficientIsThePublishedOne() throws {
    // The ten pairs of the agreement vectors: AC1 0.6162 over four categories.
    let outcome: [Character: Outcome] = ["G": .met, "R": .partlyMet, "I": .notMet, "O": .notApplicable]
    var table = ConfusionTable()
    for (one, other) in zip("GGRRIGORGR", "GRRRIGGRGI") {
      table.count(label: try #require(outcome[one]), given: try #require(outcome[other]))
    }
    #expect(abs(try #require(AccuracyFigures.ac1(table).value) - 0.6162) < 5e-5)
  }
}
