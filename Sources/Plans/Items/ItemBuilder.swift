/// Finds the items of one section: the smallest units that the layout marks, and in running prose the sentences that
/// say a need, an outcome or a provision.
struct ItemBuilder {
  let reading: Reading
  let code: SectionCode
  let draft: SectionDraft
  private(set) var kinds: ItemKinds
  let labels: ItemLabels
  let sentences: Sentences
  let references: References

  private(set) var items: [Item] = []
  var part: SectionPart?
  /// The cell that the heading of `part` shares with its text, and beyond which it says nothing.
  private var partCell: CellPlace?
  /// At least two items carry numbers of their own, so that plain paragraphs only introduce or explain them.
  private var hasNumberedUnits = false
  /// The section has bullets or table rows.
  private var hasUnits = false
  /// Items of other sections that the heading above names.
  private var headingReferences: [String] = []
  private var pendingLabel: String?
  /// Depth in its list of the last item, to tell what elaborates it; -1 outside a list.
  private var parentLevel = -1
  /// The entry after which a deeper line still belongs to the last item.
  private var lastEntry = -2
  /// The particulars that the record being read has so far; empty outside a record.
  var recordRoles: Set<ColumnRole> = []
  /// Bullets are examples or steps of the last item.
  private var isElaborating = false

  init(reading: Reading, code: SectionCode, draft: SectionDraft) {
    self.reading = reading
    self.code = code
    self.draft = draft
    kinds = ItemKinds(reading: reading, code: code)
    labels = ItemLabels(reading: reading)
    sentences = Sentences(reading: reading)
    references = References(reading: reading)
  }

  /// Finds all items.
  mutating func build() {
    hasNumberedUnits = countNumbered() > 1
    kinds.separatesStrengths = code.isNeeds && separatesStrengths
    hasUnits = draft.entries.contains { entry in
      let info = reading.lines[entry.line]
      return info.isListItem || (info.cell?.cellsInRow ?? 1) > 1
    }
    var index = 0
    while index < draft.entries.count {
      let passage = draft.passages[index]
      let entry = draft.entries[index]
      leavePartCell(entry.line)
      switch passage.kind {
      case .subheading:
        startHeading(index)
        keepPartCell(index)
      case .label where reading.lines[entry.line].cell?.cellsInRow ?? 1 == 1:
        if let label = passage.label { note(label) }
        isElaborating = false
        parentLevel = -1
        // The next outcome ends the steps of the one before.
        if part == .steps || part == .monitoring || part == .aims { part = nil }
      case .cellHeading where !entry.isRowLabel: break
      default:
        if let cell = reading.lines[entry.line].cell, cell.cellsInRow > 1 || cell.column > 0 {
          var end = index + 1
          while end < draft.entries.count, let next = reading.lines[draft.entries[end].line].cell,
            next.table == cell.table, next.row == cell.row
          {
            end += 1
          }
          row(index..<end)
          index = end
          continue
        }
        flow(index, context: RowContext())
      }
      index += 1
    }
    addUnmarkedNeeds()
    number()
  }

  /// Gives the items their ids.
  mutating func number() {
    for position in items.indices { items[position].id = id(position) }
  }

  private func id(_ position: Int) -> String {
    code == .H1 || code == .H2 ? "\(code.rawValue)-\(position + 1)" : "\(code.rawValue)\(position + 1)"
  }

