/// Why records can't be read or written, in a sentence that says what to do.
public struct RecordsError: Error, Equatable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  /// An error with its sentence.
  public init(_ description: String) { self.description = description }
}
