/// Horizontal bars, one or several stacked parts each, with their figures beside them.
public struct BarChart: Sendable {
  /// A bar.
  public struct Bar: Sendable {
    /// What it stands for.
    public var name: String
    /// Its parts in the order of the series; one value where there is one series.
    public var values: [Double]

    /// A bar.
    public init(name: String, values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  private static let rowHeight = 30.0
  private static let barHeight = 20.0
  private static let mostLetters = 26
  /// What the chart says of itself.
  public var words: ChartWords
  /// Names of the parts; one or none for simple bars.
  public var series: [String]
  /// The bars from top to bottom.
  public var bars: [Bar]
  /// Decimal places of the figures.
  public var places: Int

  /// A chart of bars.
  public init(words: ChartWords, series: [String] = [], bars: [Bar], places: Int = 0) {
    self.words = words
    self.series = series
    self.bars = bars
    self.places = places
  }

  /// The drawing and its table.
  public var figure: Figure { Figure(title: words.title, svg: svg, table: table) }

  private var svg: String {
    let left = 200.0
    let right = Drawing.width - 70
    let top = 34.0 + (series.count > 1 ? 24 : 0)
    let bottom = top + Double(bars.count) * BarChart.rowHeight
    let scale = Scale(reaching: bars.map { total(of: $0) }.max() ?? 0)
    var drawing = Drawing(words: words, height: bottom + 44)
    drawing.text(words.title, x: 0, y: 16, isBold: true)
    if series.count > 1 { writeKey(at: 40, to: &drawing) }
    for mark in scale.marks {
      let x = left + (right - left) * scale.share(mark)
      drawing.line((x, top), (x, bottom))
      drawing.text(Decimals.text(mark, places: 2), x: x, y: bottom + 18, anchor: .middle)
    }
    for (row, bar) in bars.enumerated() {
      let y = top + Double(row) * BarChart.rowHeight + (BarChart.rowHeight - BarChart.barHeight) / 2
      var x = left
      for (place, value) in bar.values.enumerated() {
        let width = (right - left) * scale.share(value)
        drawing.bar(x: x, y: y, width: width, height: BarChart.barHeight, series: place)
        x += width
      }
      drawing.text(shortened(bar.name), x: left - 10, y: y + 15, anchor: .end)
      drawing.text(Decimals.text(total(of: bar), places: places), x: x + 6, y: y + 15)
    }
    drawing.line((left, top), (left, bottom), style: .axis)
    drawing.text(words.category, x: left - 10, y: bottom + 38, anchor: .end)
    drawing.text(words.unit, x: right, y: bottom + 38, anchor: .end)
    return drawing.svg
  }

  private func total(of bar: Bar) -> Double { bar.values.reduce(0) { $0 + ($1.isFinite ? max(0, $1) : 0) } }

  private func writeKey(at y: Double, to drawing: inout Drawing) {
    var x = 0.0
    for (place, name) in series.enumerated() {
      drawing.bar(x: x, y: y - 11, width: 16, height: 12, series: place)
      drawing.text(name, x: x + 22, y: y)
      x += 22 + Double(name.unicodeScalars.count) * 7.6 + 18
    }
  }

  /// A name may be longer than its place; the table has it whole.
  private func shortened(_ name: String) -> String {
    guard name.unicodeScalars.count > BarChart.mostLetters else { return name }
    return String(String.UnicodeScalarView(name.unicodeScalars.prefix(BarChart.mostLetters - 1))) + "\u{2026}"
  }

  private var table: String {
    let names = series.count > 1 ? series + ["Total"] : [words.unit]
    var table = FigureTable(caption: words.title, columns: [words.category] + names)
    for bar in bars {
      let parts = series.count > 1 ? bar.values + [total(of: bar)] : bar.values
      table.add(bar.name, parts.map { Decimals.text($0, places: places) })
    }
    return table.html
  }
}
