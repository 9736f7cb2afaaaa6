import Regulations

/// Reads a form's labels and the values beside, behind or below them.
struct FormFields {
  let reading: Reading
  let lines: [Int]

  /// A label of the form with the words of its value.
  private struct Pair {
    var label: FormLabel
    var value: Range<Int>
  }

  /// Fills in what is not known yet; the first value of a label stands.
  func fill(_ subject: inout Subject) {
    var forename: String?
    var surname: String?
    var isOther = false
    for (position, line) in lines.enumerated() {
      if let about = personOfHeading(line) { isOther = about }
      if subject.name == nil, let name = nameInTitle(line) { titleName(name, &subject) }
      for pair in pairs(line, position) {
        let value = cleaned(pair.value)
        guard !value.isEmpty, !isPlaceholder(value) else { continue }
        if isOther, pair.label != .setting, pair.label != .authority { continue }
        if pair.label == .forename { forename = forename ?? name(value) }
        if pair.label == .surname { surname = surname ?? name(value) }
        set(pair.label, value, &subject)
      }
      if subject.authority == nil, let council = council(line) { subject.authority = council }
    }
    if let forename, let surname, subject.name == nil { subject.name = forename + " " + surname }
  }

  private func titleName(_ name: String, _ subject: inout Subject) {
    // A title's name is weaker than the form's, but the form may come later and say the same.
    let formHasName = lines.indices.contains { position in
      pairs(lines[position], position).contains { $0.label == .name }
    }
    if !formHasName { subject.name = name }
  }

  private func set(_ label: FormLabel, _ value: String, _ subject: inout Subject) {
    switch label {
    case .name:
      if subject.name == nil { subject.name = name(value) }
    case .preferredName:
      if subject.preferredName == nil { subject.preferredName = name(value) }
    case .dateOfBirth:
      if subject.dateOfBirth == nil { subject.dateOfBirth = BritishDate.findAll(in: Array(value.utf8)).first?.date }
    case .ncYear:
      if subject.ncYear == nil { subject.ncYear = SchoolYear.parse(value) ?? plainYear(value) }
    case .pronouns:
      if subject.pronouns == nil, value.utf8.count <= 40 { subject.pronouns = value }
    case .upn:
      if subject.upn == nil, hasDigits(value, 5) { subject.upn = value }
    case .nhsNumber:
      if subject.nhsNumber == nil, hasDigits(value, 6) { subject.nhsNumber = value }
    case .setting:
      if subject.setting == nil, value.utf8.count <= 120 { subject.setting = value }
    case .primaryNeed:
      if subject.primaryNeed == nil, value.utf8.count <= 160 { subject.primaryNeed = value }
    case .caseID:
      if subject.caseID == nil, hasDigits(value, 1), value.utf8.count <= 40 { subject.caseID = value }
    case .authority:
      if subject.authority == nil, value.utf8.count <= 80, !hasDigits(value, 1) { subject.authority = value }
    case .forename, .surname, .status, .otherPerson, .filler: break
    }
  }

  // MARK: Pairs

  private func pairs(_ line: Int, _ position: Int) -> [Pair] {
    let info = reading.lines[line]
    guard !info.words.isEmpty, info.range.count <= 400 else { return [] }
    let hasLabel = reading.hits(of: line).contains {
      if case .label(let label) = $0.meaning { label != .filler } else { false }
    }
    guard hasLabel else { return [] }
    let colons = colons(info.range)
    if colons.isEmpty { return wholeLine(line, position).map { [$0] } ?? [] }
    var found: [(label: FormLabel, from: Int, colon: Int)] = []
    for colon in colons {
      let from = found.last.map { $0.colon + 1 } ?? info.range.lowerBound
      if let label = label(before: colon, from: from, line: line) { found.append((label.label, label.start, colon)) }
    }
    var pairs: [Pair] = []
    for (index, entry) in found.enumerated() {
      let end = index + 1 < found.count ? found[index + 1].from : info.range.upperBound
      let value = (entry.colon + 1)..<max(end, entry.colon + 1)
      if index + 1 == found.count, cleaned(value).isEmpty {
        if let other = valueElsewhere(line, position) { pairs.append(Pair(label: entry.label, value: other)) }
      } else {
        pairs.append(Pair(label: entry.label, value: value))
      }
    }
    return pairs
  }

