/// The tables of a rich text file, which has no tables but only paragraphs that say how deep in tables they stand, and
/// words that end cells and rows.
///
/// The columns of a row are told by where its cells end, which a row may say before or after its cells. So rows are
/// gathered as they come and placed on a grid when the table ends.
struct RtfTables {
  /// Whether the words read describe a nested row.
  var readsNestedRow = false

  private struct OpenTable {
    var rows: [(cells: [[Block]], shape: RtfRow)] = []
    var cells: [[Block]] = []
    /// Whether a cell's container is open.
    var isInCell = false
  }

  private var tables: [OpenTable] = []
  private var row = RtfRow()
  private var nestedRow = RtfRow()

  /// Takes in a word that describes rows; whether it is one.
  mutating func take(_ name: String, _ number: Int?, _ properties: RtfParagraphFormat) -> Bool {
    switch name {
    case "trowd": if readsNestedRow { nestedRow = RtfRow() } else { row = RtfRow() }
    case "trhdr", "clvmgf", "clvmrg", "clmrg", "cellx":
      if readsNestedRow { nestedRow.take(name, number) } else { row.take(name, number) }
    default: return false
    }
    return true
  }

  /// Closes or opens tables until a paragraph stands as deep as it says.
  mutating func move(to depth: Int, in assembly: inout BlockAssembly) {
    while tables.count > depth { close(in: &assembly) }
    while tables.count < depth {
      guard tables.count < BlockAssembly.deepestTable else { return assembly.refuseDepth() }
      openCell(in: &assembly)
      tables.append(OpenTable())
    }
    openCell(in: &assembly)
  }

  private mutating func openCell(in assembly: inout BlockAssembly) {
    guard let last = tables.indices.last, !tables[last].isInCell else { return }
    tables[last].isInCell = true
    assembly.startBeside()
  }

  mutating func endCell(isNested: Bool, _ properties: RtfParagraphFormat, in assembly: inout BlockAssembly) {
    // `\cell` always ends a cell of the outermost table.
    let depth = isNested ? max(2, properties.tableDepth) : 1
    move(to: depth, in: &assembly)
    guard let last = tables.indices.last else { return }
    tables[last].isInCell = false
    let blocks = assembly.endBeside()
    if tables[last].cells.count < RtfRow.mostCells { tables[last].cells.append(blocks) } else { assembly.noteCut() }
    assembly.countCell()
  }

  mutating func endRow(isNested: Bool, in assembly: inout BlockAssembly) {
    if !isNested { while tables.count > 1 { close(in: &assembly) } }
    defer { readsNestedRow = false }
    guard let last = tables.indices.last, !tables[last].cells.isEmpty else { return }
    tables[last].rows.append((tables[last].cells, isNested ? nestedRow : row))
    tables[last].cells = []
  }

  mutating func closeAll(in assembly: inout BlockAssembly) {
    while !tables.isEmpty { close(in: &assembly) }
  }

  private mutating func close(in assembly: inout BlockAssembly) {
    guard var done = tables.popLast() else { return }
    if done.isInCell {
      let rest = assembly.endBeside()
      if !rest.isEmpty { done.cells.append(rest) }
    }
    // A row that the file's end or damage cut off.
    if !done.cells.isEmpty { done.rows.append((done.cells, RtfRow())) }
    guard !done.rows.isEmpty else { return }
    place(done, in: &assembly)
  }

  private func place(_ table: OpenTable, in assembly: inout BlockAssembly) {
    let ends = Set(table.rows.flatMap { $0.shape.cells.map(\.end) }).sorted()
    assembly.startTable()
    for (cells, shape) in table.rows {
      assembly.startRow(isHeader: shape.isHeader)
      var column = 0
      for (index, blocks) in cells.enumerated() {
        let own = shape.cells.indices.contains(index) ? shape.cells[index] : nil
        let end = own.flatMap { cell in ends.firstIndex(of: cell.end) }.map { max($0 + 1, column + 1) } ?? column + 1
        if own?.continuesLeft == true {
          assembly.extendLeft(to: end, with: blocks)
        } else {
          assembly.startCell(at: column, columnSpan: end - column)
          assembly.place(blocks)
          if own?.continuesAbove == true { assembly.endCellContinuingAbove(column: column) } else { assembly.endCell() }
        }
        column = end
      }
      assembly.endRow()
    }
    assembly.endTable()
  }
}
