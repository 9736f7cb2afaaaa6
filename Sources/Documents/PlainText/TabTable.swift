/// Tables whose columns are parted by tabs, as word processors write them when a table is saved as text.
enum TabTable {
  static func read(_ lines: [TextLine], at start: Int) -> TextTable? {
    guard let first = Cells(lines[start]) else { return nil }
    var members: [(line: TextLine, cells: Cells?)] = [(lines[start], first)]
    var keepsEmpty = true
    var dropsEmpty = true
    var index = start + 1
    var end = index
    while index < lines.count {
      let line = lines[index]
      if line.isPageBreak, index + 1 < lines.count, Cells(lines[index + 1])?.filled.count == first.filled.count {
        index += 1
        continue
      }
      if let cells = Cells(line) {
        let keeps = keepsEmpty && cells.all.count == first.all.count
        let drops = dropsEmpty && cells.filled.count == first.filled.count
        guard keeps || drops else { break }
        keepsEmpty = keeps
        dropsEmpty = drops
        members.append((line, cells))
      } else if isRest(line, of: first) || isEmptyLabel(lines, at: index, of: first) {
        members.append((line, nil))
      } else {
        break
      }
      index += 1
      end = index
    }
    let columns = keepsEmpty ? first.all.count : first.filled.count
    guard members.count > 1 || isPair(first), !isContents(members.compactMap(\.cells), after: lines[..<start]) else {
      return nil
    }
    return TextTable(rows: rows(members, columns: columns, keepsEmpty: keepsEmpty), end: end)
  }

  /// The cells of a line; nil where it has no tab or only one behind a list's marker.
  private struct Cells {
    let all: [[UInt8]]
    let filled: [[UInt8]]

    init?(_ line: TextLine) {
      guard line.text.contains(0x09) else { return nil }
      all = line.text.split(separator: 0x09, omittingEmptySubsequences: false).map { Array(TextByte.trimmed($0)) }
      filled = all.filter { !$0.isEmpty }
      guard filled.count >= 2 else { return nil }
      if filled.count == 2, let marker = LineMarker(line.text) {
        let markerEnd = marker.textStart > 0 ? marker.textStart : marker.label.utf8.count + 2
        if filled[0].count < markerEnd { return nil }
      }
    }
  }

  private static func rows(_ members: [(line: TextLine, cells: Cells?)], columns: Int, keepsEmpty: Bool) -> [TextTable
    .Row]
  {
    var rows: [TextTable.Row] = []
    for (line, cells) in members {
      if let cells {
        let row = keepsEmpty ? cells.all : cells.filled
        if line.indent >= 8, row.count == columns, let last = rows.indices.last, row.first?.isEmpty == true {
          rows[last].add(row, asParagraphs: false)
        } else {
          rows.append(TextTable.Row(row, at: line))
        }
      } else if line.indent >= 8, let last = rows.indices.last {
        rows[last].add(Array(repeating: [], count: columns - 1) + [line.text], asParagraphs: false)
      } else {
        rows.append(TextTable.Row([line.text] + Array(repeating: [], count: columns - 1), at: line))
      }
    }
    return rows
  }

  /// An indented line without a tab is the rest of a value.
  private static func isRest(_ line: TextLine, of first: Cells) -> Bool {
    first.filled.count == 2 && !line.isBlank && line.indent >= 8 && LineMarker(line.text) == nil
  }

  /// "Date of issue:" with nothing behind it, between two rows.
  private static func isEmptyLabel(_ lines: [TextLine], at index: Int, of first: Cells) -> Bool {
    first.filled.count == 2 && lines[index].text.last == UInt8(ascii: ":") && index + 1 < lines.count
      && Cells(lines[index + 1])?.filled.count == 2
  }

  /// A single row is a table only where it is a label and its value.
  private static func isPair(_ cells: Cells) -> Bool {
    guard cells.filled.count == 2, let last = cells.filled[0].last, last != UInt8(ascii: ".") else { return false }
    return TextByte.words(cells.filled[0][...]).count <= 8
  }

  /// Three or more rows that end in rising page numbers are a list of contents.
  private static func isContents(_ rows: [Cells], after above: ArraySlice<TextLine>) -> Bool {
    var count = rows.count
    for line in above.suffix(2).reversed() {
      guard let cells = Cells(line), page(of: cells) != nil else { break }
      count += 1
    }
    guard (3...400).contains(count) else { return false }
    var last = 0
    for row in rows {
      guard let page = page(of: row), page >= last else { return false }
      last = page
    }
    return true
  }

  /// The number that a row of two cells ends in.
  private static func page(of cells: Cells) -> Int? {
    guard cells.filled.count == 2, cells.filled[1].count <= 3, cells.filled[1].allSatisfy(TextByte.isDigit) else {
      return nil
    }
    return cells.filled[1].reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}
