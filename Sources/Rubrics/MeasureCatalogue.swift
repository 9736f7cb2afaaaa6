/// The measures that the engine offers, so that a rubric can be checked before it is used.
public struct MeasureCatalogue: Sendable {
  /// Signatures by name.
  public var signatures: [String: MeasureSignature]

  /// A catalogue of signatures.
  public init(_ signatures: [MeasureSignature]) {
    self.signatures = Dictionary(signatures.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What a measure is called, what it can be asked and what it answers.
public struct MeasureSignature: Sendable {
  /// Its name as rubrics write it (`slot`, `date-order`).
  public var name: String
  /// What it measures, one sentence.
  public var summary: String
  /// Whether it reads one item at a time.
  public var readsItems: Bool
  /// Its parameters: name and what it means.
  public var parameters: [String: String]
  /// Parameters that must be given.
  public var required: Set<String>
  /// Parameters whose words must be names of lexicons in the rubric.
  public var lexiconParameters: Set<String>
  /// The values that a ladder may ask for: name and what it means.
  public var values: [String: String]
  /// The words that a message may use in braces: name and what it means.
  public var words: [String: String]

  /// A signature.
  public init(
    name: String, summary: String, readsItems: Bool = false, parameters: [String: String] = [:],
    required: Set<String> = [], lexiconParameters: Set<String> = [], values: [String: String],
    words: [String: String] = [:]
  ) {
    self.name = name
    self.summary = summary
    self.readsItems = readsItems
    self.parameters = parameters
    self.required = required
    self.lexiconParameters = lexiconParameters
    self.values = values
    self.words = words
  }
}
