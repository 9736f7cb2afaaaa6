/// A number to draw of a kind on request, `existing-plan=15`, instead of the fraction.
public struct KindSize: Hashable, Sendable {
  /// The kind.
  public let kind: CaseKind
  /// Cases to draw; raised to one for each stratum, and never more than there are.
  public let take: Int

  /// A size from its text.
  ///
  /// - Throws: `SamplingError` where it is none, or names a kind whose number is always the fraction's.
  public init(_ text: String) throws(SamplingError) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = CaseKind(rawValue: String(parts[0])), let take = Int(parts[1]), take > 0 else {
      throw SamplingError("'\(text)' is no kind with a number.", "Write it such as existing-plan=15.")
    }
    guard kind.isOnRequest else {
      throw SamplingError(
        "The number of \(kind.rawValue) follows from the fraction.", "Change the fraction, or add a theme.")
    }
    self.kind = kind
    self.take = take
  }
}
