/// A table drawn in plain text, before it becomes a block.
struct TextTable {
  /// A row: for every column the paragraphs that stand in its cell.
  struct Row {
    var cells: [[[UInt8]]]
    var number: Int
    var page: Int?

    init(_ cells: [[UInt8]], at line: TextLine) {
      self.cells = cells.map { $0.isEmpty ? [] : [$0] }
      number = line.number
      page = line.page
    }

    /// Adds the rest of wrapped cells; as paragraphs of their own where a blank line or a bullet sets them off.
    mutating func add(_ more: [[UInt8]], asParagraphs: Bool) {
      for (column, text) in more.enumerated() where !text.isEmpty && column < cells.count {
        if let last = cells[column].indices.last, !asParagraphs, LineMarker(text) == nil {
          cells[column][last] += [0x20] + text
        } else {
          cells[column].append(text)
        }
      }
    }
  }

  var rows: [Row]
  /// Whether the first row is set off as a header by the table's own signs.
  var hasHeader = false
  /// The line behind the table.
  var end: Int

  /// The table that begins at a line, whichever way it is drawn.
  static func read(_ lines: [TextLine], at start: Int) -> TextTable? {
    let line = lines[start]
    guard mayBegin(line) || BarTable.isBorder(line.text) else { return nil }
    return BarTable.read(lines, at: start) ?? TabTable.read(lines, at: start) ?? ColumnTable.read(lines, at: start)
  }

  /// Whether a line has a bar, a box's line, a tab or three spaces in a row, without which no table begins.
  private static func mayBegin(_ line: TextLine) -> Bool {
    line.text.withUnsafeBufferPointer { bytes in
      var position = 0
      while position + 8 <= bytes.count {
        let word = ByteLanes.word(bytes, position)
        let marks = ByteLanes.equal(word, ByteLanes.repeated(0x7C)) | ByteLanes.equal(word, ByteLanes.repeated(0x09))
        if (marks | word) & ByteLanes.tops != 0 { return true }
        position += 8
      }
      while position < bytes.count {
        let byte = bytes[position]
        if byte == 0x7C || byte == 0x09 || byte >= 0x80 { return true }
        position += 1
      }
      // Every third byte: three spaces in a row have one of them.
      for index in stride(from: 2, to: bytes.count, by: 3) where bytes[index] == 0x20 {
        let (before, after) = (index - 1, index + 1)
        if bytes[before] == 0x20 {
          if bytes[index - 2] == 0x20 || after < bytes.count && bytes[after] == 0x20 { return true }
        } else if after + 1 < bytes.count, bytes[after] == 0x20, bytes[after + 1] == 0x20 {
          return true
        }
      }
      return false
    }
  }

  /// The table as a block; `table` counts tables of the document from 1.
  func block(table index: Int) -> Block {
    var made: [Table.Row] = []
    for (rowIndex, row) in rows.enumerated() {
      let cells = row.cells.enumerated().map { column, paragraphs in
        let locator = Locator(page: row.page, line: row.number, table: index, row: rowIndex + 1, column: column + 1)
        return Table.Cell(blocks: paragraphs.map { TextTable.block($0, at: locator) }, column: column)
      }
      made.append(Table.Row(cells: cells, isMarkedHeader: hasHeader && rowIndex == 0))
    }
    let locator = Locator(page: rows.first?.page, line: rows.first?.number, table: index)
    return Block(kind: .table(Table(rows: made)), locator: locator)
  }

  private static func block(_ text: [UInt8], at locator: Locator) -> Block {
    guard let marker = LineMarker(text) else { return Emphasis.block(.paragraph, text[...], locator: locator) }
    var block = Emphasis.block(.listItem(level: 0), text[marker.textStart...], locator: locator)
    block.label = marker.label
    return block
  }
}
