/// A table: rows of cells, with merged cells given once.
public struct Table: Sendable {
  /// The rows from the top.
  public var rows: [Row]

  /// A table of rows.
  public init(rows: [Row]) { self.rows = rows }

  /// A row of cells.
  public struct Row: Sendable {
    /// The cells from the left; a cell that only continues one above it is left out.
    public var cells: [Cell]
    /// Whether the file marks the row as a header that is repeated on every page.
    public var isMarkedHeader: Bool

    /// A row.
    public init(cells: [Cell], isMarkedHeader: Bool = false) {
      self.cells = cells
      self.isMarkedHeader = isMarkedHeader
    }
  }

  /// A cell: blocks of its own, tables inside it among them.
  public struct Cell: Sendable {
    /// What stands in the cell.
    public var blocks: [Block]
    /// Its first grid column, from 0.
    public var column: Int
    /// How many grid columns it covers, at least 1.
    public var columnSpan: Int
    /// How many rows it covers, at least 1.
    public var rowSpan: Int

    /// A cell.
    public init(blocks: [Block], column: Int, columnSpan: Int = 1, rowSpan: Int = 1) {
      self.blocks = blocks
      self.column = column
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
    }

    /// The words of its own paragraphs, joined by single spaces; tables inside it are left out.
    public var text: String {
      blocks.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}
