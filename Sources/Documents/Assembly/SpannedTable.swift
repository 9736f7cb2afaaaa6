/// A table while it is being read, for formats whose cells say how many rows and columns they cover.
struct SpannedTable {
  /// Columns beyond this are left out; no plan has nearly as many.
  static let mostColumns = 256
  /// A cell that covers more rows than this is taken to cover this many; the table's end cuts it anyway.
  private static let mostRows = 10_000

  /// Its number in the part, from 1.
  let number: Int
  private(set) var rows: [Table.Row] = []
  /// Whether cells past the last column allowed were left out.
  private(set) var isCut = false

  /// The row being read.
  private var row: Table.Row?
  /// The place of the cell being read; nil between cells.
  private var cell: (column: Int, columnSpan: Int, rowSpan: Int)?
  private var column = 0
  /// By column, the first row that no cell above covers.
  private var coveredUntil: [Int] = []

  init(number: Int) { self.number = number }

  var isInRow: Bool { row != nil }
  var isInCell: Bool { cell != nil }
  /// The row being read, from 1.
  var currentRow: Int { rows.count + 1 }
  /// The column of the cell being read, from 1.
  var currentColumn: Int { (cell?.column ?? column) + 1 }

  mutating func startRow(isHeader: Bool) {
    row = Table.Row(cells: [], isMarkedHeader: isHeader)
    column = 0
  }

  mutating func markHeader() { row?.isMarkedHeader = true }

  /// Begins a cell in the next column that is free, or in a column that the format names.
  mutating func startCell(at place: Int?, columnSpan: Int, rowSpan: Int) {
    if let place {
      column = place
    } else {
      while column < coveredUntil.count, coveredUntil[column] > rows.count { column += 1 }
    }
    cell = (column, min(max(columnSpan, 1), Self.mostColumns), min(max(rowSpan, 1), Self.mostRows))
  }

  mutating func endCell(_ blocks: [Block]) {
    guard let place = cell else { return }
    cell = nil
    column = place.column + place.columnSpan
    guard column <= Self.mostColumns else {
      isCut = true
      return
    }
    while coveredUntil.count < column { coveredUntil.append(0) }
    for covered in place.column..<column { coveredUntil[covered] = rows.count + place.rowSpan }
    row?.cells.append(
      Table.Cell(blocks: blocks, column: place.column, columnSpan: place.columnSpan, rowSpan: place.rowSpan))
  }

  /// Ends the open cell as the continuation of the one above a column; where there is none it is a cell like others.
  mutating func endContinuing(column: Int, leaving blocks: [Block]) {
    for index in rows.indices.reversed() {
      guard let position = rows[index].cells.firstIndex(where: { $0.column == column }) else { continue }
      guard index + rows[index].cells[position].rowSpan >= rows.count else { break }
      rows[index].cells[position].rowSpan = rows.count - index + 1
      self.column = column + rows[index].cells[position].columnSpan
      cell = nil
      return
    }
    endCell(blocks)
  }

  /// Lets the last cell of the open row go on to a column, with more blocks.
  mutating func extendLast(to end: Int, with blocks: [Block]) {
    guard let last = row?.cells.indices.last, let column = row?.cells[last].column else { return }
    row?.cells[last].columnSpan = max(1, min(end, Self.mostColumns) - column)
    row?.cells[last].blocks += blocks
    self.column = end
  }

  /// Adds a whole row.
  mutating func append(_ row: Table.Row) { rows.append(row) }

  mutating func endRow() {
    guard let done = row else { return }
    row = nil
    rows.append(done)
  }

  /// The table, its cells cut where it ends; nil where it has no cell.
  func finished() -> Table? {
    var rows = rows
    for index in rows.indices {
      for position in rows[index].cells.indices {
        rows[index].cells[position].rowSpan = min(rows[index].cells[position].rowSpan, rows.count - index)
      }
    }
    return rows.contains { !$0.cells.isEmpty } ? Table(rows: rows) : nil
  }
}
