/// Why no figure can be given: what is wrong, and what to do about it.
public struct EstimateError: Error, Sendable, Equatable, CustomStringConvertible {
  /// One sentence on what is wrong.
  public let problem: String
  /// One sentence on what to do.
  public let remedy: String

  /// An error with its two sentences.
  public init(_ problem: String, _ remedy: String) {
    self.problem = problem
    self.remedy = remedy
  }

  /// Both sentences.
  public var description: String { problem + " " + remedy }
}
