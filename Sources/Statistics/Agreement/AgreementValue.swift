/// A measure of agreement with its interval; every part is nil where the ratings leave it undefined.
public struct AgreementValue: Sendable, Equatable {
  /// The value: 1 where all agree, 0 where they agree as often as chance would have it.
  public let value: Double?
  /// Of the value.
  public let standardError: Double?
  /// The lower end of the interval.
  public let lower: Double?
  /// The upper end of the interval.
  public let upper: Double?

  /// Nothing can be said.
  public static let undefined = AgreementValue(value: nil, standardError: nil, lower: nil, upper: nil)

  init(value: Double?, standardError: Double?, lower: Double?, upper: Double?) {
    self.value = value
    self.standardError = standardError
    self.lower = lower
    self.upper = upper
  }

  /// A value with an interval of `critical` standard errors either side, within what is possible.
  init(_ value: Double, error: Double, critical: Double) {
    guard value.isFinite else {
      self = .undefined
      return
    }
    self.value = value
    guard error.isFinite, critical.isFinite else {
      standardError = nil
      lower = nil
      upper = nil
      return
    }
    standardError = error
    lower = max(-1, value - critical * error)
    upper = min(1, value + critical * error)
  }
}