  /// A line without a colon: a label whose value stands elsewhere, or a label and its value side by side.
  private func wholeLine(_ line: Int, _ position: Int) -> Pair? {
    let words = reading.words(of: line)
    let count = covered(line, from: 0)
    guard count > 0 else { return nil }
    if count == words.count {
      guard words.count <= 8, let label = label(line, 0..<count), let value = valueElsewhere(line, position) else {
        return nil
      }
      return Pair(label: label, value: value)
    }
    guard let label = label(line, 0..<count) else { return nil }
    switch label {
    case .dateOfBirth, .ncYear, .upn, .nhsNumber:
      return Pair(
        label: label, value: Int(words[words.startIndex + count].start)..<reading.lines[line].range.upperBound)
    default: return nil
    }
  }

  /// The value of a label that has a line to itself: the cell beside it, the cell below it, or the next line.
  private func valueElsewhere(_ line: Int, _ position: Int) -> Range<Int>? {
    guard let cell = reading.lines[line].cell else {
      guard position + 1 < lines.count else { return nil }
      let next = lines[position + 1]
      guard reading.lines[next].cell == nil, !isLabel(next) else { return nil }
      return reading.lines[next].range
    }
    var next = line + 1
    while next < reading.lines.count, let other = reading.lines[next].cell, other.table == cell.table,
      other.row == cell.row
    {
      if other.index == cell.index { return isLabel(next) ? nil : reading.lines[next].range }
      if other.index == cell.index + 1, !isLabel(next) { return reading.lines[next].range }
      if other.index > cell.index { break }
      next += 1
    }
    next = line + 1
    while next < reading.lines.count, let other = reading.lines[next].cell, other.table == cell.table {
      if other.row == cell.row + 1, other.column == cell.column {
        return isLabel(next) ? nil : reading.lines[next].range
      }
      if other.row > cell.row + 1 { break }
      next += 1
    }
    return nil
  }

  private func isLabel(_ line: Int) -> Bool {
    let count = reading.wordCount(line)
    guard count > 0, count <= 8 else { return false }
    return covered(line, from: 0) == count && label(line, 0..<count) != nil
      && reading.words(of: line).allSatisfy { !$0.shape.contains(.hasDigit) }
  }

  // MARK: Labels

  /// How many words from a position on are words of labels.
  private func covered(_ line: Int, from start: Int) -> Int {
    var end = start
    while end < reading.wordCount(line) {
      var best = end
      for hit in reading.hits(of: line) where hit.start == end {
        if case .label = hit.meaning { best = max(best, Int(hit.end)) }
        if case .date(.birth) = hit.meaning { best = max(best, Int(hit.end)) }
      }
      if best == end { break }
      end = best
    }
    return end
  }

  /// What a label of some words is for: its longest phrase, unless it names somebody else.
  private func label(_ line: Int, _ words: Range<Int>) -> FormLabel? {
    var best: (length: Int, label: FormLabel?) = (0, nil)
    for hit in reading.hits(of: line) {
      guard case .label(let label) = hit.meaning, words.contains(Int(hit.start)), Int(hit.end) <= words.upperBound
      else {
        continue
      }
      if label == .otherPerson { return nil }
      if label != .filler, Int(hit.end - hit.start) > best.length { best = (Int(hit.end - hit.start), label) }
    }
    return best.label
  }

  /// The label that ends at a colon, with where it starts.
  private func label(before colon: Int, from limit: Int, line: Int) -> (label: FormLabel, start: Int)? {
    let words = reading.words(of: line)
    let base = words.startIndex
    guard let end = words.lastIndex(where: { Int($0.end) <= colon }) else { return nil }
    for start in words.indices where Int(words[start].start) >= limit && start <= end {
      let reach = covered(line, from: start - base)
      if reach >= end - base + 1 {
        // The whole run of label words counts: "Parent's name" is not the child's.
        return label(line, (start - base)..<(end - base + 1)).map { ($0, Int(words[start].start)) }
      }
    }
    return nil
  }

