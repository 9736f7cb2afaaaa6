/// Tables whose columns are aligned with spaces, as PDF programs write them when they keep the layout.
enum ColumnTable {
  /// Words with at least three spaces on either side.
  struct Segment {
    let start: Int
    let text: [UInt8]
    var end: Int { start + TextByte.characters(in: text) }
  }

  static func read(_ lines: [TextLine], at start: Int) -> TextTable? {
    guard hasWideGap(lines[start].text) else { return nil }
    let first = segments(lines[start])
    guard first.count >= 2 else { return nil }
    let columns = self.columns(lines, from: start, first: first)
    guard columns.count >= 2 else { return nil }
    var members: [(line: TextLine, cells: [[UInt8]], isSetOff: Bool)] = []
    var full = 0
    var rests = 0
    var index = start
    var end = start
    var isSetOff = false
    while index < lines.count {
      let line = lines[index]
      if line.isBlank {
        guard !isSetOff, index + 1 < lines.count, segments(lines[index + 1]).count >= 2 else { break }
        isSetOff = !line.isPageBreak
        index += 1
        continue
      }
      guard let cells = cells(segments(line).flatMap { parted($0, at: columns) }, in: columns) else { break }
      let filled = cells.reduce(0) { $0 + ($1.isEmpty ? 0 : 1) }
      if filled == 1, !cells[0].isEmpty {
        // A line with words in the first column only belongs to the table where a row surrounds it.
        let rest = TextByte.startsLower(cells[0][...])
        guard rest || (index + 1 < lines.count && segments(lines[index + 1]).count >= 2) else { break }
      }
      if filled >= 2 { full += 1 } else { rests += 1 }
      members.append((line, cells, isSetOff))
      isSetOff = false
      index += 1
      end = index
    }
    let areLabels = members.filter { $0.cells[0].last == UInt8(ascii: ":") }.count * 2 > members.count
    guard full >= 2, full >= 3 || columns.count >= 3 || rests > 0 || areLabels else { return nil }
    return TextTable(rows: rows(members), end: end)
  }

  private static func hasWideGap(_ text: [UInt8]) -> Bool {
    var spaces = 0
    for byte in text {
      spaces = byte == 0x20 ? spaces + 1 : 0
      if spaces >= 3 { return true }
    }
    return false
  }

  /// The segments of a line; a list's marker is none of its own.
  static func segments(_ line: TextLine) -> [Segment] {
    let text = line.text
    guard text.count > 4, !text.contains(0x09) else {
      return line.isBlank ? [] : [Segment(start: line.indent, text: text)]
    }
    var found: [Segment] = []
    var begin = 0
    var column = line.indent
    var beginColumn = column
    var spaces = 0
    for (index, byte) in text.enumerated() {
      if byte == 0x20 {
        spaces += 1
      } else {
        if spaces >= 3 {
          found.append(Segment(start: beginColumn, text: Array(text[begin..<index - spaces])))
          begin = index
          beginColumn = column
        }
        spaces = 0
      }
      if byte & 0xC0 != 0x80 { column += 1 }
    }
    found.append(Segment(start: beginColumn, text: Array(text[begin...])))
    guard found.count >= 2, let marker = LineMarker(text) else { return found }
    // "F3     Daily reading" is an item with its label; with a third column it is a row.
    let isLabelled = marker.kind == .label && found.count == 2 && found[0].text.count <= marker.label.utf8.count + 1
    guard isLabelled || marker.textStart > found[0].text.count else { return found }
    return [Segment(start: found[0].start, text: found[0].text + [0x20] + found[1].text)] + found.dropFirst(2)
  }

  /// A segment whose words leave only two spaces before a column that other lines show, cut there.
  private static func parted(_ segment: Segment, at columns: [Int]) -> [Segment] {
    var column = segment.start
    for (index, byte) in segment.text.enumerated() {
      if index > 2, columns.contains(column), byte != 0x20, segment.text[index - 1] == 0x20,
        segment.text[index - 2] == 0x20
      {
        let before = Segment(start: segment.start, text: Array(TextByte.trimmed(segment.text[..<index])))
        return [before] + parted(Segment(start: column, text: Array(segment.text[index...])), at: columns)
      }
      if byte & 0xC0 != 0x80 { column += 1 }
    }
    return [segment]
  }

  /// Where the columns begin: as in the fullest of the first lines.
  private static func columns(_ lines: [TextLine], from start: Int, first: [Segment]) -> [Int] {
    var best = first
    for line in lines[start..<min(start + 6, lines.count)] {
      if line.isBlank { break }
      let found = segments(line)
      if found.count > best.count { best = found }
    }
    return best.map(\.start)
  }

  /// The segments by column; nil where one begins between columns or runs into the next.
  private static func cells(_ segments: [Segment], in columns: [Int]) -> [[UInt8]]? {
    var cells = Array(repeating: [UInt8](), count: columns.count)
    var next = 0
    for segment in segments {
      guard let column = columns.indices.first(where: { abs(columns[$0] - segment.start) <= 1 }), column >= next else {
        return nil
      }
      if column + 1 < columns.count, segment.end >= columns[column + 1] { return nil }
      cells[column] = segment.text
      next = column + 1
    }
    return cells
  }

  /// Lines with an empty first column, or one that goes on in the middle of a sentence, continue the row above.
  private static func rows(_ members: [(line: TextLine, cells: [[UInt8]], isSetOff: Bool)]) -> [TextTable.Row] {
    var rows: [TextTable.Row] = []
    for (line, cells, isSetOff) in members {
      if let last = rows.indices.last {
        let isRest = !isSetOff && goesOn(rows[last], cells)
        if cells[0].isEmpty || isRest {
          rows[last].add(cells, asParagraphs: isSetOff)
          continue
        }
      }
      rows.append(TextTable.Row(cells, at: line))
    }
    return rows
  }

  /// Whether a line goes on in the middle of sentences: in its first column, or, where that begins with neither a capital
  /// nor a small letter, in another.
  private static func goesOn(_ above: TextTable.Row, _ cells: [[UInt8]]) -> Bool {
    guard !TextByte.startsUpper(cells[0][...]), LineMarker(cells[0]) == nil else { return false }
    return zip(above.cells, cells).contains { paragraphs, cell in
      guard let last = paragraphs.last, TextByte.startsLower(cell[...]) else { return false }
      return !LineWrap.endsSentence(last)
    }
  }
}
