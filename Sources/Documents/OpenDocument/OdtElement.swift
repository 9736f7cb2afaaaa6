/// What an element of an OpenDocument text is by its name and the place where it stands.
enum OdtElement {
  /// Looked through.
  case other
  /// Nothing inside it is text of the document.
  case skipped
  case paragraph
  /// A paragraph of a drawing inside another paragraph.
  case nestedParagraph
  case span, list, item, listHeader
  case table, headerRows, row(repeated: Int), cell(repeated: Int)
  case frame, textBox
  case annotation, note, noteBody
  case changes, region, deletion
  case section(isHidden: Bool)
  case style(name: String, family: String), defaultStyle(family: String), automaticStyles
  case listStyle(name: String), listLevel
  case masterPage, runningHead
  case number
}

extension OdtElement {
  /// Elements without text of the document in them, wherever they stand.
  static let alwaysSkipped: Set<String> = [
    "note-citation", "ruby-text", "change-info", "sequence-decls", "variable-decls", "user-field-decls", "scripts",
    "font-face-decls", "settings", "binary-data", "event-listeners", "object", "object-ole", "plugin",
    "table-of-content-source", "illustration-index-source", "table-index-source", "object-index-source",
    "user-index-source", "alphabetical-index-source", "bibliography-source", "covered-table-cell", "table-columns",
    "table-column", "table-header-columns", "creator-initials", "sender-initials", "notes-configuration",
    "bibliography-configuration", "linenumbering-configuration", "number-style", "date-style", "time-style",
    "background-image", "page-layout", "dde-connection-decls", "alphabetical-index-auto-mark-file", "shapes",
    "named-expressions", "database-ranges",
  ]
}
