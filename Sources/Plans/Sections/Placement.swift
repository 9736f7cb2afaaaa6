/// Where a line of the document belongs.
struct Placement: Sendable {
  enum Role: Sendable, Equatable {
    /// Heads a section.
    case heading
    /// Heads table columns.
    case columnHeading
    /// Text of a section or of the front.
    case text
  }

  /// The sections it belongs to; empty for the front.
  var codes: SectionSet = []
  var role = Role.text
  /// Where the section's text starts on the line, for a heading with text behind it.
  var textStart: Int?
  var columnRole: ColumnRole?
  var columnHeading: String?
  var area: Area?
  /// Outside the sections: whether the text was recognised for what it is.
  var isRecognised = false
}

/// How a section was found.
struct FoundSection: Sendable {
  var heading: String
  var line: Int
  var confidence: Double
  var isMerged: Bool
  var shared: SectionSet
}
