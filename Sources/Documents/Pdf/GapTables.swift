/// Finds tables and columns that no lines are drawn round, by the gaps between their words.
struct GapTables {
  let measures: PdfMeasures
  let right: Double
  let page: Int
  let isAllowed: Bool
  /// Lines across the page, which part the rows of tables that have no lines between columns.
  var rulings: [PdfRuling] = []

  /// Rows of lines from the top as paragraphs and tables.
  func pieces(of rows: [[PdfLine]]) -> [PdfPiece] {
    var pieces: [PdfPiece] = []
    var index = 0
    var plain: [PdfLine] = []
    let flow = PdfFlow(measures: measures, right: right)
    func flush() {
      pieces += flow.paragraphs(of: plain).map { .paragraph($0) }
      plain = []
    }
    while index < rows.count {
      if isAllowed, rows[index].count > 1, let (region, end) = region(rows, from: index) {
        flush()
        pieces += region
        index = end
        continue
      }
      plain.append(contentsOf: joined(rows[index]))
      index += 1
    }
    flush()
    return pieces
  }

  /// A row outside a table is one line, however wide its gaps.
  private func joined(_ row: [PdfLine]) -> [PdfLine] {
    guard let first = row.first else { return [] }
    return [row.dropFirst().reduce(first) { $0.joined(with: $1) }]
  }

  /// A span of x that a column covers.
  private struct Span {
    var left: Double
    var right: Double
  }

  /// The table or the columns that begin at a row, and the row behind them.
  private func region(_ rows: [[PdfLine]], from start: Int) -> (pieces: [PdfPiece], end: Int)? {
    var spans = rows[start].map { Span(left: $0.box.left, right: $0.box.right) }
    var end = start + 1
    var multiple = 1
    var lastMultiple = start
    while end < rows.count {
      let row = rows[end]
      let distance = (row.first?.box.top ?? 0) - (rows[end - 1].first?.box.top ?? 0)
      let height = max(row.first?.height ?? 1, 1)
      guard distance < height * measures.pitch * (hasRuling(above: row, below: rows[end - 1]) ? 5 : 3.2) else { break }
      guard let merged = Self.merged(spans, with: row) else { break }
      if row.count == 1, let line = row.first {
        // A line alone at the left may be the paragraph behind the table.
        let isFirst = line.box.left < spans[0].right && line.box.left < spans[0].left + 3
        let isNear = distance <= height * measures.pitch * 1.3
        let isEnclosed = isNear && hasRuling(above: row, below: rows[start]) && isAboveRuling(row)
        guard isEnclosed || isNear && (!isFirst || end + 1 < rows.count && rows[end + 1].count > 1) else { break }
        guard abs(line.height - (rows[start].first?.height ?? 0)) < height * 0.12 else { break }
      } else {
        multiple += 1
        lastMultiple = end
      }
      spans = merged
      end += 1
    }
    if multiple < 2 { return nil }
    // Lines alone behind the last full row belong to a cell only where they go on one that is not the first.
    while end - 1 > lastMultiple, let line = rows[end - 1].first, line.box.left < spans[0].left + 3,
      !isAboveRuling(rows[end - 1])
    {
      end -= 1
    }
    let body = Array(rows[start..<end])
    if isColumns(body, spans) { return (columns(body, spans), end) }
    return ([.table(table(body, spans))], end)
  }

  /// The spans with a row's lines worked in; nil where a line bridges two of them.
  private static func merged(_ spans: [Span], with row: [PdfLine]) -> [Span]? {
    var spans = spans
    for line in row {
      let touched = spans.indices.filter { line.box.left < spans[$0].right + 1 && line.box.right > spans[$0].left - 1 }
      if touched.count > 1 { return nil }
      if let index = touched.first {
        spans[index].left = min(spans[index].left, line.box.left)
        spans[index].right = max(spans[index].right, line.box.right)
      } else {
        let index = spans.firstIndex { $0.left > line.box.left } ?? spans.count
        spans.insert(Span(left: line.box.left, right: line.box.right), at: index)
      }
    }
    // Spans that have grown into each other are no columns.
    for (span, next) in zip(spans, spans.dropFirst()) where next.left - span.right < 2 { return nil }
    return spans.count > 12 ? nil : spans
  }

  private func column(of line: PdfLine, _ spans: [Span]) -> Int {
    spans.firstIndex { line.box.left < $0.right + 1 && line.box.right > $0.left - 1 } ?? 0
  }

