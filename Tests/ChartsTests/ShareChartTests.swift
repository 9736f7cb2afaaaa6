import Testing

@testable import Charts

@Suite("A chart of shares")
struct ShareChartTests {
  private let chart = ShareChart(
    words: ChartWords(id: "s", title: "Good or better", summary: "Shares.", unit: "%", category: "Part"),
    bars: [
      .init(name: "Overall", percent: 41.4, interval: 20...83, count: 29),
      .init(name: "A <part> with a name that is longer than its place", percent: 0, interval: nil, count: 3),
    ])

  @Test("has the same figures in its table as in its drawing")
  func figures() {
    let figure = chart.figure
    for words in ["41", "20", "83", "29"] { #expect(figure.table.contains(">\(words)<"), "\(words)") }
    #expect(figure.svg.contains(">41<"))
    #expect(figure.table.contains("longer than its place"))
  }

  @Test("escapes names and draws no bar for nought")
  func edges() {
    let svg = chart.figure.svg
    #expect(!svg.contains("<part>"))
    #expect(svg.components(separatedBy: "url(#s-fill-2)").count == 2)
  }
}
