import Testing

@testable import Accuracy

struct FigureTests {
  private func near(_ value: Double?, _ expected: Double) -> Bool { value.map { abs($0 - expected) < 5e-4 } ?? false }

  @Test func aShareHasWilsonsInterval() {
    // 15 of 24 by hand: centre (0.625 + 0.0800) / 1.1601, half width 0.1808.
    let figure = Figure.share(15, of: 24)
    #expect(figure.value == 0.625)
    #expect(near(figure.lower, 0.4271))
    #expect(near(figure.upper, 0.7884))
  }

  @Test func nothingAndEverythingKeepTheirEnds() {
    #expect(Figure.share(0, of: 9).lower == 0)
    #expect(Figure.share(9, of: 9).upper == 1)
    #expect(Figure.share(0, of: 0).value == nil)
  }

  @Test func f1IsTheHarmonicMeanOfPrecisionAndRecall() {
    let figure = Figure.f1(both: 30, engineOnly: 10, authorOnly: 5)
    let (precision, recall) = (30.0 / 40, 30.0 / 35)
    #expect(near(figure.value, 2 * precision * recall / (precision + recall)))
  }
}
