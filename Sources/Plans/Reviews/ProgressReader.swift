import Documents

/// Reads the outcomes of a review with what is said of each: from a table, from labelled blocks, or from numbered text.
struct ProgressReader {
  let placed: PlacedReview
  private var reading: Reading { placed.reading }
  private let words: HeadingWords

  init(placed: PlacedReview) {
    self.placed = placed
    words = HeadingWords(reading: placed.reading)
  }

  /// The lines of one outcome's entry.
  private struct Draft {
    var first: Int
    var outcome: Range<Int>
    var outcomeLine: Int
    var last: Int
    var progress: [(line: Int, range: Range<Int>)] = []
    var statusLines: [(line: Int, range: Range<Int>?)] = []
    var nextLines: [(line: Int, range: Range<Int>?)] = []
    var status: OutcomeProgress.Status?
    var next: OutcomeProgress.Next?
  }

  /// Every outcome, in reading order.
  func outcomes() -> [OutcomeProgress] {
    var drafts: [Draft] = []
    let lines = placed.lines(.outcomes)
    var index = 0
    while index < lines.count {
      let line = lines[index]
      let placement = placed.placements[line]
      if placement.isColumnHeading {
        index += 1
        continue
      }
      if let mark = reading.lines[line].mark, mark.element == "outcome" || mark.element == "evidence" {
        declared(line, mark, &drafts)
        index += 1
        continue
      }
      if placement.column != nil || (placement.columnHeading != nil && reading.lines[line].cell != nil) {
        let end = rowEnd(lines, index)
        row(Array(lines[index..<end]), &drafts)
        index = end
        continue
      }
      labelled(line, &drafts)
      index += 1
    }
    return drafts.compactMap(finished)
  }

  private func rowEnd(_ lines: [Int], _ index: Int) -> Int {
    guard let cell = reading.lines[lines[index]].cell else { return index + 1 }
    var end = index
    while end < lines.count, let next = reading.lines[lines[end]].cell, next.table == cell.table, next.row == cell.row {
      end += 1
    }
    return max(end, index + 1)
  }

  // MARK: Declared

  private func declared(_ line: Int, _ mark: Mark, _ drafts: inout [Draft]) {
    let range = reading.lines[line].range
    if mark.element == "outcome" || drafts.isEmpty {
      var draft = Draft(first: line, outcome: range, outcomeLine: line, last: line)
      draft.status = mark.attributes["progress"].flatMap(declaredStatus)
      draft.next = mark.attributes["next"].flatMap(declaredNext)
      drafts.append(draft)
    } else {
      drafts[drafts.count - 1].progress.append((line, range))
      drafts[drafts.count - 1].last = line
    }
  }

  private func declaredStatus(_ text: String) -> OutcomeProgress.Status? {
    OutcomeProgress.Status(rawValue: text)
      ?? Reading(lines: [text], index: reading.index).hits.compactMap {
        if case .progress(let status) = $0.meaning { status } else { nil }
      }.first
  }

  private func declaredNext(_ text: String) -> OutcomeProgress.Next? {
    OutcomeProgress.Next(rawValue: text)
      ?? Reading(lines: [text], index: reading.index).hits.compactMap {
        if case .next(let next) = $0.meaning { next } else { nil }
      }.first
  }

  // MARK: Rows

  private func row(_ row: [Int], _ drafts: inout [Draft]) {
    let outcomeLines = row.filter { placed.placements[$0].column == .outcome }
    guard let first = outcomeLines.first ?? row.first else { return }
    var draft: Draft
    if let last = outcomeLines.last, reading.wordCount(first) > 1 || outcomeLines.count > 1 {
      let range = reading.lines[first].range.lowerBound..<reading.lines[last].range.upperBound
      draft = Draft(first: row[0], outcome: range, outcomeLine: first, last: row[row.count - 1])
    } else if var known = drafts.popLast(), reading.lines[known.first].cell?.table == reading.lines[row[0]].cell?.table
    {
      // A row without an outcome goes on with the one above it.
      known.last = row[row.count - 1]
      draft = known
    } else {
      return
    }
    for line in row {
      let content = reading.lines[line].range
      switch placed.placements[line].column {
      case .progress, .evidence, .effective, .view:
        guard reading.wordCount(line) > 0, !isDash(line) else { continue }
        draft.progress.append((line, content))
      case .status:
        draft.statusLines.append((line, nil))
        if reading.wordCount(line) > 8 { draft.progress.append((line, content)) }
      case .next, .action, .change: draft.nextLines.append((line, nil))
      case .newOutcome: if reading.wordCount(line) > 3, draft.next == nil { draft.nextLines.append((line, nil)) }
      case nil where reading.wordCount(line) > 3: draft.progress.append((line, content))
      default: continue
      }
    }
    drafts.append(draft)
  }

