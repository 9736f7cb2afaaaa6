import Documents

/// A section's text as it is put together, with what each passage was made from.
struct SectionDraft: Sendable {
  /// What a passage was made from.
  struct Entry: Sendable {
    var line: Int
    /// Byte offsets in the reading's text.
    var range: Range<Int>
    var columnRole: ColumnRole?
    /// The cell that labels its row.
    var isRowLabel = false
  }

  private(set) var text: [UInt8] = []
  private(set) var passages: [Passage] = []
  private(set) var entries: [Entry] = []

  mutating func append(_ entry: Entry, bytes: ArraySlice<UInt8>, passage: Passage) {
    if !passages.isEmpty { text.append(0x0A) }
    var placed = passage
    placed.range = text.count..<(text.count + bytes.count)
    text.append(contentsOf: bytes)
    passages.append(placed)
    entries.append(entry)
  }

  /// The finished body.
  var body: SectionBody { SectionBody(text: String(decoding: text, as: UTF8.self), passages: passages) }

  /// Where bytes of the reading stand in the body, for a range inside one entry.
  func bodyRange(_ range: Range<Int>, entry: Int) -> Range<Int> {
    let shift = passages[entry].range.lowerBound - entries[entry].range.lowerBound
    return (range.lowerBound + shift)..<(range.upperBound + shift)
  }
}

/// Puts the sections' texts together from the placed lines.
struct DraftBuilder {
  let reading: Reading
  let placements: [Placement]
  private let subheadings: SubheadingScorer
  private let labels: ItemLabels

  init(reading: Reading, placements: [Placement]) {
    self.reading = reading
    self.placements = placements
    subheadings = SubheadingScorer(reading: reading)
    labels = ItemLabels(reading: reading)
  }

  /// The front and, by position of the code, the sections.
  func drafts() -> (front: SectionDraft, sections: [SectionDraft]) {
    var front = SectionDraft()
    var sections = Array(repeating: SectionDraft(), count: SectionCode.ofPlan.count)
    var headings: [String?] = Array(repeating: nil, count: SectionCode.ofPlan.count + 1)
    for line in order() {
      let placement = placements[line]
      let info = reading.lines[line]
      if placement.role == .heading {
        // A new heading of the section ends the reach of the subheadings before it.
        for code in placement.codes.codes { headings[code.position] = nil }
        guard let start = placement.textStart else { continue }
        let range = start..<info.range.upperBound
        add(line, range, placement, .paragraph, nil, to: &sections)
        continue
      }
      if placement.role == .columnHeading, placement.codes.isEmpty, placement.isRecognised { continue }
      if info.range.isEmpty && info.mark == nil { continue }
      let kind = kind(of: line, placement)
      if placement.codes.isEmpty {
        let slot = SectionCode.ofPlan.count
        if kind == .subheading { headings[slot] = reading.string(info.range) }
        let entry = SectionDraft.Entry(
          line: line, range: info.range, columnRole: placement.columnRole,
          isRowLabel: kind == .cellHeading && placement.role == .text)
        front.append(
          entry, bytes: reading.text[info.range], passage: passage(line, placement, kind, headings[slot]))
      } else {
        for code in placement.codes.codes where kind == .subheading {
          headings[code.position] = reading.string(info.range)
        }
        let heading = placement.codes.first.flatMap { headings[$0.position] }
        add(line, info.range, placement, kind, kind == .subheading ? nil : heading, to: &sections)
      }
    }
    return (front, sections)
  }

  /// Lines in reading order, save that in a row of a table the columns that are no part of an item (the outcome between
  /// a provision and its frequency) come first, so that an item is one stretch of text.
  private func order() -> [Int] {
    var order = Array(reading.lines.indices)
    var line = 0
    while line < order.count {
      guard let cell = reading.lines[line].cell, cell.cellsInRow > 2, placements[line].columnRole != nil else {
        line += 1
        continue
      }
      var end = line
      while end < order.count, let next = reading.lines[end].cell, next.table == cell.table, next.row == cell.row {
        end += 1
      }
      let row = line..<end
      if placements[row].allSatisfy({ $0.role == .text && $0.codes == placements[line].codes }),
        let code = placements[line].codes.first
      {
        let outside = row.filter { !RowRules.isPart(placements[$0].columnRole, of: code) }
        let inside = row.filter { RowRules.isPart(placements[$0].columnRole, of: code) }
        if let first = inside.first, let last = inside.last, outside.contains(where: { $0 > first && $0 < last }) {
          order.replaceSubrange(row, with: outside + inside)
        }
      }
      line = end
    }
    return order
  }

