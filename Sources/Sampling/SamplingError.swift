/// Why a frame, a draw or a certificate cannot be made or used: one sentence on what is wrong, one on what to do.
public struct SamplingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let problem: String
  /// What to do about it.
  public let remedy: String

  /// A problem and its remedy, each a sentence.
  public init(_ problem: String, _ remedy: String) {
    self.problem = problem
    self.remedy = remedy
  }

  /// Both sentences.
  public var description: String { problem + " " + remedy }
}
