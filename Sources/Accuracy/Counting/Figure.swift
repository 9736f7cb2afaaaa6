/// A figure with the interval that the number of judgements behind it allows.
public struct Figure: Sendable, Equatable {
  /// The figure, 0 to 1 (kappa: -1 to 1); nil where nothing was there to count.
  public var value: Double?
  /// Lower end of its 95 % interval.
  public var lower: Double?
  /// Upper end of its 95 % interval.
  public var upper: Double?
  /// Judgements behind it.
  public var n: Int

  init(value: Double?, lower: Double?, upper: Double?, n: Int) {
    self.value = value
    self.lower = lower
    self.upper = upper
    self.n = n
  }

  /// A share with Wilson's interval (Wilson 1927), which keeps inside 0 to 1 and holds also near its ends.
  static func share(_ count: Int, of total: Int) -> Figure {
    guard total > 0 else { return Figure(value: nil, lower: nil, upper: nil, n: 0) }
    let (n, p) = (Double(total), Double(count) / Double(total))
    let z = 1.959963984540054
    let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return Figure(
      value: p, lower: count == 0 ? 0 : max(0, middle - half), upper: count == total ? 1 : min(1, middle + half),
      n: total)
  }

  /// F1 of what both, only the engine and only the author called a defect: it grows with the share of the agreed among
  /// all named, so that share's interval gives its own.
  static func f1(both: Int, engineOnly: Int, authorOnly: Int) -> Figure {
    let agreed = share(both, of: both + engineOnly + authorOnly)
    func turned(_ share: Double?) -> Double? { share.map { 2 * $0 / (1 + $0) } }
    return Figure(value: turned(agreed.value), lower: turned(agreed.lower), upper: turned(agreed.upper), n: agreed.n)
  }
}
