/// A control chart of shares over periods: the p-chart with its ordinary limits, three standard errors either side.
///
/// Source: W. A. Shewhart, Economic Control of Quality of Manufactured Product (1931); the run rule is the one that the
/// NHS's "Making data count" uses with its charts.
public struct ProportionChart: Sendable, Equatable {
  /// A period on the chart.
  public struct Point: Sendable, Equatable {
    /// Its counts.
    public let count: PeriodCount
    /// Where chance alone leaves the share; narrower the more was judged. Nil where nothing was judged.
    public let limits: ClosedRange<Double>?
    /// Whether the share lies beyond them.
    public let isOutside: Bool
    /// Whether it belongs to a run of periods on one side of the centre, long enough to be no chance.
    public let isInRun: Bool
  }

  /// How many periods on one side make a run.
  public static let runLength = 7
  /// The share over all periods; nil where nothing was judged.
  public let centre: Double?
  /// The periods in the order given.
  public let points: [Point]

  /// A chart of the periods, which stand in their order in time.
  public init(_ counts: [PeriodCount]) {
    let good = counts.reduce(0) { $0 + $1.good }
    let judged = counts.reduce(0) { $0 + $1.judged }
    let centre = judged > 0 ? good / judged : nil
    let sides = counts.map { count in ProportionChart.side(of: count.share, from: centre) }
    let inRun = ProportionChart.runs(sides)
    self.centre = centre
    points = zip(counts, inRun).map { count, isInRun in
      guard let centre, let share = count.share else {
        return Point(count: count, limits: nil, isOutside: false, isInRun: false)
      }
      let reach = 3 * (centre * (1 - centre) / count.judged).squareRoot()
      let limits = max(0, centre - reach)...min(1, centre + reach)
      return Point(count: count, limits: limits, isOutside: !limits.contains(share), isInRun: isInRun)
    }
  }

  private static func side(of share: Double?, from centre: Double?) -> Int {
    guard let share, let centre, share != centre else { return 0 }
    return share > centre ? 1 : -1
  }

  private static func runs(_ sides: [Int]) -> [Bool] {
    var marked = [Bool](repeating: false, count: sides.count)
    var start = 0
    for place in sides.indices {
      if sides[place] != sides[start] { start = place }
      guard sides[place] != 0, place - start + 1 >= runLength else { continue }
      for each in start...place { marked[each] = true }
    }
    return marked
  }
}
