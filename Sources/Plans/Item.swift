/// The smallest unit of a section that can be judged: a need, an outcome, a provision and so on.
public struct Item: Sendable {
  /// What the item is; raw values are the words of results.
  public enum Kind: String, Sendable {
    case view, aspiration, strength, need, outcome, provision, advice, recommendation, attendee, other
  }
  /// Unique in the document and stable for the same bytes: the section's code and a number from 1 ("F3").
  public var id: String
  /// What it is.
  public var kind: Kind
  /// UTF-8 offsets in the text of its section's body.
  public var range: Range<Int>
  /// The passages that it covers, by position in its section's body; one passage may hold several items (prose).
  public var passages: Range<Int>
  /// The document's own number for it ("N1", "Outcome 2").
  public var label: String?
  /// Its area of need.
  public var area: Area?
  /// The nearest heading above it inside the section.
  public var heading: String?
  /// Ids and labels of other items that it names ("B3", "Outcome 2"), as written.
  public var references: [String]
  /// The table row it stands in.
  public var row: RowKey?

  /// An item.
  public init(
    id: String, kind: Kind, range: Range<Int>, passages: Range<Int>, label: String? = nil, area: Area? = nil,
    heading: String? = nil, references: [String] = [], row: RowKey? = nil
  ) {
    self.id = id
    self.kind = kind
    self.range = range
    self.passages = passages
    self.label = label
    self.area = area
    self.heading = heading
    self.references = references
    self.row = row
  }
}
