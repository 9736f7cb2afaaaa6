/// Words by which a recorded decision after a review is known; they come from a file.
public struct DecisionWordings: Sendable {
  /// A kind of decision (`maintain`, `amend`, `cease`) with its words, in the order in which they are tried.
  public var kinds: [(kind: String, words: [String])] = []
  /// The kind that stands for amending the plan.
  public var amending = ""

  /// No words.
  public init() {}

  /// The kind of a decision as written; nil where nothing is written or no word is known.
  public func kind(of written: String) -> String? {
    let text = written.lowercased()
    return kinds.first { entry in entry.words.contains { text.contains($0) } }?.kind
  }
}