  private func isDash(_ line: Int) -> Bool {
    ["-", "\u{2013}", "\u{2014}"].contains(reading.string(reading.lines[line].range))
  }

  // MARK: Blocks and numbered text

  /// A line outside a table with columns: it begins an outcome, or says something of the one before it.
  private func labelled(_ line: Int, _ drafts: inout [Draft]) {
    let info = reading.lines[line]
    if let last = drafts.last, last.statusLines.contains(where: { $0.line == line }) { return }
    if let label = placed.placements[line].rowLabel {
      // "Evidence: 91 of 100": in a row without column headings a cell may say itself what it holds.
      if let own = words.label(line), let role = role(line, own) {
        return take(role, line, words.valueStart(line)..<info.range.upperBound, &drafts)
      }
      guard let role = role(label, 0..<reading.wordCount(label)) else { return addProgress(line, info.range, &drafts) }
      take(role, line, info.range, &drafts)
      return
    }
    if let cell = info.cell, cell.cellsInRow > 1, cell.index + 1 < cell.cellsInRow,
      role(line, 0..<reading.wordCount(line)) != nil
    {
      return
    }
    if let cell = info.cell, cell.cellsInRow == 2, cell.index == 0, reading.wordCount(line) > 1,
      line + 1 < reading.lines.count, reading.lines[line + 1].cell?.key == cell.key,
      status(line + 1, nil, isCell: true) != nil
    {
      drafts.append(Draft(first: line, outcome: info.range, outcomeLine: line, last: line + 1))
      drafts[drafts.count - 1].statusLines.append((line + 1, nil))
      return
    }
    if let cell = info.cell, cell.cellsInRow > 2, cell.index == 0, reading.wordCount(line) > 2 {
      return take(.outcome, line, info.range, &drafts)
    }
    if let label = words.label(line), let role = role(line, label) {
      let start = words.valueStart(line)
      if start < info.range.upperBound { return take(role, line, start..<info.range.upperBound, &drafts) }
      return
    }
    if let parts = innerLabels(line) {
      for part in parts { take(part.role, line, part.range, &drafts) }
      return
    }
    // Behind an outcome that has nothing said of it yet, what came of it is its entry.
    let isOpen = drafts.last.map { $0.progress.isEmpty && $0.statusLines.isEmpty && $0.first != line } ?? false
    if beginsOutcome(line), !isOpen || isMarkedOutcome(line) { return take(.outcome, line, info.range, &drafts) }
    addProgress(line, info.range, &drafts)
  }

  private func role(_ line: Int, _ range: Range<Int>) -> ReviewColumn? {
    let found = words.best(line, in: range) { meaning -> ReviewColumn? in
      guard case .reviewColumn(let role) = meaning else { return nil }
      return [.outcome, .progress, .status, .next, .newOutcome, .evidence, .effective].contains(role) ? role : nil
    }
    return found.flatMap { $0.coverage >= 0.6 ? $0.value : nil }
  }

