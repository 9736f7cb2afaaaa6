import Rubrics

/// A suppression that concerns a document, with what it took out.
public struct Suppressed: Sendable {
  /// The suppression.
  public var suppression: Suppression
  /// Its place in the file of suppressions, from 0.
  public var number: Int
  /// Whether the document is dated after its last day, or not at all, so that nothing was taken out.
  public var hasExpired: Bool
  /// What the criterion came to without it; nil where it took nothing out.
  public var outcomeBefore: Outcome?
  /// What it took out.
  public var findings: [Finding]
}
