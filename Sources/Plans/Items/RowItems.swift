/// Items in the rows of tables.
extension ItemBuilder {
  /// Reads a row: one item, or the bullets of its one cell that holds what the section is about.
  mutating func row(_ entries: Range<Int>) {
    var context = RowContext()
    var content: [Int] = []
    // What a row's label says holds for the row only.
    let outer = part
    defer { part = outer }
    var rowRole: ColumnRole?
    for index in entries {
      let entry = draft.entries[index]
      switch draft.passages[index].kind {
      case .cellHeading:
        if let label = labels.label(at: entry.line) { context.label = label.text }
        if entry.isRowLabel {
          noteRowLabel(index)
          rowRole = ColumnFinder(reading: reading).role(entry.line)
        }
        continue
      case .label:
        // In a column of outcomes beside provision an id refers; elsewhere it names the row.
        if let role = entry.columnRole, role != .number, !RowRules.isPart(role, of: code) || role == .reference {
          context.references += references.of(entry.line, in: entry.range, isReferenceCell: true)
        } else {
          context.label = draft.passages[index].label
        }
        continue
      case .subheading:
        continue
      default: break
      }
      let role = entry.columnRole ?? rowRole
      if role == .reference || role == .number || isOnlyReference(entry) {
        let found = references.of(entry.line, in: entry.range, isReferenceCell: true)
        if entry.columnRole == .number, let first = found.first { context.label = first }
        if entry.columnRole != .number { context.references += found }
        continue
      }
      guard RowRules.isPart(role, of: code) else { continue }
      if isArea(entry), reading.lines[entry.line].cell?.index == 0, entries.count > 1 { continue }
      content.append(index)
    }
    content.removeAll { index in
      let entry = draft.entries[index]
      return kinds.isNothing(entry.line, entry.range, position: index, part: part)
    }
    if let role = rowRole, !isList(content), recordRow(role, content, context, first: entries.lowerBound) { return }
    recordRoles = []
    guard !content.isEmpty, content.contains(where: { RowRules.isCore(draft.entries[$0].columnRole, of: code) }) else {
      return
    }
    // A printed kind of advice with nothing filled in beside it was not received.
    if code == .K, content.count == 1, cellsInRow(entries) > 2,
      reading.lines[draft.entries[content[0]].line].cell?.index == 0
    {
      return
    }
    if kinds.isSkipped(part) { return }
    let cells = Set(content.map { reading.lines[draft.entries[$0].line].cell?.index ?? 0 })
    if code.isNeeds, cells.count > 1, hasStrengthColumn(content) {
      separate(content, context)
    } else if cells.count == 1,
      isList(content) || saysEach(content) || isAreaOfParagraphs(entries, content) || areNeeds(content)
    {
      var isFirst = true
      let isUnit = !isList(content) && !saysEach(content) && areNeeds(content)
      for index in content {
        var own = context
        own.isUnit = isUnit
        own.role = draft.entries[index].columnRole
        if !isFirst { own.label = nil }
        isFirst = false
        flow(index, context: own)
      }
    } else {
      unit(content, context)
    }
  }

  /// Adds the contiguous stretch of a row's cells that holds what the section is about.
  mutating func unit(_ content: [Int], _ context: RowContext) {
    guard let core = content.first(where: { RowRules.isCore(draft.entries[$0].columnRole, of: code) }),
      let position = content.firstIndex(of: core)
    else { return }
    var first = position
    while first > 0, content[first - 1] == content[first] - 1 { first -= 1 }
    var last = position
    while last + 1 < content.count, content[last + 1] == content[last] + 1 { last += 1 }
    let start = draft.entries[content[first]]
    let end = draft.entries[content[last]]
    var from = start.range.lowerBound
    var own = context
    if let label = labels.label(at: start.line), label.end > from, label.end < start.range.upperBound {
      own.label = label.text
      from = label.end
    }
    let role = draft.entries[core].columnRole
    if let waiting = takeLabel(), own.label == nil { own.label = waiting }
    add(
      from: from, entry: content[first], to: end.range.upperBound, lastEntry: content[last],
      kind: kinds.kind(draft.entries[core].line, part: part, role: role), context: own)
  }

