import Foundation
import Testing

@testable import Charts

/// What every chart owes to its readers.
struct ChartTests {
  private static let words = ChartWords(
    id: "age", title: "Overdue <reviews> & more", summary: "Two classes.", unit: "reviews", category: "months")
  private static let figures: [(name: String, figure: Figure)] = [
    (
      "bars",
      BarChart(words: words, bars: [.init(name: "0 to 3", values: [4]), .init(name: "3 to 6", values: [0])]).figure
    ),
    (
      "stacked",
      BarChart(words: words, series: ["met", "late"], bars: [.init(name: "decision", values: [7, 3])]).figure
    ),
    (
      "line",
      LineChart(
        words: words,
        points: [.init(name: "Oct", value: 61.5, interval: 50...70), .init(name: "Nov", value: nil)], isPercent: true,
        goal: (70, "goal"), places: 1
      ).figure
    ),
    ("p-chart", ProportionChart(words: words, periods: [.init(name: "Oct", count: 3, total: 9)]).figure),
  ]

  @Test func everyDrawingIsAPictureWithANameAndADescription() {
    for (name, figure) in ChartTests.figures {
      #expect(figure.svg.contains("role=\"img\""), "\(name)")
      #expect(figure.svg.contains("aria-labelledby=\"age-title age-desc\""), "\(name)")
      #expect(figure.svg.contains("<desc id=\"age-desc\">Two classes.</desc>"), "\(name)")
    }
  }

  @Test func everyDrawingAndTableIsWellFormed() throws {
    for (name, figure) in ChartTests.figures {
      for text in [figure.svg, figure.table] {
        var depth = 0
        for part in text.split(separator: "<").dropFirst(text.hasPrefix("<") ? 0 : 1) {
          let tag = part.prefix { $0 != ">" }
          if tag.hasPrefix("/") { depth -= 1 } else if !tag.hasSuffix("/") { depth += 1 }
          #expect(depth >= 0, "\(name)")
        }
        #expect(depth == 0, "\(name)")
        #expect(!text.contains("<reviews>"))
      }
    }
  }

  @Test func theTableHasTheFiguresOfTheDrawing() {
    #expect(ChartTests.figures[1].figure.table.contains("<td class=\"number\">10</td>"))
    #expect(ChartTests.figures[2].figure.table.contains("<td class=\"number\">61.5</td><td class=\"number\">50</td>"))
    #expect(ChartTests.figures[3].figure.table.contains("<td class=\"number\">33.3</td>"))
  }

  @Test func partsOfABarDifferInPattern() {
    let svg = ChartTests.figures[1].figure.svg
    #expect(svg.contains("fill=\"url(#age-fill-0)\"") && svg.contains("fill=\"url(#age-fill-1)\""))
  }

  @Test func aMissingValueLeavesAGapAndIsNoZero() {
    let table = ChartTests.figures[2].figure.table
    #expect(table.contains("<th scope=\"row\">Nov</th><td class=\"number\">\u{2013}</td>"))
    #expect(ChartTests.figures[2].figure.svg.components(separatedBy: "<circle cx=\"2").count <= 2)
  }

  @Test func limitsOfAProportionChartAreThreeStandardErrors() throws {
    // Mean 20 of 200; sqrt(10 * 90 / 100) is 3, so the limits of a hundred cases are 1 and 19.
    let chart = ProportionChart(
      words: ChartTests.words,
      periods: [.init(name: "a", count: 0, total: 100), .init(name: "b", count: 20, total: 100)])
    let limits = try #require(chart.limits(of: chart.periods[0]))
    #expect(abs(limits.lowerBound - 1) < 1e-9 && abs(limits.upperBound - 19) < 1e-9)
    #expect(chart.isSignal(chart.periods[0]) && chart.isSignal(chart.periods[1]))
    #expect(chart.limits(of: .init(name: "none", count: 0, total: 0)) == nil)
  }

  @Test(arguments: [(7.0, 8.0), (0.0, 1.0), (100, 100), (101, 120), (9.9, 10), (0.35, 0.4)])
  func aScaleEndsWithARoundNumberAboveItsValue(_ value: Double, _ top: Double) {
    #expect(abs(Scale(reaching: value).top - top) < 1e-9)
    #expect((2...7).contains(Scale(reaching: value).marks.count))
  }

  @Test(arguments: [(1234.5, 1, "1234.5"), (0.005, 2, "0.01"), (-2.50, 2, "-2.5"), (.infinity, 2, "0"), (3, 0, "3")])
  func numbersHaveOneForm(_ value: Double, _ places: Int, _ text: String) {
    #expect(Decimals.text(value, places: places) == text)
  }
}
