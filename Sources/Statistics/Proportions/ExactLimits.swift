/// The exact limits for the number of good units in a finite population: every number that the drawn ones do not make
/// less likely than the tail allows.
///
/// It remembers what it has answered, as a month's report and a simulation ask the same again and again; so it belongs to
/// one thread.
public final class ExactLimits {
  private struct Question: Hashable {
    let population: Int
    let drawn: Int
    let good: Int
  }

  /// The probability that is left out beyond each limit.
  public let tail: Double
  private var answers: [Question: Int] = [:]
  private var errorAnswers: [ErrorCounts: Int] = [:]

  /// Limits that hold in `level` of all samples at least.
  public init(level: Double) { tail = 0.5 * (1 - level) }

  /// The fewest good units in a population that has shown `good` among `drawn`.
  public func fewest(population: Int, drawn: Int, good: Int) -> Int {
    if good <= 0 { return 0 }
    let question = Question(population: population, drawn: drawn, good: good)
    if let answer = answers[question] { return answer }
    var low = good
    var high = population - drawn + good
    // A hair's breadth for rounding: a number exactly at the tail stays in.
    let threshold = tail * (1 - 1e-12)
    while low < high {
      let middle = low + (high - low) / 2
      let distribution = HypergeometricDistribution(population: population, good: middle, drawn: drawn)
      if distribution.upperTail(good) >= threshold { high = middle } else { low = middle + 1 }
    }
    answers[question] = low
    return low
  }

  /// The most good units in a population that has shown `good` among `drawn`.
  public func most(population: Int, drawn: Int, good: Int) -> Int {
    population - fewest(population: population, drawn: drawn, good: drawn - good)
  }

  /// The fewest good documents that the machine's errors in a sample leave possible.
  func fewestGood(_ counts: ErrorCounts) -> Int {
    if let answer = errorAnswers[counts] { return answer }
    let answer = counts.fewestGood(tail: tail)
    errorAnswers[counts] = answer
    return answer
  }
}
