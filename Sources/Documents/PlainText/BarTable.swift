/// Tables whose columns are parted by bars: "a | b", markdown tables and boxes drawn with "+---+".
enum BarTable {
  static func read(_ lines: [TextLine], at start: Int) -> TextTable? {
    let first = isBorder(lines[start].text) ? start + 1 : start
    guard first < lines.count, cells(lines[first].text) != nil else { return nil }
    var rows: [TextTable.Row] = []
    var columns: Int?
    // Rows with a border above them, and the place of the first.
    var borders = Set<Int>()
    var hasSeparator = false
    var index = start
    var end = start
    loop: while index < lines.count {
      let line = lines[index]
      if isBorder(line.text) {
        borders.insert(rows.count)
      } else if isSeparator(line.text) {
        if rows.count == 1 { hasSeparator = true }
      } else if let found = cells(line.text), columns == nil || found.count == columns {
        if let first = rows.first, rows.count > 1, lines[index - 1].isPageBreak, first.cells == wrapped(found) {
          // The header again, on a new page.
        } else if continues(found, rows.last, hasSeparator: hasSeparator), var row = rows.popLast() {
          row.add(found, asParagraphs: false)
          rows.append(row)
        } else {
          rows.append(TextTable.Row(found, at: line))
        }
        columns = found.count
      } else if line.isPageBreak, index + 1 < lines.count, cells(lines[index + 1].text)?.count == columns,
        columns != nil
      {
        index += 1
        continue loop
      } else {
        break loop
      }
      index += 1
      end = index
    }
    guard !rows.isEmpty, rows.count > 1 || hasSeparator || borders.count > 1 else { return nil }
    let isBox = borders.count > 2
    return TextTable(rows: isBox ? joined(rows, at: borders) : rows, hasHeader: hasSeparator, end: end)
  }

  /// The cells of a row; nil where a line has fewer than two.
  static func cells(_ text: [UInt8]) -> [[UInt8]]? {
    guard text.contains(UInt8(ascii: "|")), !isSeparator(text) else { return nil }
    var inner = text[...]
    if inner.first == UInt8(ascii: "|") { inner = inner.dropFirst() }
    if inner.last == UInt8(ascii: "|") { inner = inner.dropLast() }
    let cells = inner.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    return cells.count >= 2 ? cells.map { Array(TextByte.trimmed($0)) } : nil
  }

  /// "|---|:--|".
  static func isSeparator(_ text: [UInt8]) -> Bool {
    text.contains(UInt8(ascii: "|")) && text.reduce(0) { $0 + ($1 == 45 ? 1 : 0) } >= 3
      && text.allSatisfy { [45, 58, 124, 32, 43, 61].contains($0) }
  }

  /// "+------+-----+".
  static func isBorder(_ text: [UInt8]) -> Bool {
    text.count >= 5 && text.first == 43 && text.last == 43 && (text.contains(45) || text.contains(61))
      && text.allSatisfy { [43, 45, 61, 32].contains($0) }
  }

  /// A row with nothing in its first column and only the rest of sentences in the others is the rest of the row above.
  private static func continues(_ cells: [[UInt8]], _ above: TextTable.Row?, hasSeparator: Bool) -> Bool {
    guard above != nil, !hasSeparator, cells[0].isEmpty else { return false }
    let filled = cells.filter { !$0.isEmpty }
    return !filled.isEmpty && filled.allSatisfy { TextByte.startsLower($0[...]) }
  }

  private static func wrapped(_ cells: [[UInt8]]) -> [[[UInt8]]] { cells.map { $0.isEmpty ? [] : [$0] } }

  /// Lines between two borders are one row of wrapped cells.
  private static func joined(_ lines: [TextTable.Row], at borders: Set<Int>) -> [TextTable.Row] {
    var rows: [TextTable.Row] = []
    for (index, line) in lines.enumerated() {
      if borders.contains(index) || rows.isEmpty {
        rows.append(line)
      } else {
        rows[rows.count - 1].add(line.cells.map { $0.first ?? [] }, asParagraphs: false)
      }
    }
    return rows
  }
}
