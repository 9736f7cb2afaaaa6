import Documents

/// One paragraph, heading, list item or paragraph of a cell, in reading order.
struct Line: Sendable {
  /// Byte offsets in the reading's text.
  var range: Range<Int>
  /// Its words and phrases, by position in the reading.
  var words: Range<Int>
  var hits: Range<Int>
  var kind: Kind
  /// The style is a heading's; 1 the highest, 0 where it is none.
  var level: Int
  var isBold: Bool
  var isAllCapitals: Bool
  var label: String?
  var style: String?
  var locator: Locator
  var mark: Mark?
  var cell: CellPlace?

  enum Kind: Sendable, Equatable {
    case heading, paragraph
    case listItem(level: Int)
  }

  var isListItem: Bool {
    if case .listItem = kind { return true }
    return false
  }

  /// Depth in a list, from 0; -1 outside one.
  var listLevel: Int {
    if case .listItem(let level) = kind { return level }
    return -1
  }

  /// Whether the line is set as headings are: by style, or bold, or all in capitals.
  var isSetAsHeading: Bool { kind == .heading || isBold || isAllCapitals }
}

/// Where in a table a line stands.
struct CellPlace: Sendable, Equatable {
  /// Table, counted over the document from 1.
  var table: Int
  /// Row, from 0.
  var row: Int
  /// First row of the group that a spanning cell holds together.
  var group: Int
  /// First grid column and how many it covers.
  var column: Int
  var span: Int
  /// Which cell of its row, from 0, and how many the row has.
  var index: Int
  var cellsInRow: Int
  /// Most cells that a row of the table has.
  var widest: Int
  /// Whether the line is its cell's first.
  var isFirst: Bool
  /// Whether the file marks the row as a header.
  var isMarkedHeader: Bool

  var key: RowKey { RowKey(table: table, row: group + 1) }

  /// Whether it is the same cell of the same table.
  func isSame(as other: CellPlace) -> Bool { table == other.table && row == other.row && index == other.index }
}
