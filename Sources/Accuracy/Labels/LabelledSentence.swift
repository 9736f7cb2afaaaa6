import Rubrics

/// A single provision, outcome or other item with its outcomes, one line of `sentences.jsonl`.
public struct LabelledSentence: Decodable, Sendable {
  /// Its name in the file.
  public var id: String
  /// What kind of item it is (`provision`, `outcome`, `need`).
  public var kind: String
  /// Its words.
  public var text: String
  /// Code of the section that it would stand in; nil: the usual one of its kind.
  public var section: String?
  /// Day of the plan, ISO 8601; nil: 10 March 2026.
  public var planDate: String?
  /// National curriculum year; nil: 6.
  public var ncYear: Int?
  /// Date of birth, ISO 8601; nil: none stated.
  public var dateOfBirth: String?
  /// Outcomes by criterion id.
  public var criteria: [String: Outcome]
}