  /// How many passages the plan itself numbers as this section's.
  private func countNumbered() -> Int {
    draft.passages.indices.reduce(0) { count, index in
      let passage = draft.passages[index]
      guard passage.kind != .subheading, passage.kind != .cellHeading, let label = passage.label,
        label.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 })
      else { return count }
      return count + (isOwn(label) ? 1 : 0)
    }
  }

  /// Whether strengths stand under headings of their own or behind the word.
  private var separatesStrengths: Bool {
    draft.entries.indices.contains { index in
      let line = draft.entries[index].line
      if draft.passages[index].kind == .subheading {
        return SubheadingScorer(reading: reading).part(line) == .strengths
      }
      return draft.entries[index].columnRole == .strength || kinds.leadingPart(line) == .strengths
    }
  }

  private func isOwn(_ label: String) -> Bool {
    ItemLabels.owners(label).map { $0.has(code) } ?? true
  }

  /// Keeps a label for the next item, or as the name of another section's item that the text is about.
  private mutating func note(_ label: String) {
    if isOwn(label) {
      pendingLabel = label
    } else {
      headingReferences = [label]
    }
  }

  // MARK: Headings

  /// A heading with text below it in the same cell ("Strengths" over a paragraph in a row of its own) heads that cell only.
  private mutating func keepPartCell(_ index: Int) {
    partCell = nil
    guard index + 1 < draft.entries.count, let cell = reading.lines[draft.entries[index].line].cell, cell.widest > 1,
      let next = reading.lines[draft.entries[index + 1].line].cell, cell.isSame(as: next)
    else { return }
    partCell = cell
  }

  private mutating func leavePartCell(_ line: Int) {
    guard let cell = partCell else { return }
    if let other = reading.lines[line].cell, cell.isSame(as: other) { return }
    partCell = nil
    part = nil
  }

  private mutating func startHeading(_ index: Int) {
    let entry = draft.entries[index]
    isElaborating = false
    parentLevel = -1
    if let label = labels.label(at: entry.line) {
      // "Outcome 1: By the end of Year 6 Sam will ..." set as a heading is the outcome itself.
      let rest = label.end..<entry.range.upperBound
      if wordCount(entry.line, rest) >= 5, kinds.says(entry.line) {
        guard isOwn(label.text) else {
          headingReferences = [label.text]
          part = nil
          return
        }
        pendingLabel = label.text
        add(content: rest, entry: index, kind: kinds.kind(entry.line, part: part), context: RowContext())
        return
      }
      note(label.text)
      part = nil
      return
    }
    headingReferences = references.of(entry.line, in: entry.range, isReferenceCell: false)
    // "For needs 1 to 4" says whom the provision below is for and is no heading over needs.
    part = headingReferences.isEmpty ? SubheadingScorer(reading: reading).part(entry.line) : nil
  }

  // MARK: Lines

  /// What a table row adds to the lines of a cell.
  struct RowContext {
    var label: String?
    var references: [String] = []
    var role: ColumnRole?
    /// The row marks the unit, so that a cell of prose is one item.
    var isUnit = false
  }

  /// Reads one line that stands for itself.
  mutating func flow(_ index: Int, context: RowContext) {
    let entry = draft.entries[index]
    var context = context
    var bracketed: [String] = []
    var content = entry.range
    var isLabelled = context.label != nil || pendingLabel != nil
    if let label = labels.label(at: entry.line), label.end > content.lowerBound {
      guard isOwn(label.text) else {
        // "Outcome 1: By the end of ..." in a section of provision is what the provision is for.
        headingReferences = [label.text]
        return
      }
      pendingLabel = label.text
      bracketed = references.of(
        entry.line, in: content.lowerBound..<min(label.end, content.upperBound), isReferenceCell: true
      ).filter { !label.text.hasPrefix($0) && !label.text.hasSuffix($0) }
      content = min(label.end, content.upperBound)..<content.upperBound
      isLabelled = true
    }
    context.references += bracketed
    guard !content.isEmpty else { return }
    if isLabelled, isOnlyBracket(content, of: entry.line) {
      headingReferences = references.of(entry.line, in: content, isReferenceCell: true)
      recordRoles = []
      return
    }
    if record(index, content) { return }
    recordRoles = []
    if kinds.isNothing(entry.line, content, position: index, part: part) {
      pendingLabel = nil
      return
    }
    let info = reading.lines[entry.line]
    let level = info.listLevel
    if isElaborating {
      if info.isListItem {
        extend(to: index, content)
        return
      }
      isElaborating = false
    }
    if part == .steps, code == .E, !items.isEmpty {
      extend(to: index, content)
      return
    }
    if kinds.isSkipped(part) { return }
    if reading.text[content.upperBound - 1] == 0x3A, stem(index, content) { return }
    if namesOnlyReferences(index, content) {
      headingReferences = references.of(entry.line, in: content, isReferenceCell: true)
      return
    }
    if leadsNestedList(index, content) {
      headingReferences = references.of(entry.line, in: content, isReferenceCell: false)
      parentLevel = -1
      return
    }
    if info.isListItem, level > parentLevel, parentLevel >= 0, lastEntry == index - 1 {
      extend(to: index, content)
      return
    }
    // In a list of advice a paragraph beside the list only speaks of it.
    if code == .K, hasUnits, !info.isListItem, info.cell == nil, !isLabelled { return }
    let isNumbered = info.label.map { $0.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } } ?? false
    if info.isListItem || isLabelled || isNumbered || context.isUnit || code == .A || code == .K {
      // "C1 Her muscles go into spasm" is a need by its number, whatever words it has.
      let isNumberedNeed = pendingLabel.map { code == .C || code == .D ? ItemLabels.owners($0) != nil : false } ?? false
      add(
        content: content, entry: index,
        kind: isNumberedNeed ? .need : kinds.kind(entry.line, part: part, role: context.role, isUnit: true),
        context: context)
      parentLevel = info.isListItem ? level : -1
    } else {
      parentLevel = -1
      if hasNumberedUnits, code != .I, code != .J { return }
      if hasUnits, kinds.introduces(entry.line) { return }
      prose(index, content, context)
    }
  }

  /// Whether a line over a table or a list says only what that is for: "For needs 1 to 4".
  private func namesOnlyReferences(_ index: Int, _ content: Range<Int>) -> Bool {
    let line = draft.entries[index].line
    guard code.isProvision || code == .E, index + 1 < draft.entries.count, wordCount(line, content) <= 8,
      reading.lines[line].cell == nil, !kinds.says(line)
    else { return false }
    let next = reading.lines[draft.entries[index + 1].line]
    guard next.cell != nil || (next.isListItem && !reading.lines[line].isListItem) else { return false }
    return !references.of(line, in: content, isReferenceCell: true).isEmpty
  }

  /// Whether a bullet only heads the deeper bullets below it ("To meet B1 (reading print)"): it is short, ends in no full
  /// stop and says nothing that an item of the section says.
  private func leadsNestedList(_ index: Int, _ content: Range<Int>) -> Bool {
    let info = reading.lines[draft.entries[index].line]
    guard info.isListItem, index + 1 < draft.entries.count else { return false }
    let next = reading.lines[draft.entries[index + 1].line]
    guard next.isListItem, next.listLevel > info.listLevel, reading.text[content.upperBound - 1] != 0x2E else {
      return false
    }
    return wordCount(draft.entries[index].line, content) <= 10 && !kinds.says(draft.entries[index].line)
  }

  /// Reads a line that ends in a colon; true where it only introduces what follows.
  private mutating func stem(_ index: Int, _ content: Range<Int>) -> Bool {
    let entry = draft.entries[index]
    guard index + 1 < draft.entries.count else { return false }
    let next = reading.lines[draft.entries[index + 1].line]
    let info = reading.lines[entry.line]
    let count = wordCount(entry.line, content)
    let introducesExamples = kinds.endsAsElaboration(entry.line)
    if introducesExamples, next.isListItem, count <= 6 || !kinds.says(entry.line), !items.isEmpty,
      lastEntry == index - 1
    {
      extend(to: index, content)
      isElaborating = true
      return true
    }
    guard next.isListItem else { return count <= 8 }
    if info.isListItem ? (next.listLevel > info.listLevel && count >= 8) : introducesExamples && count >= 8 {
      add(content: content, entry: index, kind: kinds.kind(entry.line, part: part), context: RowContext())
      parentLevel = info.listLevel
      isElaborating = !info.isListItem
      return true
    }
    parentLevel = -1
    return true
  }

  /// Reads running text sentence by sentence.
  private mutating func prose(_ index: Int, _ content: Range<Int>, _ context: RowContext) {
    let entry = draft.entries[index]
    let all = sentences.of(entry.line, in: content)
    if all.count <= 1 {
      guard let only = all.first else { return }
      guard kinds.isWholeParagraph(entry.line, only, part: part) else { return }
      if kinds.continues(entry.line, only), lastEntry == index - 1, !items.isEmpty {
        extend(to: index, content)
        return
      }
      add(content: content, entry: index, kind: kinds.kind(entry.line, part: part, sentence: only), context: context)
      return
    }
    var open: (range: Range<Int>, kind: Item.Kind)?
    for sentence in all {
      let bytes = sentences.bytes(sentence, line: entry.line)
      if kinds.starts(entry.line, sentence, part: part) {
        if let done = open { add(content: done.range, entry: index, kind: done.kind, context: context) }
        open = (bytes, kinds.kind(entry.line, part: part, sentence: sentence))
      } else if code.isProvision, kinds.isFragment(entry.line, sentence), !kinds.continues(entry.line, sentence) {
        if let done = open { add(content: done.range, entry: index, kind: done.kind, context: context) }
        open = (bytes, .provision)
      } else if let current = open, kinds.mayContinue(entry.line, sentence) {
        open = (current.range.lowerBound..<bytes.upperBound, current.kind)
      }
    }
    if let done = open { add(content: done.range, entry: index, kind: done.kind, context: context) }
  }

  // MARK: Items

  /// Adds an item that stands in one entry.
  mutating func add(content: Range<Int>, entry: Int, kind: Item.Kind, context: RowContext) {
    add(from: content.lowerBound, entry: entry, to: content.upperBound, lastEntry: entry, kind: kind, context: context)
  }

  /// Adds an item that reaches from one entry to another.
  mutating func add(
    from start: Int, entry first: Int, to end: Int, lastEntry last: Int, kind: Item.Kind, context: RowContext
  ) {
    let from = draft.bodyRange(start..<start, entry: first).lowerBound
    let to = draft.bodyRange(end..<end, entry: last).lowerBound
    guard to > from else { return }
    let passage = draft.passages[first]
    var named = context.references + (code.isNeeds ? [] : headingReferences)
    for position in first...last {
      let entry = draft.entries[position]
      let range =
        max(position == first ? start : 0, entry.range.lowerBound)..<(position == last ? end : entry.range.upperBound)
      named += references.of(entry.line, in: range, isReferenceCell: false)
    }
    let label = pendingLabel ?? context.label ?? listLabel(first)
    var seen: Set<String> = []
    items.append(
      Item(
        id: "", kind: kind, range: from..<to, passages: first..<(last + 1), label: label, area: passage.area,
        heading: passage.heading, references: named.filter { seen.insert($0).inserted }, row: passage.row))
    pendingLabel = nil
    lastEntry = last
  }

  /// The number that list numbering gives; a bullet is none.
  private func listLabel(_ entry: Int) -> String? {
    guard let label = reading.lines[draft.entries[entry].line].label else { return nil }
    let kept = label.utf8.filter { $0 < 0x80 && $0 != 0x29 && $0 != 0x28 }
    guard kept.contains(where: { ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }) else {
      return nil
    }
    var bytes = kept[...]
    while bytes.last == 0x2E || bytes.last == 0x20 || bytes.last == 0x3A { bytes = bytes.dropLast() }
    // A single "o" is how some bullets come out.
    return bytes.count == 1 && bytes.first == 0x6F ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Lets the last item reach on to the end of an entry's content.
  mutating func extend(to index: Int, _ content: Range<Int>) {
    guard let last = items.indices.last else { return }
    let end = draft.bodyRange(content.upperBound..<content.upperBound, entry: index).lowerBound
    guard end > items[last].range.lowerBound else { return }
    items[last].range = items[last].range.lowerBound..<end
    items[last].passages = items[last].passages.lowerBound..<(index + 1)
    lastEntry = index
  }

  /// Whether a line stands right below the last item.
  func isRightBelowLastItem(_ index: Int) -> Bool { !items.isEmpty && lastEntry == index - 1 }

  /// Keeps what a record says it is for ("Need: B1") for the items that follow.
  mutating func noteRecordReferences(_ index: Int, _ content: Range<Int>) {
    headingReferences = references.of(draft.entries[index].line, in: content, isReferenceCell: true)
  }

  /// The label that waits for the next item, and its removal.
  mutating func takeLabel() -> String? {
    defer { pendingLabel = nil }
    return pendingLabel
  }

  func wordCount(_ line: Int, _ range: Range<Int>) -> Int {
    reading.words(of: line).reduce(0) { $0 + (range.contains(Int($1.start)) ? 1 : 0) }
  }

  /// A section of needs in prose without one word of difficulty still describes needs: each paragraph is one.
  private mutating func addUnmarkedNeeds() {
    guard code.isNeeds, !items.contains(where: { $0.kind == .need }) else { return }
    part = nil
    let before = items
    for index in draft.entries.indices {
      let passage = draft.passages[index]
      if passage.kind == .subheading { part = SubheadingScorer(reading: reading).part(draft.entries[index].line) }
      guard passage.kind == .paragraph || (passage.kind == .cell && passage.row != nil),
        reading.lines[draft.entries[index].line].cell?.cellsInRow ?? 1 == 1, part == nil || part == .needs
      else { continue }
      let entry = draft.entries[index]
      guard wordCount(entry.line, entry.range) >= 4,
        !kinds.isNothing(entry.line, entry.range, position: index, part: part),
        reading.text[entry.range.upperBound - 1] != 0x3A,
        !before.contains(where: { $0.passages.contains(index) })
      else { continue }
      add(content: entry.range, entry: index, kind: .need, context: RowContext())
    }
    items.sort { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension SectionCode {
  /// F, G and H.
  var isProvision: Bool { self == .F || self == .G || self == .H1 || self == .H2 }
  /// B, C and D.
  var isNeeds: Bool { self == .B || self == .C || self == .D }
}
