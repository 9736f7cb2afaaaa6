/// One block of a document: a heading, a paragraph, an item of a list, a table or an image.
public struct Block: Sendable {
  /// What the block is.
  public enum Kind: Sendable {
    /// A heading by the file's own account (style or outline level), 1 the highest; 9 the lowest.
    case heading(level: Int)
    /// A paragraph.
    case paragraph
    /// An item of a list, 0 the outermost level.
    case listItem(level: Int)
    /// A table.
    case table(Table)
    /// A picture without text.
    case image
  }

  /// What the block is.
  public var kind: Kind
  /// Its words as now in force: one line, single spaces, no white space at either end; empty for tables and images.
  /// A line break inside a paragraph becomes a space.
  public var text: String
  /// The number or bullet that the file's list numbering puts before it ("1.", "a)", "F3"); not part of `text`.
  public var label: String?
  /// The name of its style, where the file has one.
  public var style: String?
  /// The words again, cut wherever the formatting changes; empty where the format has none.
  public var runs: [Run]
  /// Where it stands.
  public var locator: Locator
  /// What the file itself declares it to be (interchange XML only).
  public var mark: Mark?

  /// A block with its words.
  public init(
    kind: Kind, text: String = "", label: String? = nil, style: String? = nil, runs: [Run] = [],
    locator: Locator = Locator(), mark: Mark? = nil
  ) {
    self.kind = kind
    self.text = text
    self.label = label
    self.style = style
    self.runs = runs
    self.locator = locator
    self.mark = mark
  }

  /// Whether every word of the block is bold (a heading in all but style, often). False where the format has no runs.
  public var isAllBold: Bool {
    var sawText = false
    for run in runs where run.text.contains(where: { !$0.isWhitespace }) {
      guard run.format.contains(.bold) else { return false }
      sawText = true
    }
    return sawText
  }
}

/// A stretch of a block's text with one formatting. Struck, deleted and hidden runs are kept here and are no part of the
/// block's `text`.
public struct Run: Sendable {
  /// Formatting that can carry meaning in a plan.
  public struct Format: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// From bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Bold.
    public static let bold = Format(rawValue: 1)
    /// Italic.
    public static let italic = Format(rawValue: 2)
    /// Underlined.
    public static let underlined = Format(rawValue: 4)
    /// Struck through: read as deleted.
    public static let struck = Format(rawValue: 8)
    /// A tracked insertion.
    public static let inserted = Format(rawValue: 16)
    /// A tracked deletion.
    public static let deleted = Format(rawValue: 32)
    /// Hidden text.
    public static let hidden = Format(rawValue: 64)
  }
  /// The words, with the spaces at their ends.
  public var text: String
  /// How they are set.
  public var format: Format

  /// A run of text.
  public init(text: String, format: Format = []) {
    self.text = text
    self.format = format
  }
}

/// Where a block stands in its file. A member is nil where the format has no such thing; all count from 1.
public struct Locator: Sendable, Equatable {
  /// Part of a container (`word/document.xml`).
  public var part: String?
  /// Page.
  public var page: Int?
  /// Line of a text or XML file.
  public var line: Int?
  /// Paragraph, counted over the whole part.
  public var paragraph: Int?
  /// Table, counted over the whole part in order of its start.
  public var table: Int?
  /// Row of the table.
  public var row: Int?
  /// Column of the table.
  public var column: Int?

  /// A place.
  public init(
    part: String? = nil, page: Int? = nil, line: Int? = nil, paragraph: Int? = nil, table: Int? = nil, row: Int? = nil,
    column: Int? = nil
  ) {
    self.part = part
    self.page = page
    self.line = line
    self.paragraph = paragraph
    self.table = table
    self.row = row
    self.column = column
  }
}

/// What the interchange XML declares a block to be.
public struct Mark: Sendable, Equatable {
  /// The element's local name: `section`, `heading`, `p`, `views`, `item`, `advice`, `placement`, `signOff`.
  public var element: String
  /// The section's code as declared ("H1"), on every block inside a section.
  public var section: String?
  /// The element's attributes by name (`kind`, `id`, `area`, `ref`, `from`, `method`, `role`, `date`, ...).
  public var attributes: [String: String]

  /// A declaration.
  public init(element: String, section: String? = nil, attributes: [String: String] = [:]) {
    self.element = element
    self.section = section
    self.attributes = attributes
  }
}
