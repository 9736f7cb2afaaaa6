/// A p-chart: shares over time against their mean, with limits at three standard errors that widen where a period holds
/// few cases (Shewhart). A point outside the limits is a signal; inside them the periods do not differ more than chance
/// would make them.
public struct ProportionChart: Sendable {
  /// A period.
  public struct Period: Sendable {
    /// What it is called.
    public var name: String
    /// How many of its cases have the property.
    public var count: Int
    /// How many cases it has.
    public var total: Int

    /// A period.
    public init(name: String, count: Int, total: Int) {
      self.name = name
      self.count = count
      self.total = total
    }

    /// The share in per cent; nil for a period without cases.
    public var percent: Double? { total > 0 ? 100 * Double(count) / Double(total) : nil }
  }

  /// What the chart says of itself.
  public var words: ChartWords
  /// The periods from left to right.
  public var periods: [Period]

  /// A p-chart.
  public init(words: ChartWords, periods: [Period]) {
    self.words = words
    self.periods = periods
  }

  /// The share over all periods in per cent; nil without cases.
  public var mean: Double? {
    let total = periods.reduce(0) { $0 + $1.total }
    return total > 0 ? 100 * Double(periods.reduce(0) { $0 + $1.count }) / Double(total) : nil
  }

  /// The limits of a period in per cent; nil without cases.
  public func limits(of period: Period) -> ClosedRange<Double>? {
    guard let mean, period.total > 0 else { return nil }
    let deviation = 3 * (mean * (100 - mean) / Double(period.total)).squareRoot()
    return max(0, mean - deviation)...min(100, mean + deviation)
  }

  /// Whether a period lies outside its limits.
  public func isSignal(_ period: Period) -> Bool {
    guard let percent = period.percent, let limits = limits(of: period) else { return false }
    return percent < limits.lowerBound - 1e-9 || percent > limits.upperBound + 1e-9
  }

  /// The drawing and its table.
  public var figure: Figure { Figure(title: words.title, svg: svg, table: table) }

  private var svg: String {
    let plot = Plot(scale: .percent, count: periods.count)
    var drawing = Drawing(words: words, height: Plot.height)
    plot.writeFrame(words: words, names: periods.map(\.name), to: &drawing)
    if let mean {
      drawing.line((plot.left, plot.y(mean)), (plot.right, plot.y(mean)), style: .dashed)
      drawing.text("mean \(Decimals.text(mean, places: 1))", x: plot.right, y: plot.y(mean) - 6, anchor: .end)
    }
    let half = (plot.right - plot.left) / Double(max(1, periods.count)) / 2
    var line: [(x: Double, y: Double)] = []
    for (place, period) in periods.enumerated() {
      let x = plot.x(place)
      if let limits = limits(of: period) {
        for limit in [limits.lowerBound, limits.upperBound] {
          drawing.line((x - half, plot.y(limit)), (x + half, plot.y(limit)), style: .dotted)
        }
      }
      if let percent = period.percent { line.append((x, plot.y(percent))) }
    }
    drawing.path(line, style: .strong)
    for (place, period) in periods.enumerated() {
      guard let percent = period.percent else { continue }
      drawing.dot(x: plot.x(place), y: plot.y(percent), isHollow: isSignal(period))
      if isSignal(period) {
        drawing.text("signal", x: plot.x(place), y: plot.y(percent) - 10, anchor: .middle, isBold: true)
      }
    }
    return drawing.svg
  }

  private var table: String {
    let columns = [words.category, "Cases", "Of", words.unit, "Lower limit", "Upper limit", "Signal"]
    var table = FigureTable(caption: words.title, columns: columns)
    for period in periods {
      let limits = limits(of: period)
      func text(_ value: Double?) -> String { value.map { Decimals.text($0, places: 1) } ?? "\u{2013}" }
      table.add(
        period.name,
        [
          String(period.count), String(period.total), text(period.percent), text(limits?.lowerBound),
          text(limits?.upperBound), isSignal(period) ? "yes" : "no",
        ])
    }
    return table.html
  }
}