  /// Whether the region is prose in two or three columns: long, and nearly every line goes to its column's end.
  private func isColumns(_ rows: [[PdfLine]], _ spans: [Span]) -> Bool {
    guard spans.count <= 3, rows.count >= 12 else { return false }
    var full = 0
    var lines = 0
    for row in rows {
      for line in row {
        let span = spans[column(of: line, spans)]
        lines += 1
        if line.box.right > span.right - (span.right - span.left) * 0.2 { full += 1 }
      }
    }
    let isNarrow = spans.contains { $0.right - $0.left < measures.bodyHeight * 10 }
    return !isNarrow && full * 10 >= lines * 7 && lines * 10 >= rows.count * spans.count * 8
  }

  private func columns(_ rows: [[PdfLine]], _ spans: [Span]) -> [PdfPiece] {
    var byColumn: [[PdfLine]] = Array(repeating: [], count: spans.count)
    for row in rows { for line in row { byColumn[column(of: line, spans)].append(line) } }
    return zip(byColumn, spans).flatMap { lines, span in
      PdfFlow(measures: measures, right: span.right).paragraphs(of: lines).map { PdfPiece.paragraph($0) }
    }
  }

  private func table(_ rows: [[PdfLine]], _ spans: [Span]) -> PdfTable {
    var cells: [[[PdfLine]]] = []
    var last: [PdfLine?] = Array(repeating: nil, count: spans.count)
    var previousColumns: Set<Int> = []
    // Where most rows are parted by lines, only lines part them.
    let isRuled = zip(rows, rows.dropFirst()).count { hasRuling(above: $1, below: $0) } >= 2
    for (index, row) in rows.enumerated() {
      let columns = Set(row.map { column(of: $0, spans) })
      let isParted = index > 0 && hasRuling(above: row, below: rows[index - 1])
      if cells.isEmpty || isParted || !isRuled && startsRow(row, columns, previousColumns, last, spans) {
        cells.append(Array(repeating: [], count: spans.count))
      }
      for line in row {
        let column = column(of: line, spans)
        cells[cells.count - 1][column].append(line)
        last[column] = line
      }
      previousColumns = columns
    }
    let ends = spans.dropFirst().map { $0.left - measures.bodyHeight * 0.6 } + [max(right, spans.last?.right ?? right)]
    let built = cells.map { row in
      row.enumerated().map { column, lines in
        PdfTable.Cell(
          pieces: PdfFlow(measures: measures, right: min(ends[column], spans[column].right + measures.bodyHeight))
            .paragraphs(of: lines).map { .paragraph($0) },
          column: column, columnSpan: 1, rowSpan: 1)
      }
    }
    return PdfTable(rows: built, columns: spans.map(\.left) + [spans.last?.right ?? right], page: page)
  }

  /// Whether a line across stands between two rows.
  private func hasRuling(above row: [PdfLine], below other: [PdfLine]) -> Bool {
    guard let lower = row.first?.box, let upper = other.first?.box else { return false }
    return rulings.contains { $0.place > upper.middle && $0.place < lower.middle && $0.start < lower.right }
  }

  /// Whether a line across stands just below a row.
  private func isAboveRuling(_ row: [PdfLine]) -> Bool {
    guard let box = row.first?.box else { return false }
    return rulings.contains {
      $0.place > box.middle && $0.place < box.bottom + box.height * 2.5 && $0.start < box.right
    }
  }

  /// Whether a row of lines begins a row of the table: its first column has words that do not go on those above.
  private func startsRow(
    _ row: [PdfLine], _ columns: Set<Int>, _ previous: Set<Int>, _ last: [PdfLine?], _ spans: [Span]
  ) -> Bool {
    guard let line = row.first(where: { column(of: $0, spans) == 0 }) else { return false }
    guard let above = last[0] else { return true }
    let distance = line.box.top - above.box.top
    if distance > line.height * measures.pitch * 1.3 { return true }
    if !columns.subtracting(previous).isEmpty { return true }
    // A cell that goes on has filled its line above; one that has not begins anew, and its row with it.
    for line in row {
      let place = column(of: line, spans)
      guard previous.contains(place), let above = last[place] else { continue }
      let end = place + 1 < spans.count ? spans[place + 1].left - measures.bodyHeight * 0.6 : right
      let flow = PdfFlow(measures: measures, right: end)
      if !flow.isFull(above, line), !TextByte.startsLower(line.text[...]), !LineWrap.endsOpen(above.text) {
        return true
      }
    }
    return false
  }
}
