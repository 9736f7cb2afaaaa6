import Rubrics
import Testing

@testable import Auditing

/// Outcomes of single items as a share of the whole: 90 % met, 50 % partly met, halves and open ones.
struct ItemSharesTests {
  private let ladder = Ladder(rungs: [
    .notApplicable: .compare("items", .equal, 0), .met: .compare("share", .atLeast, 0.9),
    .partlyMet: .compare("share", .atLeast, 0.5),
  ])

  private func outcome(_ outcomes: [Outcome]) -> Outcome {
    ItemShares(outcomes: outcomes, ladder: PreparedLadder(ladder)).outcome
  }

  @Test func nineOfTenAreMetAndEightAreNot() {
    #expect(outcome(Array(repeating: .met, count: 9) + [.notMet]) == .met)
    #expect(outcome(Array(repeating: .met, count: 8) + [.notMet, .notMet]) == .partlyMet)
  }

  @Test func aPartlyMetItemCountsHalf() {
    #expect(outcome([.partlyMet]) == .partlyMet)
    #expect(outcome([.partlyMet, .notMet]) == .notMet)
    #expect(outcome(Array(repeating: .met, count: 4) + [.partlyMet]) == .met)
  }

  @Test func itemsToWhichItDoesNotApplyAreLeftOut() {
    #expect(outcome([.notApplicable, .met]) == .met)
    #expect(outcome([.notApplicable]) == .notApplicable)
    #expect(outcome([]) == .notApplicable)
  }

  @Test func anOpenItemMattersOnlyWhereItCouldChangeTheResult() {
    #expect(outcome([.needsReview, .met]) == .needsReview)
    #expect(outcome(Array(repeating: .notMet, count: 9) + [.needsReview]) == .notMet)
    #expect(outcome([.needsReview]) == .needsReview)
  }
}
