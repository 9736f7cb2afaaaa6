/// Why a month can't go on: what is wrong and what to do.
public struct MonthlyRunError: Error, Equatable, CustomStringConvertible {
  /// Both sentences.
  public let description: String

  /// What is wrong, and what to do.
  public init(_ problem: String, _ remedy: String) { description = problem + " " + remedy }
}
