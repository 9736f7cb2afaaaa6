/// The share of good units in a finite population, with its interval.
public struct ProportionEstimate: Sendable, Equatable {
  /// One stratum of it.
  public struct Stratum: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// How many units it holds.
    public let population: Int
    /// How many were judged.
    public let drawn: Int
    /// How many of those are good.
    public let good: Int
    /// The weighted share; nil where none was judged.
    public let estimate: Double?
    /// The stratum's own interval: exact where its units weigh alike, the hull else; 0 to 1 where none was judged.
    public let interval: ClosedRange<Double>
  }

  /// How many units were judged.
  public let drawn: Int
  /// How many units the frame holds.
  public let population: Int
  /// How many of the judged ones are good.
  public let good: Int
  /// The weighted share.
  public let estimate: Double
  /// Of the share; nil where a single unit leaves none.
  public let standardError: Double?
  /// The interval. Where a stratum had none judged, it holds whatever those units may be.
  public let interval: ClosedRange<Double>
  /// How the interval was made.
  public let method: ProportionMethod
  /// The share of samples in which such an interval holds the truth.
  public let level: Double
  /// The strata in the order given.
  public let strata: [Stratum]

  /// How many units stand in strata of which none was judged.
  public var unsampled: Int { strata.reduce(0) { $0 + ($1.drawn == 0 ? $1.population : 0) } }

  /// - Parameters:
  ///   - method: The standard one where nil.
  ///   - level: Above 0.5 and below 1.
  ///   - limits: Exact limits of the same level to remember answers across many estimates.
  /// - Throws: `EstimateError` where the method cannot be used on this sample.
  public init(
    _ sample: StratifiedSample, method: ProportionMethod? = nil, level: Double = 0.95, limits: ExactLimits? = nil
  ) throws(EstimateError) {
    guard level > 0.5, level < 1 else {
      throw EstimateError("A level of \(level) is not between 0.5 and 1.", "Give it as a share, such as 0.95.")
    }
    let limits = limits ?? ExactLimits(level: level)
    let method = method ?? ProportionMethod.standard(for: sample)
    let sampled = sample.sampled
    let moments = DesignMoments(sampled)
    let maker = IntervalMaker(strata: sampled, moments: moments, level: level, limits: limits)
    drawn = sample.drawn
    population = sample.population
    good = sample.good
    estimate = moments.share
    standardError = moments.variance?.squareRoot()
    interval = ProportionEstimate.reaching(try maker.interval(by: method), over: sample)
    self.method = method
    self.level = level
    strata = sample.strata.map { Stratum($0, level: level, limits) }
  }

  /// Units of which none was judged may all be good, or none of them.
  private static func reaching(_ interval: ClosedRange<Double>, over sample: StratifiedSample) -> ClosedRange<Double> {
    let unknown = sample.unsampled.reduce(0) { $0 + $1.population }
    guard unknown > 0 else { return interval }
    let all = Double(sample.population)
    let known = all - Double(unknown)
    return interval.lowerBound * known / all...(interval.upperBound * known + Double(unknown)) / all
  }
}

extension ProportionEstimate.Stratum {
  init(_ stratum: SampleStratum, level: Double, _ limits: ExactLimits) {
    name = stratum.name
    population = stratum.population
    drawn = stratum.drawn
    good = stratum.good
    estimate = stratum.drawn > 0 ? stratum.goodWeight / stratum.weight : nil
    interval =
      stratum.drawn > 0
      ? IntervalMaker(strata: [stratum], moments: DesignMoments([stratum]), level: level, limits: limits).standard
      : 0...1
  }
}
