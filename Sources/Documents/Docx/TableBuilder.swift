/// A table while it is being read: places cells on the grid and joins those that are merged downwards.
struct TableBuilder {
  /// Word itself allows 63 columns; a table with more of them than this is cut.
  static let mostColumns = 256

  /// A cell while it is being read.
  struct Cell {
    var span = 1
    /// Whether it goes on the cell above it.
    var continuesAbove = false
    /// Whether it begins a cell that may go on below.
    var startsMerge = false
    /// Whether it goes on the cell to its left.
    var continuesLeft = false
    var isDeleted = false
  }

  /// Its number in the part, from 1.
  let number: Int
  private(set) var rows: [Table.Row] = []
  /// Whether cells past the last column allowed were left out.
  private(set) var isCut = false

  /// The row being read.
  private var row = Table.Row(cells: [])
  private var column = 0
  /// Whether the row being read was deleted as a tracked change.
  private(set) var isRowOut = false
  /// The cell being read.
  var cell = Cell()
  /// By grid column, the row and the position in it of the cell that may go on below.
  private var open: [Int: (row: Int, position: Int)] = [:]

  init(number: Int) { self.number = number }

  /// The row being read, from 1, among the rows kept.
  var currentRow: Int { rows.count + 1 }
  /// The column of the cell being read, from 1.
  var currentColumn: Int { column + 1 }

  mutating func startRow() {
    row = Table.Row(cells: [])
    column = 0
    isRowOut = false
  }

  mutating func skipColumns(_ count: Int) { column += min(max(count, 0), Self.mostColumns) }
  mutating func markHeader(_ isHeader: Bool) { row.isMarkedHeader = isHeader }
  mutating func deleteRow() { isRowOut = true }

  mutating func startCell() { cell = Cell() }

  /// Ends a cell with what it holds.
  mutating func endCell(_ blocks: [Block]) {
    let span = min(max(cell.span, 1), Self.mostColumns)
    defer { column += span }
    guard !cell.isDeleted, !isRowOut else { return }
    guard column < Self.mostColumns else {
      isCut = true
      return
    }
    if cell.continuesLeft, let last = row.cells.indices.last {
      row.cells[last].columnSpan += span
      row.cells[last].blocks += blocks
      return
    }
    // Word shows nothing of what stands in a cell that goes on the one above.
    if cell.continuesAbove, let origin = open[column] {
      rows[origin.row].cells[origin.position].rowSpan += 1
      return
    }
    for covered in column..<(column + span) { open[covered] = nil }
    if cell.startsMerge { open[column] = (rows.count, row.cells.count) }
    row.cells.append(Table.Cell(blocks: blocks, column: column, columnSpan: span))
  }

  mutating func endRow() {
    guard !isRowOut else { return }
    rows.append(row)
  }
}
