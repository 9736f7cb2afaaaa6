/// A stratum in which the machine graded every document and people judged those that were drawn.
///
/// A document that the machine could not grade counts with those it did not find good.
public struct TwoPhaseStratum: Sendable, Equatable {
  /// Its name; empty where there are no strata.
  public let name: String
  /// How many documents the machine found good, drawn or not.
  public let machineGood: Int
  /// How many it did not find good.
  public let machineNotGood: Int
  /// Drawn ones that machine and person found good.
  public let confirmedGood: Int
  /// Drawn ones that the machine found good and the person not.
  public let falseGood: Int
  /// Drawn ones that the person found good and the machine not.
  public let falseNotGood: Int
  /// Drawn ones that neither found good.
  public let confirmedNotGood: Int

  /// A stratum with its counts.
  public init(
    name: String = "", machineGood: Int, machineNotGood: Int, confirmedGood: Int, falseGood: Int, falseNotGood: Int,
    confirmedNotGood: Int
  ) {
    self.name = name
    self.machineGood = machineGood
    self.machineNotGood = machineNotGood
    self.confirmedGood = confirmedGood
    self.falseGood = falseGood
    self.falseNotGood = falseNotGood
    self.confirmedNotGood = confirmedNotGood
  }

  /// How many documents it holds.
  public var population: Int { machineGood + machineNotGood }
  /// How many were drawn and judged by a person.
  public var drawn: Int { confirmedGood + falseGood + falseNotGood + confirmedNotGood }
  /// How many a person found good.
  public var good: Int { confirmedGood + falseNotGood }

  var isSound: Bool {
    min(machineGood, machineNotGood, confirmedGood, falseGood, falseNotGood, confirmedNotGood) >= 0
      && confirmedGood + falseGood <= machineGood && falseNotGood + confirmedNotGood <= machineNotGood
  }
}
