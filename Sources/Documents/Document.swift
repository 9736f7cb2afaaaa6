/// A document as blocks in reading order, whatever file it came from.
///
/// A reader turns bytes into blocks and says where each stood; it knows nothing of EHC plans. Text is what a person who
/// opened the file would read as its present wording: tracked insertions are in, deleted, struck and hidden words are out.
public struct Document: Sendable {
  /// What the bytes turned out to be.
  public var format: DocumentFormat
  /// SHA-256 of the bytes read, 64 lower-case hexadecimal digits.
  public var sha256: String
  /// The body in reading order.
  public var blocks: [Block]
  /// Text that stands beside the body: running headers and footers, comments, footnotes, hidden and deleted words.
  public var asides: [Aside]
  /// Fields that the file itself labels (the attributes and subject of the interchange XML); empty for most formats.
  public var fields: [Field]
  /// What could not be read or was left out, one plain sentence each; never quotes the document.
  public var notices: [String]

  /// Gathers the parts that a reader found.
  public init(
    format: DocumentFormat, sha256: String = "", blocks: [Block] = [], asides: [Aside] = [], fields: [Field] = [],
    notices: [String] = []
  ) {
    self.format = format
    self.sha256 = sha256
    self.blocks = blocks
    self.asides = asides
    self.fields = fields
    self.notices = notices
  }
}

/// The formats that a document can be read from, named as in results.
public enum DocumentFormat: String, Sendable, CaseIterable {
  /// Plain text in UTF-8, UTF-16 or windows-1252.
  case text
  /// This project's interchange XML.
  case xml
  /// Office Open XML word processing.
  case docx
  /// OpenDocument text.
  case odt
  /// A web page.
  case html
  /// Rich text format.
  case rtf
  /// Portable document format.
  case pdf
}

/// Text that is not part of the body but may still matter (a date of birth in a footer, say).
public struct Aside: Sendable, Equatable {
  /// Where such text stands.
  public enum Place: String, Sendable {
    /// A running header.
    case header
    /// A running footer.
    case footer
    /// A reviewer's comment.
    case comment
    /// A footnote or endnote.
    case footnote
    /// Words marked as hidden.
    case hidden
    /// Words struck through or deleted as a tracked change.
    case deleted
  }
  /// Where it stands.
  public var place: Place
  /// Its words, white space normalised.
  public var text: String

  /// An aside at a place.
  public init(place: Place, text: String) {
    self.place = place
    self.text = text
  }
}

/// A value that the file itself labels by a name.
public struct Field: Sendable, Equatable {
  /// The name the file gives it (`dateOfBirth`, `issued`, ...).
  public var name: String
  /// The value as written, white space normalised.
  public var value: String

  /// A labelled value.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
