/// Reads one page from the top: tables that are drawn, tables made of gaps, columns and paragraphs.
struct PdfLayout {
  let page: PdfPage
  let number: Int
  let measures: PdfMeasures
  /// Where the text of the pages ends on the right.
  let right: Double

  /// The pieces of the page in reading order.
  func pieces() -> [PdfPiece] {
    let tables = RuledTable.tables(on: page)
    var inside: [[Int: [PdfWord]]] = Array(repeating: [:], count: tables.count)
    var loose: [PdfWord] = []
    for word in page.words {
      let place = (x: word.box.centre, y: word.box.middle)
      var isPlaced = false
      for (index, table) in tables.enumerated() where table.box.contains(x: place.x, y: place.y) {
        guard let cell = table.cell(x: place.x, y: place.y) else { continue }
        inside[index][cell, default: []].append(word)
        isPlaced = true
        break
      }
      if !isPlaced { loose.append(word) }
    }
    // A table inside a cell of a larger one is a piece of that cell.
    var children: [Int?: [Int]] = [:]
    var parentCell: [Int: Int] = [:]
    for (index, table) in tables.enumerated() {
      let parent = tables.indices.first { other in
        other > index && tables[other].box.area > table.box.area
          && tables[other].box.contains(x: table.box.centre, y: table.box.middle)
      }
      if let parent { parentCell[index] = tables[parent].cell(x: table.box.centre, y: table.box.middle) ?? 0 }
      children[parent, default: []].append(index)
    }
    func piece(_ index: Int, depth: Int) -> PdfPiece? {
      let table = tables[index]
      var rows = Array(repeating: [PdfTable.Cell](), count: table.rowCount)
      var hasWords = false
      for (position, cell) in table.cells.enumerated() {
        let nested = depth > 16 ? [] : (children[index] ?? []).filter { parentCell[$0] == position }
        let pieces = flow(
          inside[index][position] ?? [], right: cell.box.right - 4,
          tables: nested.compactMap { child in piece(child, depth: depth + 1).map { (tables[child].box.top, $0) } },
          findsTables: false)
        hasWords = hasWords || !pieces.isEmpty
        rows[cell.row].append(
          PdfTable.Cell(pieces: pieces, column: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan))
      }
      guard hasWords else { return nil }
      return .table(PdfTable(rows: rows, columns: table.columns, page: number))
    }
    var top: [(Double, PdfPiece)] = []
    for index in children[nil] ?? [] {
      guard let found = piece(index, depth: 0) else { continue }
      top.append((tables[index].box.top, found))
    }
    return flow(loose, right: right, tables: top, findsTables: true)
  }

  /// Words and tables of a region from the top.
  private func flow(
    _ words: [PdfWord], right: Double, tables: [(top: Double, piece: PdfPiece)], findsTables: Bool
  ) -> [PdfPiece] {
    let rows = PdfLine.lines(of: words, page: number)
    var pieces: [PdfPiece] = []
    var waiting: [[PdfLine]] = []
    var next = 0
    let sorted = tables.sorted { $0.top < $1.top }
    // A line under a heading or a letter's head is short of the text's width or stands alone; both do no harm.
    let rulings = findsTables ? page.rulings.filter { $0.isHorizontal && $0.end - $0.start > page.width / 5 } : []
    func flush() {
      pieces += GapTables(
        measures: measures, right: right, page: number, isAllowed: findsTables, rulings: rulings
      ).pieces(of: waiting)
      waiting = []
    }
    for row in rows {
      let middle = row.first?.box.middle ?? 0
      while next < sorted.count, sorted[next].top < middle {
        flush()
        pieces += Self.unboxed(sorted[next].piece)
        next += 1
      }
      waiting.append(row)
    }
    flush()
    for table in sorted[next...] { pieces += Self.unboxed(table.piece) }
    return pieces
  }

  /// A frame of a single cell is no table: what it holds is part of the text around it.
  private static func unboxed(_ piece: PdfPiece) -> [PdfPiece] {
    guard case .table(let table) = piece, table.rows.count == 1, table.rows[0].count == 1 else { return [piece] }
    return table.rows[0][0].pieces
  }
}