  /// Whether the last item is in the table row above: a record set out downwards, one particular a row.
  func isRecord(before index: Int) -> Bool {
    guard let item = items.last, let cell = reading.lines[draft.entries[index].line].cell,
      let above = reading.lines[draft.entries[item.passages.upperBound - 1].line].cell
    else { return false }
    return above.table == cell.table && above.row + 1 == cell.row
  }

  /// Strengths and needs side by side are items of their own.
  private mutating func separate(_ content: [Int], _ context: RowContext) {
    var index = 0
    while index < content.count {
      let cell = reading.lines[draft.entries[content[index]].line].cell?.index
      var end = index + 1
      while end < content.count, reading.lines[draft.entries[content[end]].line].cell?.index == cell { end += 1 }
      let group = Array(content[index..<end])
      if isList(group) || areNeeds(group) {
        for position in group {
          var own = context
          own.isUnit = !isList(group)
          own.role = draft.entries[position].columnRole
          flow(position, context: own)
        }
      } else {
        unit(group, context)
      }
      index = end
    }
  }

  /// A row's label may say what the row holds ("Strengths", "Outcome").
  private mutating func noteRowLabel(_ index: Int) {
    let line = draft.entries[index].line
    if let named = SubheadingScorer(reading: reading).part(line) {
      part = named
    }
  }

  private func isList(_ content: [Int]) -> Bool {
    content.reduce(0) { $0 + (reading.lines[draft.entries[$1].line].isListItem ? 1 : 0) } > 1
      || content.contains { reading.lines[draft.entries[$0].line].isListItem } && content.count > 1
  }

  /// Whether a cell has several paragraphs each of which says something of its own.
  private func saysEach(_ content: [Int]) -> Bool {
    content.count > 1 && content.allSatisfy { kinds.says(draft.entries[$0].line) }
  }

  /// Whether a row is an area of need with a paragraph for each item beside it: no paragraph goes on from another.
  private func isAreaOfParagraphs(_ entries: Range<Int>, _ content: [Int]) -> Bool {
    guard content.count > 1,
      entries.contains(where: { isArea(draft.entries[$0]) && reading.lines[draft.entries[$0].line].cell?.index == 0 }),
      content.contains(where: { kinds.says(draft.entries[$0].line) })
    else { return false }
    return content.allSatisfy { index in
      let entry = draft.entries[index]
      return reading.wordCount(entry.line) >= 3 && reading.text[entry.range.upperBound - 1] == 0x2E
        && !kinds.continues(entry.line, entry.range)
    }
  }

  /// Whether the paragraphs of a cell are needs of their own: each is a sentence that does not go on from another.
  private func areNeeds(_ content: [Int]) -> Bool {
    guard code.isNeeds, content.count > 1 else { return false }
    return content.indices.allSatisfy { position in
      let entry = draft.entries[content[position]]
      return reading.wordCount(entry.line) >= 4 && reading.text[entry.range.upperBound - 1] == 0x2E
        && (position == content.startIndex || !kinds.goesOn(entry.line))
    }
  }

  private func hasStrengthColumn(_ content: [Int]) -> Bool {
    content.contains { draft.entries[$0].columnRole == .strength }
  }

  private func cellsInRow(_ entries: Range<Int>) -> Int {
    entries.first.flatMap { reading.lines[draft.entries[$0].line].cell?.cellsInRow } ?? 1
  }

  /// Whether a cell holds an id and nothing else.
  private func isOnlyReference(_ entry: SectionDraft.Entry) -> Bool {
    let words = reading.words(of: entry.line)
    guard words.count <= 4, code != .K, !words.isEmpty else { return false }
    return words.allSatisfy { labels.isCode($0) }
  }

  private func isArea(_ entry: SectionDraft.Entry) -> Bool {
    let count = reading.wordCount(entry.line)
    guard count <= 8 else { return false }
    return reading.hits(of: entry.line).contains { hit in
      if case .area = hit.meaning { Int(hit.end - hit.start) * 2 >= count } else { false }
    }
  }
}
