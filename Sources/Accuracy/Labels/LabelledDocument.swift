import Rubrics

/// What the author of a document judged of it, read from its `.gold.json`.
public struct LabelledDocument: Decodable, Sendable {
  /// Where a section begins and ends, in its own words.
  public struct Section: Decodable, Sendable {
    /// Whether the document has the section at all.
    public var present: Bool
    /// Its first words, headings aside; nil where it is empty.
    public var first: String?
    /// Its last words; nil where it is empty.
    public var last: String?
  }

  /// A need, an outcome or a provision with its outcomes by criterion id.
  public struct Item: Decodable, Sendable {
    /// Its words.
    public var text: String
    /// Code of its section; nil where the list it stands in says enough.
    public var section: String?
    /// Outcomes by criterion id.
    public var outcomes: [String: Outcome]
  }

  /// A defect put into the document on purpose.
  public struct Plant: Decodable, Sendable {
    /// Id of the criterion that must find it.
    public var criterion: String
    /// Code of the section it stands in; nil or "front" outside the sections.
    public var section: String?
    /// The words that must be quoted; empty where something is absent.
    public var quote: String
  }

  /// The author's grades, words of the rubric's scale.
  public struct Grades: Decodable, Sendable {
    /// By section code; in a review or advice by standard, whole (`written-advice`) or in short (`advice`).
    public var sections: [String: String]?
    /// Of the whole document.
    public var overall: String

    /// The grade of a standard, labelled by its code or by one word of it.
    func ofStandard(_ code: String) -> String? {
      sections?[code]
        ?? code.split(separator: "-").lazy.compactMap { sections?[String($0)] }.first
    }
  }

  /// `ehc-plan`, `annual-review` or `advice`.
  public var kind: String?
  /// Draft, final and so on; nil for reviews and advice.
  public var status: String?
  /// By section code.
  public var sections: [String: Section]?
  /// Needs in B, C and D.
  public var needs: [Item]?
  /// Outcomes in E.
  public var outcomes: [Item]?
  /// Provision in F, G, H1 and H2.
  public var provisions: [Item]?
  /// Changes that a review asks for.
  public var recommendations: [Item]?
  /// Outcomes of whole criteria by id.
  public var criteria: [String: Outcome]
  /// Planted defects.
  public var plants: [Plant]?
  /// The author's grades; nil where only single criteria were labelled.
  public var grades: Grades?

  /// Every labelled item.
  public var items: [Item] { (needs ?? []) + (outcomes ?? []) + (provisions ?? []) + (recommendations ?? []) }
}
