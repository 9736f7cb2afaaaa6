/// Why a document could not be read: one sentence that names what is wrong and one that says what to do next.
/// Never quotes the document.
public struct DocumentError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong ("The Word file is protected by a password.").
  public var problem: String
  /// What to do next ("Save it without a password and try again.").
  public var remedy: String

  /// An error in words.
  public init(problem: String, remedy: String) {
    self.problem = problem
    self.remedy = remedy
  }

  /// Both sentences.
  public var description: String { problem + " " + remedy }
}
