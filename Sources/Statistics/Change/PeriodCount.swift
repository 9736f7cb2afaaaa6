/// What a period showed: so many good of so many judged.
///
/// The counts may be effective ones of a weighted sample and so need not be whole.
public struct PeriodCount: Sendable, Equatable {
  /// The period's name, such as 2026-10.
  public let period: String
  /// Good units.
  public let good: Double
  /// Judged units.
  public let judged: Double

  /// A period with its counts.
  public init(period: String, good: Double, judged: Double) {
    self.period = period
    self.good = good
    self.judged = judged
  }

  /// The share that is good; nil where none was judged.
  public var share: Double? { judged > 0 ? good / judged : nil }

  var isSound: Bool { judged.isFinite && judged >= 0 && good >= 0 && good <= judged }
}
