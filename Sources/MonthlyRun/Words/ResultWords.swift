import Foundation
import Records

/// What a kept result says in words: its findings with the items that they are about, and who is named to provide what.
public struct ResultWords: Decodable, Sendable {
  /// An item of a section.
  public struct Item: Decodable, Sendable {
    /// Unique in the document.
    public var id: String
    /// `provision`, `advice`, ...
    public var kind: String
    /// Its words.
    public var text: String
    /// The words that fill each slot.
    public var slots: [String: String]?
    /// Of a provision: specific, partly or vague.
    public var verdict: String?
  }

  /// Something that a criterion found.
  public struct Finding: Decodable, Sendable {
    struct Evidence: Decodable, Sendable { var quote: String? }

    /// What was found.
    public var message: String
    /// What the writer should do.
    public var suggestion: String?
    /// The item that it is about.
    public var item: String?
    var evidence: Evidence?

    /// The document's own words; nil where something is absent.
    public var quote: String? { evidence?.quote }
  }

  /// A criterion's outcome with its findings.
  public struct Criterion: Decodable, Sendable {
    /// Its id.
    public var id: String
    /// Its title.
    public var title: String
    /// Its section.
    public var section: String
    /// `legal` or `quality`.
    public var kind: String
    /// Its weight.
    public var weight: Double
    /// Its outcome.
    public var outcome: String
    /// What it found.
    public var findings: [Finding]
  }

  struct Section: Decodable, Sendable {
    var code: String
    var items: [Item]
  }

  var sections: [Section]
  /// Its criteria.
  public var criteria: [Criterion]

  /// The items of all sections.
  public var items: [Item] { sections.flatMap(\.items) }

  /// The words of a judgement; nil where retention has deleted them or they can't be read.
  public init?(_ result: KeptResult) {
    guard let json = result.record.json, let words = try? JSONDecoder().decode(ResultWords.self, from: json) else {
      return nil
    }
    self = words
  }
}
