import Documents
import Regulations

/// Finds the parts of a review or of advice: what the file declares, headings, labels, and tables known by their columns.
struct PartFinder {
  let reading: Reading
  /// The parts of the kind of document.
  let codes: Set<SectionCode>
  /// What stands before the first heading.
  let opening: SectionCode
  private let words: HeadingWords
  private let speakers: NamedSpeakers
  private(set) var placements: [PartPlacement]
  /// The heading line of each part that was found.
  private(set) var headings: [SectionCode: Int] = [:]
  private var current: SectionCode?
  private var heading: Int?
  private var voice: Voice?

  init(reading: Reading, codes: [SectionCode], opening: SectionCode) {
    self.reading = reading
    self.codes = Set(codes)
    self.opening = opening
    words = HeadingWords(reading: reading)
    speakers = NamedSpeakers(reading: reading)
    placements = Array(repeating: PartPlacement(), count: reading.lines.count)
  }

  /// Places every line.
  mutating func run() {
    current = opening
    var line = 0
    var columns: ReviewColumns?
    while line < reading.lines.count {
      let info = reading.lines[line]
      if let declared = declaredPart(line) {
        placeDeclared(line, declared)
        line += 1
        continue
      }
      guard let cell = info.cell, cell.cellsInRow > 1 else {
        if let cell = info.cell, cell.table == columns?.table, cell.widest > 1, !isHeading(line) {
          place(line, as: current)
        } else {
          if info.cell == nil || info.cell?.table != columns?.table { columns = nil }
          placeLine(line)
        }
        line += 1
        continue
      }
      var end = line
      while end < reading.lines.count, let next = reading.lines[end].cell, next.table == cell.table,
        next.row == cell.row
      {
        end += 1
      }
      placeRow(line..<end, cell, &columns)
      line = end
    }
  }

  // MARK: Lines

  private mutating func placeLine(_ line: Int) {
    if isHeading(line), let part = part(line, in: 0..<reading.wordCount(line)), !isInside(part, line) {
      begin(part, at: line)
      return
    }
    if let range = runIn(line), let part = part(line, in: range), !isInside(part, line) {
      begin(part, at: line)
      placements[line].isHeading = range.count == reading.wordCount(line)
      return
    }
    if let part = sentenceHeading(line), !isInside(part, line) {
      begin(part, at: line)
      return
    }
    if let speaker = speaker(line) {
      begin(.views, at: line)
      voice = speaker
      placements[line].voice = speaker
      return
    }
    if isPlainHeading(line),
      let part = PartWords(reading: reading, codes: codes).part(line, in: 0..<reading.wordCount(line)),
      part != current || reading.lines[line].kind == .heading, !isInside(part, line)
    {
      begin(part, at: line)
      return
    }
    if let label = words.label(line), isPartLabel(line, label),
      let part = part(line, in: label) ?? loudPart(line, label), !isInside(part, line)
    {
      // An action noted beside what it follows from does not end the part.
      let before = current
      if codes.contains(part) { current = part }
      place(line, as: current)
      placements[line].voice = voice(line, in: label) ?? (part == .views ? nil : placements[line].voice)
      if current == .views { voice = placements[line].voice }
      if headings[current ?? opening] == nil { headings[current ?? opening] = line }
      if part == .actions { current = before }
      return
    }
    if looksLikeHeading(line) {
      heading = line
      if let announced = voice(line, in: 0..<reading.wordCount(line)) { voice = announced }
    } else if let label = words.label(line), current == .views,
      let announced = voice(line, in: label) ?? speakers.voice(line, in: label)
    {
      voice = announced
    }
    place(line, as: current)
  }

  /// "Whom I asked, and how they answered.": a short line of its own, two of whose words speak of one part.
  private func sentenceHeading(_ line: Int) -> SectionCode? {
    let info = reading.lines[line]
    let count = reading.wordCount(line)
    guard info.cell == nil, !info.isListItem, count <= 9, line > 1, reading.lastByte(line) == 0x2E else { return nil }
    if count <= 4, let found = partWords(line, in: 0..<count), found.coverage >= 0.9 { return found.value }
    guard current == .details || current == .participation else { return nil }
    var counts: [SectionCode: Int] = [:]
    for hit in reading.hits(of: line) {
      if case .partWord(let part) = hit.meaning, codes.contains(part) { counts[part, default: 0] += 1 }
    }
    return counts.keys.sorted { $0.rawValue < $1.rawValue }.first { counts[$0] ?? 0 >= 2 }
  }

