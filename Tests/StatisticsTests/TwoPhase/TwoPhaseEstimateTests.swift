import Testing

@testable import Statistics

@Suite("A machine grades all, people judge the drawn")
struct TwoPhaseEstimateTests {
  @Test("The estimate is the machine's share and the mean difference of the sample")
  func estimate() throws {
    let stratum = TwoPhaseStratum(
      machineGood: 140, machineNotGood: 60, confirmedGood: 25, falseGood: 3, falseNotGood: 1, confirmedNotGood: 11)
    let estimate = try TwoPhaseEstimate([stratum])
    #expect(isNear(estimate.machineShare, 0.7))
    #expect(isNear(estimate.meanDifference, -2.0 / 40))
    #expect(isNear(estimate.estimate, 0.65))
    #expect(estimate.interval.contains(0.65))
    #expect(isNear(estimate.plain.estimate, 26.0 / 40))
  }

  @Test("Strata weigh by their size")
  func strata() throws {
    let large = TwoPhaseStratum(
      name: "a", machineGood: 50, machineNotGood: 50, confirmedGood: 9, falseGood: 1, falseNotGood: 0,
      confirmedNotGood: 10)
    let small = TwoPhaseStratum(
      name: "b", machineGood: 10, machineNotGood: 10, confirmedGood: 5, falseGood: 0, falseNotGood: 1,
      confirmedNotGood: 4)
    let estimate = try TwoPhaseEstimate([large, small])
    #expect(isNear(estimate.meanDifference, (100 * -0.05 + 20 * 0.1) / 120))
  }

  @Test("A machine without errors in the sample narrows the interval, yet not to nothing")
  func noErrors() throws {
    let stratum = TwoPhaseStratum(
      machineGood: 700, machineNotGood: 300, confirmedGood: 140, falseGood: 0, falseNotGood: 0, confirmedNotGood: 60)
    let estimate = try TwoPhaseEstimate([stratum])
    let width = estimate.interval.upperBound - estimate.interval.lowerBound
    let plain = estimate.plain.interval.upperBound - estimate.plain.interval.lowerBound
    #expect(estimate.standardError == 0)
    #expect(width > 0.01)
    #expect(width < 0.4 * plain)
  }

  @Test("What people judged is known and bounds the interval")
  func known() throws {
    let stratum = TwoPhaseStratum(
      machineGood: 4, machineNotGood: 6, confirmedGood: 2, falseGood: 1, falseNotGood: 1, confirmedNotGood: 3)
    let estimate = try TwoPhaseEstimate([stratum])
    #expect(estimate.interval.lowerBound >= 0.3 && estimate.interval.upperBound <= 0.6)
    let whole = TwoPhaseStratum(
      machineGood: 4, machineNotGood: 6, confirmedGood: 3, falseGood: 1, falseNotGood: 2, confirmedNotGood: 4)
    #expect(try TwoPhaseEstimate([whole]).interval == 0.5...0.5)
  }

  @Test("Where none of a kind was drawn, any of them may be wrong")
  func kindNotDrawn() throws {
    let stratum = TwoPhaseStratum(
      machineGood: 5, machineNotGood: 195, confirmedGood: 0, falseGood: 0, falseNotGood: 0, confirmedNotGood: 40)
    let estimate = try TwoPhaseEstimate([stratum])
    #expect(estimate.interval.lowerBound == 0)
    #expect(estimate.interval.upperBound >= 5.0 / 200)
  }

  @Test("Good and not good change places without changing the doubt", arguments: [(20, 0), (20, 3), (60, 2)])
  func symmetry(drawn: Int, wrong: Int) throws {
    let one = TwoPhaseStratum(
      machineGood: 200, machineNotGood: 100, confirmedGood: drawn - wrong, falseGood: wrong, falseNotGood: 1,
      confirmedNotGood: 6)
    let other = TwoPhaseStratum(
      machineGood: 100, machineNotGood: 200, confirmedGood: 6, falseGood: 1, falseNotGood: wrong,
      confirmedNotGood: drawn - wrong)
    let first = try TwoPhaseEstimate([one]).interval
    let second = try TwoPhaseEstimate([other]).interval
    #expect(isNear(first.lowerBound, 1 - second.upperBound, within: 1e-12))
    #expect(isNear(first.upperBound, 1 - second.lowerBound, within: 1e-12))
  }

  @Test("More judged of a kind than the machine graded is refused")
  func unsound() {
    let stratum = TwoPhaseStratum(
      machineGood: 1, machineNotGood: 9, confirmedGood: 2, falseGood: 0, falseNotGood: 0, confirmedNotGood: 0)
    #expect(throws: EstimateError.self) { try TwoPhaseEstimate([stratum]) }
  }
}