  private func add(
    _ line: Int, _ range: Range<Int>, _ placement: Placement, _ kind: Passage.Kind, _ heading: String?,
    to sections: inout [SectionDraft]
  ) {
    let entry = SectionDraft.Entry(
      line: line, range: range, columnRole: placement.columnRole,
      isRowLabel: kind == .cellHeading && placement.role == .text)
    let passage = passage(line, placement, kind, heading)
    for code in placement.codes.codes {
      sections[code.position].append(entry, bytes: reading.text[range], passage: passage)
    }
  }

  private func passage(_ line: Int, _ placement: Placement, _ kind: Passage.Kind, _ heading: String?) -> Passage {
    let info = reading.lines[line]
    return Passage(
      range: 0..<0, kind: kind, label: labels.label(at: line)?.text ?? info.label,
      columnHeading: placement.role == .columnHeading ? nil : placement.columnHeading, heading: heading,
      area: placement.area, row: info.cell?.key, locator: info.locator, mark: info.mark)
  }

  private func kind(of line: Int, _ placement: Placement) -> Passage.Kind {
    let info = reading.lines[line]
    if placement.role == .columnHeading { return .cellHeading }
    if let label = labels.label(at: line), label.isWholeLine { return .label }
    if let cell = info.cell, cell.cellsInRow > 1 {
      if cell.isMarkedHeader { return .cellHeading }
      if cell.index == 0, isRowLabel(line, placement) { return .cellHeading }
      if info.isListItem { return .listItem }
      return placement.columnRole == nil && subheadings.isSubheading(line) && !isLastInCell(line) ? .subheading : .cell
    }
    // A row of one cell across a table of several heads the rows below it.
    if let cell = info.cell, cell.widest > 1, !info.isListItem, info.range.count <= 160, reading.lastByte(line) != 0x2E,
      cell.isFirst, isLastInCell(line)
    {
      return .subheading
    }
    if subheadings.isSubheading(line), !isOneOfMany(line, placement) { return .subheading }
    if info.isListItem { return .listItem }
    return info.cell == nil ? .paragraph : .cell
  }

  /// Whether a bold line is an entry among others like it rather than a heading: nothing stands under it.
  private func isOneOfMany(_ line: Int, _ placement: Placement) -> Bool {
    let info = reading.lines[line]
    guard info.kind != .heading, reading.wordCount(line) > 4, subheadings.part(line) == nil,
      !subheadings.isOnlyArea(line)
    else { return false }
    let next = line + 1
    // A table with heads of its own stands under it.
    if next < reading.lines.count, placements[next].role == .columnHeading { return false }
    guard next < reading.lines.count, placements[next].codes == placement.codes, placements[next].role == .text else {
      return true
    }
    let other = reading.lines[next]
    return other.isBold == info.isBold && other.isAllCapitals == info.isAllCapitals && other.kind == info.kind
      && other.cell == info.cell && reading.wordCount(next) > 4
  }

  private func isLastInCell(_ line: Int) -> Bool {
    guard line + 1 < reading.lines.count, let cell = reading.lines[line].cell,
      let next = reading.lines[line + 1].cell
    else { return true }
    return next.table != cell.table || next.row != cell.row || next.index != cell.index
  }

  /// Whether the first cell of a row without column headings labels what stands beside it.
  private func isRowLabel(_ line: Int, _ placement: Placement) -> Bool {
    let info = reading.lines[line]
    guard placement.columnRole == nil, info.range.count <= 70, !info.isListItem, let cell = info.cell, cell.isFirst,
      isLastInCell(line), line + 1 < reading.lines.count, let next = reading.lines[line + 1].cell,
      next.table == cell.table, next.row == cell.row,
      // Under the letters of different sections what stands beside a cell is no business of its own.
      placements[line + 1].codes == placement.codes
    else { return false }
    let last = reading.lastByte(line)
    guard last != 0x2E else { return false }
    if info.isSetAsHeading || last == 0x3A { return true }
    return reading.wordCount(line) <= 6
  }
}