  /// "Outcome 3 ...", or a numbered line of a list that is none of the entry before it.
  private func beginsOutcome(_ line: Int) -> Bool {
    let info = reading.lines[line]
    guard reading.wordCount(line) > 3 else { return false }
    let words = reading.words(of: line)
    if let first = reading.hits(of: line).first(where: { $0.start == 0 && $0.meaning == .reviewColumn(.outcome) }),
      words.count > Int(first.end), isNumber(words[words.startIndex + Int(first.end)])
    {
      return true
    }
    if opensWithOrdinal(line) { return true }
    guard let label = info.label else {
      // A paragraph of its own that ends with what became of something.
      return info.cell == nil && reading.wordCount(line) > 6 && statesResult(line)
    }
    let letters = label.lowercased().filter { $0.isLetter }
    let isLetter = letters.count == 1 || Self.numerals.contains(letters)
    guard isLetter || label.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return false }
    return info.listLevel <= 0
  }

  private static let numerals: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii",
  ]
  private static let ordinals: Set<String> = ["first", "second", "third", "fourth", "fifth", "sixth", "last"]

  private func isNumber(_ word: Word) -> Bool {
    word.shape.contains(.hasDigit)
      || Self.numerals.contains(reading.string(Int(word.start)..<Int(word.end)).lowercased())
  }

  /// "The second is that he will ...", "E3 Tell an adult ...".
  private func opensWithOrdinal(_ line: Int) -> Bool {
    let texts = reading.words(of: line).prefix(4).map { reading.string(Int($0.start)..<Int($0.end)).lowercased() }
    guard let first = texts.first, texts.count > 3 else { return false }
    if first == "the", Self.ordinals.contains(texts[1]) { return true }
    let bytes = Array(first.utf8)
    return (2...3).contains(bytes.count) && (bytes[0] == 0x65 || bytes[0] == 0x6F)
      && bytes.dropFirst().allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private func isMarkedOutcome(_ line: Int) -> Bool {
    reading.lines[line].label != nil || opensWithOrdinal(line)
      || reading.hits(of: line).contains { $0.start == 0 && $0.meaning == .reviewColumn(.outcome) }
  }

  /// "Outcome 1. Read a page. Progress: she read one. Status: achieved": what each label inside a paragraph holds; nil
  /// where fewer than two stand there.
  private func innerLabels(_ line: Int) -> [(role: ReviewColumn, range: Range<Int>)]? {
    let all = reading.words(of: line)
    var labels: [(role: ReviewColumn, start: Int, value: Int)] = []
    for hit in reading.hits(of: line) {
      guard case .reviewColumn(let role) = hit.meaning, [.progress, .status, .next, .evidence].contains(role) else {
        continue
      }
      let first = all[all.startIndex + Int(hit.start)]
      let last = all[all.startIndex + Int(hit.end) - 1]
      guard first.shape.contains(.capital), Int(last.end) < reading.lines[line].range.upperBound,
        reading.text[Int(last.end)] == 0x3A
      else { continue }
      if let before = labels.last, Int(first.start) < before.value { continue }
      labels.append((role, Int(first.start), min(Int(last.end) + 1, reading.lines[line].range.upperBound)))
    }
    guard labels.count >= 2, let first = labels.first else { return nil }
    var found: [(role: ReviewColumn, range: Range<Int>)] = []
    if first.start > reading.lines[line].range.lowerBound + 3 {
      found.append((.outcome, reading.lines[line].range.lowerBound..<first.start))
    }
    for (index, label) in labels.enumerated() {
      let end = index + 1 < labels.count ? labels[index + 1].start : reading.lines[line].range.upperBound
      let holdsWords = all.contains { Int($0.start) >= label.value && Int($0.end) <= end }
      if holdsWords { found.append((label.role, label.value..<end)) }
    }
    return found
  }

  /// One of a paragraph's later sentences says no more than "partly achieved; stays".
  private func statesResult(_ line: Int) -> Bool {
    let all = Sentences(reading: reading).of(line, in: reading.lines[line].range)
    let base = reading.lines[line].words.lowerBound
    return all.dropFirst().contains { sentence in
      sentence.count <= 8
        && placed.longest(
          line, in: (sentence.lowerBound - base)..<(sentence.upperBound - base),
          { if case .progress(let status) = $0 { status } else { nil } }) != nil
    }
  }

  private func take(_ role: ReviewColumn, _ line: Int, _ range: Range<Int>, _ drafts: inout [Draft]) {
    if role == .outcome {
      drafts.append(Draft(first: line, outcome: range, outcomeLine: line, last: line))
      splitSentences(line, range, &drafts[drafts.count - 1])
      return
    }
    guard !drafts.isEmpty else { return }
    drafts[drafts.count - 1].last = line
    switch role {
    case .status:
      drafts[drafts.count - 1].statusLines.append((line, range))
      if reading.words(of: line).count(where: { Int($0.start) >= range.lowerBound }) > 8 {
        drafts[drafts.count - 1].progress.append((line, range))
      }
    case .next, .newOutcome: drafts[drafts.count - 1].nextLines.append((line, range))
    default: drafts[drafts.count - 1].progress.append((line, range))
    }
  }

  /// What follows an outcome's own sentence on its line is said of it.
  private func splitSentences(_ line: Int, _ range: Range<Int>, _ draft: inout Draft) {
    let sentences = Sentences(reading: reading)
    let all = sentences.of(line, in: range)
    guard all.count > 1 else { return }
    draft.outcome = range.lowerBound..<sentences.bytes(all[0], line: line).upperBound
    // "Outcome 1." alone numbers what follows.
    if all[0].count <= 2 {
      draft.outcome = range.lowerBound..<sentences.bytes(all[1], line: line).upperBound
      guard all.count > 2 else { return }
      draft.progress.append((line, sentences.bytes(all[2], line: line).lowerBound..<range.upperBound))
      return
    }
    draft.progress.append((line, sentences.bytes(all[1], line: line).lowerBound..<range.upperBound))
  }

  private func addProgress(_ line: Int, _ range: Range<Int>, _ drafts: inout [Draft]) {
    guard !drafts.isEmpty, !reading.lines[line].isSetAsHeading, reading.wordCount(line) > 0,
      placed.built.places[drafts[drafts.count - 1].first] != nil
    else { return }
    drafts[drafts.count - 1].last = line
    drafts[drafts.count - 1].progress.append((line, range))
  }

  // MARK: Status and next step

  private func finished(_ draft: Draft) -> OutcomeProgress? {
    guard let outcome = placed.place(draft.outcomeLine, clamped(draft.outcome, draft.outcomeLine)),
      let whole = placed.place(from: draft.first, to: draft.last)
    else { return nil }
    var entry = OutcomeProgress(outcome: outcome, whole: whole)
    entry.progress = draft.progress.compactMap { placed.place($0.line, $0.range) }
    entry.status = draft.status
    entry.next = draft.next
    for (line, range) in draft.statusLines where entry.status == nil {
      entry.status = status(line, range, isCell: true)
    }
    for (line, range) in draft.nextLines where entry.next == nil { entry.next = next(line, range, isCell: true) }
    for (line, range) in draft.progress {
      if entry.status == nil { entry.status = status(line, range, isCell: false) }
      if entry.next == nil { entry.next = next(line, range, isCell: false) }
    }
    // "Achieved; end" in one cell.
    for (line, range) in draft.statusLines where entry.next == nil { entry.next = next(line, range, isCell: false) }
    for (line, range) in draft.nextLines where entry.status == nil { entry.status = status(line, range, isCell: false) }
    return entry
  }

  private func clamped(_ range: Range<Int>, _ line: Int) -> Range<Int> {
    range.clamped(to: reading.lines[line].range)
  }

  private func positions(_ line: Int, _ range: Range<Int>?) -> Range<Int> {
    let words = reading.words(of: line)
    guard let range else { return 0..<words.count }
    let start = words.firstIndex { Int($0.start) >= range.lowerBound } ?? words.endIndex
    let end = words.lastIndex { Int($0.end) <= range.upperBound }.map { $0 + 1 } ?? start
    return (start - words.startIndex)..<(max(start, end) - words.startIndex)
  }

  private func status(_ line: Int, _ range: Range<Int>?, isCell: Bool) -> OutcomeProgress.Status? {
    let within = positions(line, range)
    let read: (Range<Int>) -> OutcomeProgress.Status? = { words in
      self.placed.longest(line, in: words) { if case .progress(let status) = $0 { status } else { nil } }?.value
    }
    if isCell {
      if let ticked = ticked(line, read) { return ticked }
      if TickBoxes(reading: reading).isTickAlone(line) { return columnStatus(line) }
      if !TickBoxes(reading: reading).boxes(line).isEmpty { return nil }
      guard isOneOption(line, within, { if case .progress(let status) = $0 { status.rawValue } else { nil } }) else {
        return nil
      }
      if let status = read(within) { return status }
      let only = reading.words(of: line).dropFirst(within.lowerBound).prefix(1)
        .map { reading.string(Int($0.start)..<Int($0.end)).lowercased() }.first
      if within.count <= 2, only == "not" { return .not }
      return yesOrNo(line, within)
    }
    return told(line, within, strong: 2) { meaning, _ in if case .progress(let status) = meaning { status } else { nil }
    }
  }

  private func yesOrNo(_ line: Int, _ range: Range<Int>) -> OutcomeProgress.Status? {
    let answer = placed.longest(line, in: range) { if case .answer(let answer) = $0 { answer } else { nil } }?.value
    switch answer {
    case .yes: return .achieved
    case .no: return .not
    default: return nil
    }
  }

  private func columnStatus(_ line: Int) -> OutcomeProgress.Status? {
    guard let heading = placed.placements[line].columnHeading else { return nil }
    let words = Reading(lines: [heading], index: reading.index)
    return words.hits.compactMap { if case .progress(let status) = $0.meaning { status } else { nil } }.last
  }

  private func next(_ line: Int, _ range: Range<Int>?, isCell: Bool) -> OutcomeProgress.Next? {
    let within = positions(line, range)
    let read: (Range<Int>) -> OutcomeProgress.Next? = { words in
      self.placed.longest(line, in: words) { if case .next(let next) = $0 { next } else { nil } }?.value
    }
    if isCell {
      if let ticked = ticked(line, read) { return ticked }
      if !TickBoxes(reading: reading).boxes(line).isEmpty { return nil }
      if let next = read(within) {
        return isOneOption(line, within, { if case .next(let next) = $0 { next.rawValue } else { nil } })
          || within.count > 6
          ? next : nil
      }
      // A new wording in the column for it changes the outcome.
      return placed.placements[line].column == .newOutcome && within.count > 3 ? .change : nil
    }
    return told(line, within, strong: 9) { meaning, _ in if case .next(let next) = meaning { next } else { nil } }
  }

  /// Words that stand in a short sentence of their own, or in one that speaks of the outcome.
  private func told<Value>(
    _ line: Int, _ within: Range<Int>, strong: Int, _ read: (Meaning, Int) -> Value?
  ) -> Value? {
    let words = reading.words(of: line)
    guard !within.isEmpty else { return nil }
    let bytes = Int(words[words.startIndex + within.lowerBound].start)..<reading.lines[line].range.upperBound
    var found: (value: Value, length: Int)?
    for sentence in Sentences(reading: reading).of(line, in: bytes) {
      let base = reading.lines[line].words.lowerBound
      let range = (sentence.lowerBound - base)..<(sentence.upperBound - base)
      guard range.lowerBound < within.upperBound else { break }
      let speaksOfOutcome = range.contains { place in
        let word = words[words.startIndex + place]
        return ["outcome", "target", "outcomes"].contains(reading.string(Int(word.start)..<Int(word.end)).lowercased())
      }
      for hit in reading.hits(of: line) where Int(hit.start) >= range.lowerBound && Int(hit.end) <= range.upperBound {
        let length = Int(hit.end - hit.start)
        guard let value = read(hit.meaning, length), length > found?.length ?? 0 else { continue }
        let word = words[words.startIndex + Int(hit.start)]
        if word.end - word.start == 1 { continue }
        let after = Int(hit.start) > 0 ? previousWord(line, Int(hit.start)) : ""
        let isPassive = ["been", "was", "is", "fully", "outcome", "not"].contains(after)
        let opens = Int(hit.start) == range.lowerBound && range.count <= 14
        let isAsked = strong > 2 && ["should", "be", "it", "shall"].contains(after)
        if range.count <= 5 || speaksOfOutcome || length >= strong || isPassive && strong <= 2 || opens || isAsked
          || strong > 2 && opensWithStatus(line, range)
        {
          found = (value, length)
        }
      }
    }
    return found?.value
  }

  /// "Achieved, and should be changed": a sentence that begins with how far it went may end with what comes of it.
  private func opensWithStatus(_ line: Int, _ range: Range<Int>) -> Bool {
    range.count <= 16
      && reading.hits(of: line).contains { hit in
        if case .progress = hit.meaning { Int(hit.start) == range.lowerBound } else { false }
      }
  }

  private func previousWord(_ line: Int, _ place: Int) -> String {
    let words = reading.words(of: line)
    let word = words[words.startIndex + place - 1]
    return reading.string(Int(word.start)..<Int(word.end)).lowercased()
  }

  private func ticked<Value>(_ line: Int, _ read: (Range<Int>) -> Value?) -> Value? {
    for box in TickBoxes(reading: reading).boxes(line) where box.isTicked {
      if let value = read(box.words) { return value }
    }
    return nil
  }

  /// "Achieved / partly / not" with none struck out is the form's own text.
  private func isOneOption(_ line: Int, _ range: Range<Int>, _ name: (Meaning) -> String?) -> Bool {
    guard range.count <= 8 else { return true }
    var reach = 0
    var names: Set<String> = []
    for hit in reading.hits(of: line)
    where Int(hit.start) >= max(range.lowerBound, reach) && Int(hit.end) <= range.upperBound {
      guard name(hit.meaning) != nil else { continue }
      // The longest phrase from here on stands for all within it.
      let longest = reading.hits(of: line).filter { $0.start == hit.start && name($0.meaning) != nil }.max {
        $0.end < $1.end
      }
      if let longest, let value = name(longest.meaning) {
        names.insert(value)
        reach = Int(longest.end)
      }
    }
    return names.count <= 2
  }
}