  /// A heading that nobody can take for text: set as one, in capitals, or numbered.
  private func isPlainHeading(_ line: Int) -> Bool {
    let info = reading.lines[line]
    guard looksLikeHeading(line), line > 1, info.cell == nil, words.label(line) == nil || info.kind == .heading else {
      return false
    }
    return info.kind == .heading || info.isAllCapitals || info.isBold || isNumbered(line) || standsAboveText(line)
  }

  /// A few words without a stop above a paragraph.
  private func standsAboveText(_ line: Int) -> Bool {
    guard reading.wordCount(line) <= 6, line + 1 < reading.lines.count, reading.lines[line + 1].cell == nil,
      !reading.lines[line + 1].isListItem, reading.wordCount(line + 1) > 12
    else { return false }
    let last = reading.lastByte(line)
    return last != 0x2E && last != 0x3A && last != 0x29
      && reading.words(of: line).first?.shape.contains(.capital) ?? false
  }

  /// "Box 7", "Stage 2", "3.": what stands before a heading's words.
  private func isNumbered(_ line: Int) -> Bool {
    let info = reading.lines[line]
    if info.label?.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) == true { return info.isSetAsHeading }
    return reading.words(of: line).prefix(2).contains { $0.shape.contains(.number) } && reading.wordCount(line) <= 8
  }

  /// "THE COLLEGE RECOMMENDS: no change", "Stage 2: Views": a label in capitals, or a number before a part's name.
  private func loudPart(_ line: Int, _ label: Range<Int>) -> SectionCode? {
    let all = reading.words(of: line)
    let isLoud = label.allSatisfy { place in
      let word = all[all.startIndex + place]
      return word.shape.contains(.allCapitals) || word.shape.contains(.number) || word.end - word.start == 1
    }
    guard isLoud, line > 1 else { return nil }
    return PartWords(reading: reading, codes: codes).part(line, in: label)
  }

  private mutating func begin(_ part: SectionCode, at line: Int) {
    current = part
    heading = line
    let whole = 0..<reading.wordCount(line)
    voice = part == .views ? speakers.voice(line, in: whole) ?? voice(line, in: whole) : voice(line, in: whole)
    place(line, as: part)
    placements[line].isHeading = true
    if headings[part] == nil { headings[part] = line }
  }

  private mutating func place(_ line: Int, as part: SectionCode?) {
    placements[line].code = part
    placements[line].heading = heading == line ? nil : heading
    placements[line].voice = voice
  }

  /// The part that a range of a line's words names; more than half of them must speak of it.
  private func part(_ line: Int, in range: Range<Int>) -> SectionCode? {
    let isSet = reading.lines[line].isSetAsHeading
    guard let found = partWords(line, in: range) else { return nil }
    if found.value == .health || found.value == .socialCare, PartWords(reading: reading, codes: codes).isTitle(line) {
      return nil
    }
    // A council's name at the top is no part for its decision.
    if found.value == .decision, found.length == 1, headings.isEmpty { return nil }
    // "Annual Review of an Education, Health and Care Plan" is the title of the form; its "health" opens no part.
    if headings.isEmpty, reading.has(.planTitle, in: line), reading.has(.reviewTitle, in: line) { return nil }
    return found.coverage >= (isSet && found.length > 1 ? 0.5 : 0.7) ? found.value : nil
  }

  private func partWords(_ line: Int, in range: Range<Int>) -> (value: SectionCode, length: Int, coverage: Double)? {
    words.best(line, in: range) { meaning -> SectionCode? in
      guard case .reviewPart(let part) = meaning, codes.contains(part) else { return nil }
      return part
    }
  }

  /// Health is one of the four areas of adulthood, and the letters of sections stand in the changes asked for: neither
  /// ends the part that it stands in.
  private func isInside(_ part: SectionCode, _ line: Int) -> Bool {
    if current == .adulthood, part == .health || part == .provision || part == .actions {
      guard reading.lines[line].kind == .heading, let above = headings[.adulthood] else { return true }
      return reading.lines[line].level > reading.lines[above].level && part == .health
    }
    if current == .recommendations || current == .decision, reading.lines[line].kind != .heading {
      return reading.has(.section, in: line) && current == .recommendations || part == .outcomes
    }
    return false
  }

  private func voice(_ line: Int, in range: Range<Int>) -> Voice? {
    var child = false
    var parent = false
    let found = words.best(line, in: range) { meaning -> Voice? in
      guard case .voice(let voice) = meaning else { return nil }
      if voice == .child { child = true }
      if voice == .parent { parent = true }
      return voice
    }
    guard let found, found.coverage >= 0.4 else { return namesChild(line, in: range) ? .child : nil }
    // "Views of the child and the parents" are of neither alone.
    return child && parent && found.length < 3 ? nil : found.value
  }

  /// "PROVISION. Tuition was ...", "3. The outcomes.": a short first sentence that is numbered or in capitals.
  private func runIn(_ line: Int) -> Range<Int>? {
    let info = reading.lines[line]
    guard info.cell == nil,
      let sentence = Sentences(reading: reading).of(line, in: info.range).first
    else { return nil }
    let range = 0..<(sentence.upperBound - info.words.lowerBound)
    guard (1...8).contains(range.count), info.label != nil || startsWithCapitals(line, range),
      let found = partWords(line, in: range), found.coverage >= 0.9
    else { return nil }
    return range
  }

  private func startsWithCapitals(_ line: Int, _ range: Range<Int>) -> Bool {
    let words = reading.words(of: line)
    return range.allSatisfy { words[words.startIndex + $0].shape.contains(.allCapitals) }
  }

  /// "Ella said", "Parent": a heading that says no more than who speaks.
  private func speaker(_ line: Int) -> Voice? {
    let info = reading.lines[line]
    let count = reading.wordCount(line)
    guard codes.contains(.views), current != .participation || info.kind == .heading, info.cell == nil,
      looksLikeHeading(line), info.isSetAsHeading || info.kind == .heading, count <= 5
    else { return nil }
    let named = words.best(line, in: 0..<count) { meaning -> Voice? in
      guard case .voice(let voice) = meaning, voice != .professional else { return nil }
      return voice
    }
    if let named, named.coverage >= 0.99 { return named.value }
    if let person = speakers.voice(line, in: 0..<count) { return person }
    let all = reading.words(of: line)
    guard count >= 2, let last = all.last, let first = all.first,
      ["said", "says", "thinks", "page", "contribution", "views", "voice"].contains(
        reading.string(Int(last.start)..<Int(last.end)).lowercased())
    else { return nil }
    let name = all.first { $0.id < 0 && $0.shape.contains(.capital) }
    guard name != nil else { return nil }
    let title = reading.string(Int(first.start)..<Int(first.end)).lowercased()
    return ["mr", "mrs", "ms", "miss", "dr"].contains(title) ? .parent : .child
  }

  /// "Ella's views": a name without a title before it, and a word that announces views.
  private func namesChild(_ line: Int, in range: Range<Int>) -> Bool {
    guard range.count <= 6, partWords(line, in: range)?.value == .views else { return false }
    let all = reading.words(of: line)
    return range.contains { place in
      let word = all[all.startIndex + place]
      guard word.id < 0, word.shape.contains(.capital), !word.shape.contains(.allCapitals) else { return false }
      guard place > range.lowerBound else { return true }
      let before = all[all.startIndex + place - 1]
      return !["mr", "mrs", "ms", "miss", "dr"].contains(
        reading.string(Int(before.start)..<Int(before.end)).lowercased())
    }
  }

  private func isHeading(_ line: Int) -> Bool {
    looksLikeHeading(line) && part(line, in: 0..<reading.wordCount(line)) != nil
  }

  /// Whether a line is set or worded as headings are.
  private func looksLikeHeading(_ line: Int) -> Bool {
    let info = reading.lines[line]
    let count = reading.wordCount(line)
    guard count > 0, count <= 16 else { return false }
    if info.kind == .heading { return true }
    let last = reading.lastByte(line)
    if let label = words.label(line), label.count < count { return false }
    if last == 0x2E || last == 0x3B || last == 0x2C { return false }
    if info.isListItem {
      guard let first = info.label?.utf8.first, first >= 0x30, first <= 0x39 else { return false }
      return info.isSetAsHeading || count <= 8
    }
    return info.isSetAsHeading || count <= 9
  }

  /// A label that opens a part on its own line, and is no field of the part that it stands in.
  private func isPartLabel(_ line: Int, _ label: Range<Int>) -> Bool {
    if reading.lines[line].isListItem, current == .outcomes || current == .recommendations { return false }
    return !isField(line, label)
  }

  /// A field of the part at hand: a date, a fact about the child, the progress inside an outcome's entry.
  private func isField(_ line: Int, _ label: Range<Int>) -> Bool {
    if holdsDay(line, label) { return true }
    let date = words.best(line, in: label) { meaning -> Bool? in
      if case .reviewDate(let kind) = meaning, kind != .other { true } else { nil }
    }
    if let date, date.length > 1, date.coverage >= 0.7 { return true }
    if current == .details || current == nil || current == .author {
      let field = words.best(line, in: label) { meaning -> Bool? in
        if case .label(let label) = meaning, label != .filler, label != .otherPerson { true } else { nil }
      }
      let named = partWords(line, in: label)
      if let field, field.coverage >= 0.8, field.length >= named?.length ?? 0 { return true }
    }
    if current == .outcomes {
      let column = words.best(line, in: label) { meaning -> Bool? in
        guard case .reviewColumn(let role) = meaning else { return nil }
        return [.progress, .status, .next, .newOutcome, .evidence, .outcome].contains(role) ? true : nil
      }
      if let column, column.coverage >= 0.6 { return true }
    }
    return false
  }

  /// "Present plan: 9-12-2025": a short line whose value begins with a day, in no part of the authority's.
  private func holdsDay(_ line: Int, _ label: Range<Int>) -> Bool {
    guard current != .decision, label.count < reading.wordCount(line), reading.wordCount(line) <= label.count + 8 else {
      return false
    }
    let all = reading.words(of: line)
    return all[all.startIndex + label.upperBound].shape.contains(.hasDigit)
      && !BritishDate.findAll(in: Array(reading.text[reading.lines[line].range])).isEmpty
  }

  // MARK: Tables

  private mutating func placeRow(_ row: Range<Int>, _ cell: CellPlace, _ columns: inout ReviewColumns?) {
    if columns?.table != cell.table { columns = nil }
    if columns == nil || row.allSatisfy({ reading.lines[$0].isSetAsHeading }) || cell.isMarkedHeader,
      let found = ReviewColumnFinder(reading: reading).columns(of: row)
    {
      columns = found
      if let part = found.part(inside: current), codes.contains(part), part != current {
        current = part
        if headings[part] == nil { headings[part] = row.lowerBound }
      }
      for line in row {
        place(line, as: current)
        placements[line].isColumnHeading = true
      }
      return
    }
    if let columns {
      for line in row {
        place(line, as: current)
        guard let cell = reading.lines[line].cell, let column = columns.column(of: cell) else { continue }
        placements[line].column = column.role
        placements[line].columnHeading = column.heading
      }
      return
    }
    placeLabelled(row)
  }

  /// A row without column headings: its first cell may label the others.
  private mutating func placeLabelled(_ row: Range<Int>) {
    let first = row.lowerBound
    let count = reading.wordCount(first)
    var rowVoice: Voice?
    if count > 0, count <= 12 {
      let whole = 0..<count
      if !isField(first, whole), let part = part(first, in: whole), !isInside(part, first) {
        current = part
        if headings[part] == nil { headings[part] = first }
      }
      rowVoice = voice(first, in: whole)
    }
    for line in row {
      place(line, as: current)
      if line != first { placements[line].rowLabel = first }
      if let rowVoice { placements[line].voice = rowVoice }
    }
    // In a form of pairs each cell labels the one beside it.
    for line in row.dropFirst() {
      guard let here = reading.lines[line].cell, here.index > 1 else { continue }
      if let label = row.first(where: { reading.lines[$0].cell?.index == here.index - 1 }), here.index % 2 == 1 {
        placements[line].rowLabel = label
      }
    }
  }

  // MARK: What the file declares

  private func declaredPart(_ line: Int) -> SectionCode? {
    guard let mark = reading.lines[line].mark else { return nil }
    switch mark.element {
    case "invitation": return .participation
    case "views": return .views
    case "outcome", "evidence", "outcomeReview": return .outcomes
    case "recommendation": return .recommendations
    case "action": return .actions
    case "decision": return .decision
    default:
      switch mark.attributes["subject"] {
      case "provision": return .provision
      case "health": return .health
      case "social-care": return .socialCare
      case "preparing-for-adulthood": return .adulthood
      case "placement": return .recommendations
      case "targets": return .outcomes
      case nil: return nil
      default: return .details
      }
    }
  }

  private mutating func placeDeclared(_ line: Int, _ part: SectionCode) {
    guard codes.contains(part), let mark = reading.lines[line].mark else { return place(line, as: current) }
    current = part
    if mark.element == "part" {
      heading = line
      place(line, as: part)
      placements[line].isHeading = true
    } else {
      if mark.attributes["subject"] == nil { heading = nil }
      place(line, as: part)
    }
    if headings[part] == nil { headings[part] = line }
    switch mark.attributes["from"] {
    case "child", "young-person", "young person", "pupil", "student": placements[line].voice = .child
    case "parent", "parents", "carer", "family", "mother", "father": placements[line].voice = .parent
    case nil: placements[line].voice = nil
    default: placements[line].voice = .professional
    }
  }
}
