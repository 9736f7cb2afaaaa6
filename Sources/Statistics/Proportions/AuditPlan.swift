/// How many units to judge for a share to be known as precisely as wanted.
public struct AuditPlan: Sendable, Equatable {
  /// How many units there are.
  public let population: Int
  /// The share that is expected.
  public let share: Double
  /// How far the figure may be off either way.
  public let precision: Double
  /// How often the interval holds the truth.
  public let level: Double
  /// How many to judge.
  public let needed: Int

  /// - Throws: `EstimateError` where a number makes no sense.
  public init(population: Int, share: Double, precision: Double, level: Double = 0.95) throws(EstimateError) {
    self.population = population
    self.share = share
    self.precision = precision
    self.level = level
    needed = try SampleSize.needed(
      population: population, share: share, precision: precision, critical: SampleSize.critical(level: level))
  }
}
