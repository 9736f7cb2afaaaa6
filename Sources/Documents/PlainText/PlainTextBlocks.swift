/// Builds blocks from the lines of a text.
struct PlainTextBlocks {
  private let lines: [TextLine]
  private let wraps: [LineWrap]
  private let limit: Int
  private var tables = 0
  private var paragraphs = 0
  private var levels = ListLevels()
  private var blocks: [Block] = []

  static func blocks(of lines: [TextLine], limit: Int) throws -> [Block] {
    var builder = PlainTextBlocks(lines, limit: limit)
    try builder.build()
    return builder.blocks
  }

  private init(_ lines: [TextLine], limit: Int) {
    self.lines = lines
    self.limit = limit
    wraps = PlainTextBlocks.wraps(of: lines)
  }

  /// How the text is wrapped, for every line: as a whole where it is, else by each run of lines without a blank between.
  private static func wraps(of lines: [TextLine]) -> [LineWrap] {
    let whole = LineWrap(lines)
    var wraps = Array(repeating: whole, count: lines.count)
    guard whole.width == nil else { return wraps }
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, !lines[end].isBlank { end += 1 }
      if end - start >= 3 {
        let own = LineWrap(Array(lines[start..<end]))
        for index in start..<end { wraps[index] = own }
      }
      start = end + 1
    }
    return wraps
  }

  private mutating func build() throws {
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if line.isBlank {
        index += 1
      } else if let table = TextTable.read(lines, at: index) {
        tables += 1
        levels.reset()
        try append(table.block(table: tables))
        index = table.end
      } else if LineShape.rule(line.text) != nil {
        index += 1
      } else if let end = try heading(at: index) {
        index = end
      } else if let marker = LineMarker(line.text), isMarker(marker, at: index) {
        index = try item(marker, at: index)
      } else {
        index = try paragraph(at: index)
      }
    }
  }

  // MARK: - Headings

  private mutating func heading(at index: Int) throws -> Int? {
    let text = lines[index].text
    if let markdown = LineShape.markdownHeading(text) {
      return try append(heading: markdown.words, level: markdown.level, at: index, end: index + 1)
    }
    if index + 1 < lines.count, text.count <= 120, LineMarker(text)?.kind != .bullet,
      let sign = LineShape.rule(lines[index + 1].text), LineShape.underlines(sign),
      index == 0 || lines[index - 1].isBlank || LineShape.rule(lines[index - 1].text) != nil
    {
      return try append(heading: text[...], level: sign == 61 ? 1 : 2, at: index, end: index + 2)
    }
    let isSection = LineShape.startsWithSection(text)
    if LineShape.isCapitalsHeading(text) {
      var end = index + 1
      var words = text
      while end < lines.count, LineShape.isCapitalsHeading(lines[end].text), LineMarker(lines[end].text) == nil,
        !LineShape.startsWithSection(lines[end].text), wraps[end - 1].continues(lines[end - 1], in: lines[end]),
        words.count < 160
      {
        words += [0x20] + lines[end].text
        end += 1
      }
      return try append(heading: words[...], level: isSection ? 1 : 2, at: index, end: end)
    }
    if isSection, LineShape.isSectionHeading(text) {
      let (words, end) = gather(from: index, hangingFrom: nil)
      if LineShape.isSectionHeading(words), isSetOff(index, end) {
        return try append(heading: words[...], level: 1, at: index, end: end)
      }
    }
    return nil
  }

  private mutating func append(heading words: ArraySlice<UInt8>, level: Int, at index: Int, end: Int) throws -> Int {
    levels.reset()
    var block = Emphasis.block(.heading(level: level), words, locator: locator(of: lines[index]))
    if let marker = LineMarker(Array(words)), marker.textStart > 0 {
      block = Emphasis.block(
        .heading(level: level), words[(words.startIndex + marker.textStart)...], locator: block.locator)
      block.label = marker.label
    }
    try append(block)
    return end
  }

  /// Whether blank lines, rules or the ends of the text stand before and after some lines.
  private func isSetOff(_ start: Int, _ end: Int) -> Bool {
    let before = start == 0 || lines[start - 1].isBlank || LineShape.rule(lines[start - 1].text) != nil
    let after = end >= lines.count || lines[end].isBlank || LineShape.rule(lines[end].text) != nil
    return before && after
  }

  // MARK: - Items

  /// Whether a marker begins an item. In the middle of a wrapped sentence a dash is punctuation and "9." the end of
  /// "Year 9."; a numbered line alone is a heading in all but form.
  private func isMarker(_ marker: LineMarker, at index: Int) -> Bool {
    if marker.kind == .bullet { return true }
    guard index > 0, !lines[index - 1].isBlank else { return true }
    let previous = lines[index - 1]
    let isUnfinished = !LineWrap.endsSentence(previous.text) && ![58, 59].contains(previous.text.last ?? 0)
    let reaches = previous.width + 1 + LineWrap.firstWord(lines[index].text)
    guard isUnfinished, wraps[index].isForced(reaches, share: 85) || LineWrap.endsOpen(previous.text) else {
      return true
    }
    switch marker.kind {
    case .bullet: return true
    case .dash:
      return !TextByte.startsLower(lines[index].text[marker.textStart...]) || hasSibling(marker, at: index)
    case .number, .letter, .roman, .hierarchy, .label:
      return hasSibling(marker, at: index)
    }
  }

  /// Whether the item before or after is of the same kind, and next in order where there is one.
  private func hasSibling(_ marker: LineMarker, at index: Int) -> Bool {
    for step in [-1, 1] {
      var place = index + step
      var distance = 0
      while lines.indices.contains(place), distance < 12 {
        if let other = LineMarker(lines[place].text), other.kind == marker.kind {
          return marker.kind == .dash || other.ordinal + step * -1 == marker.ordinal
        }
        place += step
        distance += 1
      }
    }
    return false
  }

  private mutating func item(_ marker: LineMarker, at index: Int) throws -> Int {
    let line = lines[index]
    let (text, end) = gather(from: index, hangingFrom: line.indent)
    let words = text[marker.textStart...]
    let isHeading =
      marker.kind == .label ? end == index + 1 && isOnlyLabel(marker, text, at: index) : isLoneTitle(marker, index, end)
    if isHeading {
      var block = Emphasis.block(.paragraph, words, locator: locator(of: line))
      block.label = marker.label
      levels.reset()
      try append(block)
      return end
    }
    let level = levels.level(indent: line.indent)
    var block = Emphasis.block(.listItem(level: level), words, locator: locator(of: line))
    block.label = marker.label
    try append(block)
    return end
  }

  /// A label without words heads what follows, unless it stands in a list of others: there it is an entry left empty.
  private func isOnlyLabel(_ marker: LineMarker, _ text: [UInt8], at index: Int) -> Bool {
    guard text.count <= marker.label.utf8.count + 2 else { return false }
    return ![index - 1, index + 1].contains { place in
      lines.indices.contains(place) && LineMarker(lines[place].text)?.kind == .label
    }
  }

  /// A numbered line that stands alone, short and without a full stop: "4.1 Communication and interaction".
  private func isLoneTitle(_ marker: LineMarker, _ start: Int, _ end: Int) -> Bool {
    guard marker.kind == .number || marker.kind == .hierarchy, end == start + 1, lines[start].text.count <= 90,
      isSetOff(start, end), !LineWrap.endsSentence(lines[start].text)
    else { return false }
    for neighbour in [lines[..<start].last { !$0.isBlank }, lines[end...].first { !$0.isBlank }] {
      if let neighbour, LineMarker(neighbour.text)?.kind == marker.kind { return false }
    }
    return true
  }

  // MARK: - Paragraphs

  private mutating func paragraph(at index: Int) throws -> Int {
    levels.reset()
    let (text, end) = gather(from: index, hangingFrom: nil)
    try append(Emphasis.block(.paragraph, text[...], locator: locator(of: lines[index])))
    return end
  }

  /// The words of a line and of those that continue it, with the place behind them.
  private func gather(from start: Int, hangingFrom indent: Int?) -> (text: [UInt8], end: Int) {
    var text = lines[start].text
    var last = start
    var end = start + 1
    while end < lines.count {
      let atBreak = lines[end].isPageBreak
      let place = atBreak ? end + 1 : end
      guard place < lines.count, !lines[place].isBlank, !startsBlock(at: place) else { break }
      let next = lines[place]
      let hangs = indent.map { next.indent > $0 + 1 || isRest(of: lines[last], next) } ?? false
      let goesOn =
        atBreak
        ? wraps[last].continuesOverPage(lines[last], in: next) || (hangs && !LineWrap.endsSentence(lines[last].text))
        : hangs || wraps[last].continues(lines[last], in: next)
      guard goesOn else { break }
      // "one-to-" and "one" are one word.
      let isBroken = text.count > 1 && text.last == 45 && TextByte.isLetter(text[text.count - 2])
      if !isBroken || !TextByte.startsLower(next.text[...]) { text.append(0x20) }
      text += next.text
      last = place
      end = place + 1
    }
    return (text, end)
  }

  /// In a list, a line that begins with a small letter behind an unfinished one needs no other sign.
  private func isRest(of line: TextLine, _ next: TextLine) -> Bool {
    TextByte.startsLower(next.text[...]) && line.text.last != UInt8(ascii: ":") && !LineWrap.endsSentence(line.text)
  }

  /// Whether a line is the start of something that is no continuation.
  private func startsBlock(at index: Int) -> Bool {
    let text = lines[index].text
    if LineShape.rule(text) != nil || LineShape.markdownHeading(text) != nil || LineShape.isCapitalsHeading(text) {
      return true
    }
    if LineShape.startsWithSection(text), LineShape.isSectionHeading(text), text.count <= 120 {
      return !LineWrap.endsOpen(lines[index - 1].text)
    }
    if let marker = LineMarker(text), isMarker(marker, at: index) { return true }
    return TextTable.read(lines, at: index) != nil
  }

  // MARK: - Output

  private func locator(of line: TextLine) -> Locator { Locator(page: line.page, line: line.number) }

  private mutating func append(_ block: Block) throws {
    var cells = 0
    if case .table(let table) = block.kind { cells = table.rows.reduce(0) { $0 + $1.cells.count } }
    paragraphs += 1 + cells
    guard paragraphs <= limit else {
      throw DocumentError(
        problem: "The text has more than the \(limit) paragraphs that are read.",
        remedy: "Check that it is the plan itself, and split it if it holds several documents.")
    }
    blocks.append(block)
  }
}

/// The levels of nested lists by how far their items are set in.
private struct ListLevels {
  private var indents: [Int] = []

  mutating func reset() { indents.removeAll() }

  /// The level of the next item, 0 the outermost.
  mutating func level(indent: Int) -> Int {
    while let last = indents.last, indent < last - 1 { indents.removeLast() }
    if let last = indents.last, indent < last + 2 { return indents.count - 1 }
    indents.append(indent)
    return indents.count - 1
  }
}
