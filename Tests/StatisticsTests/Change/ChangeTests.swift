import Testing

@testable import Statistics

@Suite("Change from period to period")
struct ChangeTests {
  private func change(_ before: (Double, Double), _ after: (Double, Double)) throws -> ChangeEstimate {
    try ChangeEstimate(
      from: PeriodCount(period: "2026-09", good: before.0, judged: before.1),
      to: PeriodCount(period: "2026-10", good: after.0, judged: after.1))
  }

  /// Newcombe (1998), example (a): 56/70 - 48/80, Miettinen and Nurminen's interval 0.0528 to 0.3382.
  @Test("The interval is Miettinen and Nurminen's")
  func interval() throws {
    let estimate = try change((48, 80), (56, 70))
    #expect(isNear(estimate.difference, 0.2, within: 1e-12))
    #expect(isNear(estimate.interval.lowerBound, 0.0528, within: 5e-5))
    #expect(isNear(estimate.interval.upperBound, 0.3382, within: 5e-5))
    #expect(estimate.pValue < 0.05)
  }

  @Test("Interval and test agree on whether there is a change", arguments: [8.0, 10, 12, 14, 16, 18, 20])
  func consistency(good: Double) throws {
    let estimate = try change((9, 24), (good, 24))
    #expect((estimate.pValue > 0.05) == estimate.interval.contains(0))
  }

  @Test("No improved without figures that support it")
  func words() throws {
    let small = try change((12, 24), (15, 24))
    let large = try change((24, 60), (45, 60))
    let worse = try change((45, 60), (24, 60))
    let judged = ChangeFamily.judge([("a", small), ("b", large), ("c", worse)], declared: [])
    #expect(judged.map(\.word) == [.noClearChange, .improved, .fell])
  }

  @Test("A declared headline stands for itself; the rest are corrected for their number")
  func family() throws {
    let borderline = try change((24, 60), (36, 60))
    #expect(borderline.pValue < 0.05 && borderline.pValue > 0.01)
    let many = (0..<10).map { ("figure \($0)", borderline) }
    let judged = ChangeFamily.judge(many, declared: ["figure 0"])
    #expect(judged[0].word == .improved)
    #expect(judged.dropFirst().allSatisfy { $0.word == .noClearChange })
  }

  @Test("Holm's correction steps down and never falls")
  func holm() {
    let corrected = ChangeFamily.holm([0.04, 0.01, 0.03])
    #expect(isNear(corrected[1], 0.03) && isNear(corrected[2], 0.06) && isNear(corrected[0], 0.06))
  }

  @Test("A period without judged units cannot be compared")
  func empty() {
    #expect(throws: EstimateError.self) { try change((0, 0), (3, 5)) }
  }

  @Test("A p-chart has three standard errors either side and marks what lies beyond and long runs")
  func chart() {
    var counts = (1...12).map { PeriodCount(period: "2026-\($0)", good: 50, judged: 100) }
    counts[5] = PeriodCount(period: "2026-6", good: 90, judged: 100)
    let chart = ProportionChart(counts)
    let centre = 640.0 / 1200
    #expect(isNear(chart.centre, centre))
    let reach = 3 * (centre * (1 - centre) / 100).squareRoot()
    #expect(isNear(chart.points[0].limits?.upperBound, centre + reach))
    #expect(chart.points.map(\.isOutside).filter { $0 }.count == 1 && chart.points[5].isOutside)
    #expect(!chart.points[0].isInRun)
    let shifted = ProportionChart((1...14).map { PeriodCount(period: "\($0)", good: $0 > 7 ? 60 : 50, judged: 100) })
    #expect(shifted.points.allSatisfy { $0.isInRun })
    #expect(ProportionChart([PeriodCount(period: "a", good: 0, judged: 0)]).centre == nil)
  }
}
