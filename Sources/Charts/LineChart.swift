/// A line over categories in order (months, weeks), each value with its interval where there is one.
public struct LineChart: Sendable {
  /// A point.
  public struct Point: Sendable {
    /// What it stands for.
    public var name: String
    /// Its value; nil leaves a gap.
    public var value: Double?
    /// The interval around it, where it is an estimate.
    public var interval: ClosedRange<Double>?

    /// A point.
    public init(name: String, value: Double?, interval: ClosedRange<Double>? = nil) {
      self.name = name
      self.value = value
      self.interval = interval
    }
  }

  /// What the chart says of itself.
  public var words: ChartWords
  /// The points from left to right.
  public var points: [Point]
  /// Whether the scale is per cent, from 0 to 100.
  public var isPercent: Bool
  /// A line to compare with, and its name.
  public var goal: (value: Double, name: String)?
  /// Decimal places of the figures.
  public var places: Int

  /// A chart of a line.
  public init(
    words: ChartWords, points: [Point], isPercent: Bool = false, goal: (value: Double, name: String)? = nil,
    places: Int = 0
  ) {
    self.words = words
    self.points = points
    self.isPercent = isPercent
    self.goal = goal
    self.places = places
  }

  /// The drawing and its table.
  public var figure: Figure { Figure(title: words.title, svg: svg, table: table) }

  private var svg: String {
    var highest = points.compactMap { $0.interval?.upperBound ?? $0.value }.max() ?? 0
    if let goal { highest = max(highest, goal.value) }
    let plot = Plot(scale: isPercent ? .percent : Scale(reaching: highest), count: points.count)
    var drawing = Drawing(words: words, height: Plot.height)
    plot.writeFrame(words: words, names: points.map(\.name), to: &drawing)
    if let goal {
      let y = plot.y(goal.value)
      drawing.line((plot.left, y), (plot.right, y), style: .dashed)
      drawing.text(goal.name, x: plot.right, y: y - 6, anchor: .end)
    }
    var run: [(x: Double, y: Double)] = []
    for (place, point) in points.enumerated() {
      guard let value = point.value else {
        drawing.path(run, style: .strong)
        run = []
        continue
      }
      let x = plot.x(place)
      if let interval = point.interval {
        plot.writeInterval(from: interval.lowerBound, to: interval.upperBound, x: x, to: &drawing)
      }
      run.append((x, plot.y(value)))
    }
    drawing.path(run, style: .strong)
    for (place, point) in points.enumerated() {
      if let value = point.value { drawing.dot(x: plot.x(place), y: plot.y(value)) }
    }
    return drawing.svg
  }

  private var table: String {
    let hasIntervals = points.contains { $0.interval != nil }
    var table = FigureTable(
      caption: words.title, columns: [words.category, words.unit] + (hasIntervals ? ["From", "To"] : []))
    for point in points {
      func text(_ value: Double?) -> String { value.map { Decimals.text($0, places: places) } ?? "\u{2013}" }
      let ends = hasIntervals ? [text(point.interval?.lowerBound), text(point.interval?.upperBound)] : []
      table.add(point.name, [text(point.value)] + ends)
    }
    return table.html
  }
}
