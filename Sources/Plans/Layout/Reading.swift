import Documents

/// A document read once: its lines in order with their words and the phrases found in them.
struct Reading: Sendable {
  /// All lines' text, one after another.
  private(set) var text: [UInt8] = []
  private(set) var lines: [Line] = []
  private(set) var words: [Word] = []
  private(set) var hits: [WordIndex.Hit] = []
  let index: WordIndex
  private var tables = 0

  /// Reads every line of a document.
  init(_ document: Document, index: WordIndex) {
    self.index = index
    let length = document.blocks.reduce(0) { $0 + $1.text.utf8.count }
    text.reserveCapacity(length)
    words.reserveCapacity(length / 5)
    lines.reserveCapacity(document.blocks.count)
    for block in document.blocks { add(block, cell: nil) }
  }

  /// Reads loose text: the words of an aside.
  init(lines texts: [String], index: WordIndex) {
    self.index = index
    for text in texts { add(Block(kind: .paragraph, text: text), cell: nil) }
  }

  /// The words of a line.
  func words(of line: Int) -> ArraySlice<Word> { words[lines[line].words] }

  /// The phrases of a line.
  func hits(of line: Int) -> ArraySlice<WordIndex.Hit> { hits[lines[line].hits] }

  /// Whether a line has a phrase with a meaning.
  func has(_ meaning: Meaning, in line: Int) -> Bool { hits(of: line).contains { $0.meaning == meaning } }

  /// Whether a line has a cue.
  func has(_ cue: Cue, in line: Int) -> Bool { has(.cue(cue), in: line) }

  /// The text of a range of bytes.
  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// How many words a line has.
  func wordCount(_ line: Int) -> Int { lines[line].words.count }

  /// The last byte of a line that is not a closing quote or bracket; 0 for an empty line.
  func lastByte(_ line: Int) -> UInt8 { text[lines[line].range].last ?? 0 }

  private mutating func add(_ block: Block, cell: CellPlace?) {
    var kind = Line.Kind.paragraph
    var level = 0
    switch block.kind {
    case .table(let table):
      add(table, inside: cell)
      return
    case .image: return
    case .heading(let depth):
      kind = .heading
      level = max(1, depth)
    case .listItem(let depth): kind = .listItem(level: depth)
    case .paragraph: break
    }
    if block.text.isEmpty && (block.mark == nil) { return }
    let start = text.count
    let firstWord = words.count
    let firstHit = hits.count
    text.append(contentsOf: block.text.utf8)
    var capitals = 0
    var lettered = 0
    text.withUnsafeBufferPointer { bytes in
      WordFolding.words(bytes, in: start..<bytes.count) { from, to, hash, shape in
        words.append(Word(start: Int32(from), end: Int32(to), id: index.id(of: hash), shape: shape))
        if !shape.contains(.number), to - from > 1 {
          lettered += 1
          if shape.contains(.allCapitals) { capitals += 1 }
        }
      }
    }
    index.find(in: words[firstWord...], into: &hits)
    if kind != .heading, let cut = endOfRunInHeading(firstWord: firstWord, firstHit: firstHit) {
      text.removeSubrange(start...)
      words.removeSubrange(firstWord...)
      hits.removeSubrange(firstHit...)
      split(block, after: cut - start, cell: cell)
      return
    }
    lines.append(
      Line(
        range: start..<text.count, words: firstWord..<words.count, hits: firstHit..<hits.count, kind: kind,
        level: level, isBold: block.isBold, isAllCapitals: lettered >= 2 && capitals == lettered,
        label: block.label, style: block.style, locator: block.locator, mark: block.mark, cell: cell))
  }

  /// Where a run-in heading ends: "Communication and interaction. Sam can follow ..." begins with an area's name that is a
  /// sentence of its own. Nil for any other line.
  private func endOfRunInHeading(firstWord: Int, firstHit: Int) -> Int? {
    for hit in hits[firstHit...] where hit.start == 0 {
      guard case .area = hit.meaning, words.count - firstWord > Int(hit.end) + 4, hit.end >= 2 else { continue }
      let end = Int(words[firstWord + Int(hit.end) - 1].end)
      guard end + 1 < text.count, text[end] == 0x2E, text[end + 1] == 0x20 else { continue }
      return end
    }
    return nil
  }

  /// Adds a block as a heading, its run-in title, and the text after it.
  private mutating func split(_ block: Block, after count: Int, cell: CellPlace?) {
    let bytes = Array(block.text.utf8)
    var heading = block
    heading.kind = .heading(level: 4)
    heading.text = String(decoding: bytes[..<count], as: UTF8.self)
    heading.runs = []
    var rest = block
    rest.kind = .paragraph
    rest.text = String(decoding: bytes[(count + 2)...], as: UTF8.self)
    rest.runs = []
    add(heading, cell: cell)
    add(rest, cell: cell)
  }

  private static let widestGroup = 8

  private func namesArea(_ line: Int) -> Bool {
    guard wordCount(line) <= 8 else { return false }
    return hits(of: line).contains { if case .area = $0.meaning { true } else { false } }
  }

  private mutating func add(_ table: Table, inside outer: CellPlace?) {
    tables += 1
    let number = tables
    let widest = table.rows.map(\.cells.count).max() ?? 1
    var groupEnd = 0
    var group = 0
    for (rowIndex, row) in table.rows.enumerated() {
      if rowIndex >= groupEnd { group = rowIndex }
      for (position, cell) in row.cells.enumerated() {
        var isFirst = true
        let firstLine = lines.count
        for block in cell.blocks {
          let before = lines.count
          add(
            block,
            cell: CellPlace(
              table: number, row: rowIndex, group: group, column: cell.column, span: max(1, cell.columnSpan),
              index: position, cellsInRow: row.cells.count, widest: widest, isFirst: isFirst,
              isMarkedHeader: row.isMarkedHeader))
          if lines.count > before { isFirst = false }
        }
        // A need beside several outcomes holds their rows together; an area's name down the side does not.
        if cell.rowSpan > 1, cell.rowSpan <= Self.widestGroup, lines.count > firstLine, !namesArea(firstLine) {
          groupEnd = max(groupEnd, rowIndex + cell.rowSpan)
        }
      }
    }
  }
}

extension Block {
  /// Whether it has words and all are bold, looked up in bytes.
  fileprivate var isBold: Bool {
    if runs.isEmpty { return false }
    if runs.count == 1, runs[0].format.contains(.bold) { return !text.isEmpty }
    var sawText = false
    for run in runs where run.text.utf8.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A }) {
      guard run.format.contains(.bold) else { return false }
      sawText = true
    }
    return sawText
  }
}