  private func colons(_ range: Range<Int>) -> [Int] {
    range.filter { index in
      guard reading.text[index] == 0x3A else { return false }
      let isDigit = { (byte: UInt8) in byte >= 0x30 && byte <= 0x39 }
      // 10:30 and 1:1 are no labels.
      return
        !(index > range.lowerBound && index + 1 < range.upperBound && isDigit(reading.text[index - 1])
        && isDigit(reading.text[index + 1]))
    }
  }

  // MARK: Persons

  /// Whether a heading says that what follows is about somebody else; nil for a line that is no heading.
  private func personOfHeading(_ line: Int) -> Bool? {
    let info = reading.lines[line]
    guard info.isSetAsHeading || info.cell?.cellsInRow == 1, reading.wordCount(line) <= 10,
      colons(info.range).allSatisfy({ $0 == info.range.upperBound - 1 }), info.cell?.cellsInRow ?? 1 == 1
    else { return nil }
    return namesOther(line)
  }

  /// Whether a line names somebody else, and not as part of a phrase about the child ("Who I am").
  private func namesOther(_ line: Int) -> Bool {
    reading.hits(of: line).contains { hit in
      guard hit.meaning == .label(.otherPerson) else { return false }
      return !reading.hits(of: line).contains { longer in
        guard case .label(let label) = longer.meaning, label != .otherPerson else { return false }
        return longer.start <= hit.start && longer.end >= hit.end && longer.end - longer.start > hit.end - hit.start
      }
    }
  }

  private func nameInTitle(_ line: Int) -> String? {
    for hit in reading.hits(of: line) where hit.meaning == .cue(.nameAfter) {
      let words = reading.words(of: line)
      var index = words.startIndex + Int(hit.end)
      let first = index
      while index < words.endIndex, index - first < 4, words[index].shape.contains(.capital),
        !words[index].shape.contains(.hasDigit)
      {
        index += 1
      }
      if index > first { return reading.string(Int(words[first].start)..<Int(words[index - 1].end)) }
    }
    return nil
  }

  private func council(_ line: Int) -> String? {
    let words = reading.words(of: line)
    guard words.count >= 2, words.count <= 7, let last = words.last,
      words.allSatisfy({ !$0.shape.contains(.hasDigit) && ($0.shape.contains(.capital) || $0.end - $0.start <= 3) }),
      !reading.has(.label(.otherPerson), in: line),
      reading.string(Int(last.start)..<Int(last.end)) == "Council"
    else { return nil }
    return reading.string(reading.lines[line].range)
  }

  // MARK: Values

  private func cleaned(_ range: Range<Int>) -> String {
    var start = range.lowerBound
    var end = range.upperBound
    let isMargin = { (byte: UInt8) in
      byte == 0x20 || byte == 0x3A || byte == 0x7C || byte == 0x2D || byte == 0x3B || byte == 0x2C
    }
    while start < end, isMargin(reading.text[start]) { start += 1 }
    while end > start, isMargin(reading.text[end - 1]) { end -= 1 }
    return reading.string(start..<end)
  }

  /// A person's name out of a value: without what stands in brackets.
  private func name(_ value: String) -> String? {
    var bytes = Array(value.utf8)
    if let bracket = bytes.firstIndex(of: 0x28) { bytes.removeSubrange(bracket...) }
    while bytes.last == 0x20 || bytes.last == 0x2E { bytes.removeLast() }
    guard !bytes.isEmpty, bytes.count <= 60, !bytes.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func plainYear(_ value: String) -> Int? {
    guard let year = Int(value), (0...14).contains(year) else { return nil }
    return year
  }

  private func hasDigits(_ value: String, _ least: Int) -> Bool {
    value.utf8.reduce(0) { $0 + ($1 >= 0x30 && $1 <= 0x39 ? 1 : 0) } >= least
  }

  private func isPlaceholder(_ value: String) -> Bool {
    guard let first = value.utf8.first else { return true }
    if first == 0x5B || first == 0x3C || first == 0x7B { return true }
    let words = Reading(lines: [value], index: reading.index)
    return words.hits.contains { $0.meaning == .cue(.placeholder) && $0.start == 0 }
  }
}
