/// Why a caseload could not be read at all: what is wrong and what to do. Never quotes the file.
public struct CaseloadError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, one sentence.
  public var problem: String
  /// What to do next, one sentence.
  public var remedy: String
  /// Both sentences.
  public var description: String { problem + " " + remedy }

  /// A fault in words.
  public init(problem: String, remedy: String) {
    self.problem = problem
    self.remedy = remedy
  }
}
