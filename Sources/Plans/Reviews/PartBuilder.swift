import Documents

/// Puts the parts' texts together from the placed lines, and remembers where each line went.
struct PartBuilder {
  private(set) var bodies: [SectionCode: SectionBody] = [:]
  private(set) var front = SectionBody()
  /// Where each line of the reading stands.
  private(set) var places: [TextPlace?]

  init(reading: Reading, placements: [PartPlacement], headings: [SectionCode: Int]) {
    places = Array(repeating: nil, count: reading.lines.count)
    var texts: [SectionCode: [UInt8]] = [:]
    for line in reading.lines.indices {
      let info = reading.lines[line]
      let placement = placements[line]
      guard !info.range.isEmpty, let code = placement.code,
        headings[code] != line || !placement.isHeading || info.cell != nil
      else { continue }
      var text = texts[code] ?? []
      if !text.isEmpty { text.append(0x0A) }
      let range = text.count..<(text.count + info.range.count)
      text.append(contentsOf: reading.text[info.range])
      texts[code] = text
      places[line] = TextPlace(part: code, range: range)
      let heading = placement.heading.map { reading.string(reading.lines[$0].range) }
      bodies[code, default: SectionBody()].passages.append(
        Passage(
          range: range, kind: Self.kind(of: line, reading, placement), label: info.label,
          columnHeading: placement.columnHeading, heading: heading, row: info.cell?.key, locator: info.locator,
          mark: info.mark))
    }
    for (code, text) in texts { bodies[code]?.text = String(decoding: text, as: UTF8.self) }
  }

  private static func kind(of line: Int, _ reading: Reading, _ placement: PartPlacement) -> Passage.Kind {
    let info = reading.lines[line]
    if placement.isColumnHeading { return .cellHeading }
    if let cell = info.cell, cell.cellsInRow > 1 {
      let isLabel =
        cell.index % 2 == 0 && placement.column == nil && reading.wordCount(line) <= 10
        && cell.index + 1 < cell.cellsInRow && reading.lastByte(line) != 0x2E
      return isLabel ? .cellHeading : .cell
    }
    if info.kind == .heading || placement.isHeading { return .subheading }
    if info.isListItem { return .listItem }
    if info.isBold, reading.wordCount(line) <= 12, reading.lastByte(line) != 0x2E { return .subheading }
    return info.cell == nil ? .paragraph : .cell
  }
}
