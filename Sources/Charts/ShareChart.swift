/// Shares in per cent as bars from left to right, each with its interval where it is an estimate.
public struct ShareChart: Sendable {
  /// A bar.
  public struct Bar: Sendable {
    /// What it stands for.
    public var name: String
    /// Per cent.
    public var percent: Double
    /// The interval around it; nil where nothing is said of how sure it is.
    public var interval: ClosedRange<Double>?
    /// Of how many it is a share.
    public var count: Int

    /// A bar.
    public init(name: String, percent: Double, interval: ClosedRange<Double>?, count: Int) {
      self.name = name
      self.percent = percent
      self.interval = interval
      self.count = count
    }
  }

  private static let rowHeight = 34.0
  private static let barHeight = 18.0
  private static let mostLetters = 28
  /// What the chart says of itself.
  public var words: ChartWords
  /// The bars from top to bottom.
  public var bars: [Bar]

  /// A chart of shares.
  public init(words: ChartWords, bars: [Bar]) {
    self.words = words
    self.bars = bars
  }

  /// The drawing and its table.
  public var figure: Figure { Figure(title: words.title, svg: svg, table: table) }

  private var svg: String {
    let left = 220.0
    let right = Drawing.width - 60
    let top = 34.0
    let bottom = top + Double(bars.count) * ShareChart.rowHeight
    let scale = Scale.percent
    var drawing = Drawing(words: words, height: bottom + 44)
    drawing.text(words.title, x: 0, y: 16, isBold: true)
    for mark in scale.marks {
      let x = left + (right - left) * scale.share(mark)
      drawing.line((x, top), (x, bottom))
      drawing.text(Decimals.text(mark, places: 0), x: x, y: bottom + 18, anchor: .middle)
    }
    for (row, bar) in bars.enumerated() {
      let middle = top + (Double(row) + 0.5) * ShareChart.rowHeight
      let end = left + (right - left) * scale.share(bar.percent)
      drawing.bar(
        x: left, y: middle - ShareChart.barHeight / 2, width: end - left, height: ShareChart.barHeight, series: 2)
      var last = end
      if let interval = bar.interval {
        let from = left + (right - left) * scale.share(interval.lowerBound)
        let to = left + (right - left) * scale.share(interval.upperBound)
        drawing.line((from, middle), (to, middle), style: .strong)
        for x in [from, to] { drawing.line((x, middle - 6), (x, middle + 6), style: .strong) }
        last = max(end, to)
      }
      drawing.text(shortened(bar.name), x: left - 10, y: middle + 5, anchor: .end)
      drawing.text(Decimals.text(bar.percent, places: 0), x: last + 8, y: middle + 5)
    }
    drawing.line((left, top), (left, bottom), style: .axis)
    drawing.text(words.unit, x: right, y: bottom + 38, anchor: .end)
    return drawing.svg
  }

  /// A name may be longer than its place; the table has it whole.
  private func shortened(_ name: String) -> String {
    guard name.unicodeScalars.count > ShareChart.mostLetters else { return name }
    return String(String.UnicodeScalarView(name.unicodeScalars.prefix(ShareChart.mostLetters - 1))) + "\u{2026}"
  }

  private var table: String {
    var table = FigureTable(caption: words.title, columns: [words.category, words.unit, "From", "To", "Of"])
    for bar in bars {
      func text(_ value: Double?) -> String { value.map { Decimals.text($0, places: 0) } ?? "\u{2013}" }
      table.add(
        bar.name,
        [text(bar.percent), text(bar.interval?.lowerBound), text(bar.interval?.upperBound), String(bar.count)])
    }
    return table.html
  }
}
