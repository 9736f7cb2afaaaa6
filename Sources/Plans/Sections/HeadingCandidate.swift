/// A line that may head a section, with how strongly it looks like one.
struct HeadingCandidate: Sendable {
  /// How the section is named.
  enum Form: Sendable {
    /// By its letter, with the word "section" or without.
    case lettered, letterOnly
    /// By its part in a statement of special educational needs.
    case statementPart
    /// By its title alone.
    case title
  }

  var line: Int
  var codes: SectionSet
  var form: Form
  var score: Double
  /// The letter was read from a likeness.
  var isLikeness = false
  /// Where text of the section starts on the heading's own line; nil where the line is only a heading.
  var bodyStart: Int?

  /// How sure one may be of a section with this heading.
  var confidence: Double {
    let base: Double
    switch form {
    case .lettered: base = 0.62
    case .letterOnly: base = 0.55
    case .statementPart: base = 0.5
    case .title: base = 0.4
    }
    let sure = min(1, base + score * 0.04)
    return isLikeness ? min(sure, 0.7) : sure
  }
}

/// Looks at single lines and says which may head a section. What stands around them is weighed later.
struct HeadingScorer {
  let reading: Reading
  let wordings: PlanWordings

  /// Least score at which a line is a candidate.
  static let threshold = 4.0
  private static let longestHeading = 300

  /// The candidate that a line is, if it is one.
  func candidate(_ line: Int) -> HeadingCandidate? {
    let info = reading.lines[line]
    guard !info.words.isEmpty, info.range.count <= Self.longestHeading || info.kind == .heading else { return nil }
    if let letters = SectionLetters(reading, line: line), let found = lettered(line, letters) { return found }
    if let found = numberedLabel(line) ?? trailing(line) { return found }
    if let found = statementPart(line) { return found }
    return titled(line) ?? titledInBracket(line)
  }

  // MARK: Letters

  private func lettered(_ line: Int, _ letters: SectionLetters) -> HeadingCandidate? {
    let info = reading.lines[line]
    let words = reading.words(of: line)
    let agreement = agreement(line, letters.codes, from: letters.end)
    if letters.isLikeness && agreement < 1.5 { return nil }
    let isAlone = letters.end >= words.count
    let isHalf = letters.codes.count == 1 && !letters.codes.isDisjoint(with: .bothH)
    let standsAlone = isAlone && (info.isSetAsHeading || isHalf)
    if !letters.hasSectionWord {
      guard agreement > 0 || standsAlone, letters.isSeparated || info.isSetAsHeading else { return nil }
      let isWord = letters.codes == SectionSet(.A) && !letters.isNumbered || letters.codes == SectionSet(.I)
      if isWord, !letters.isSeparated { return nil }
    }
    var score = letters.hasSectionWord ? 4.0 : 1.0
    if letters.isSeparated { score += 1 }
    score += agreement
    score += setting(line)
    if isAlone && letters.hasSectionWord { score += 1 }
    if standsAlone && !letters.hasSectionWord { score += isHalf ? 2 : 1 }
    let body = SameLineBody(reading, line: line, titleStart: letters.end, codes: letters.codes).start
    let length = (body ?? info.range.upperBound) - info.range.lowerBound
    if length > 220 { score -= 3 } else if length > 130 { score -= 1 }
    if body == nil, reading.lastByte(line) == 0x2E, !info.isSetAsHeading, !isAlone {
      score -= length > 60 ? 4 : 2
    }
    if !isAlone, !letters.isSeparated, runsOn(words, from: letters.end, line: line) { score -= 6 }
    if info.isListItem && !info.isSetAsHeading { score -= 1 }
    guard score >= Self.threshold else { return nil }
    return HeadingCandidate(
      line: line, codes: letters.codes, form: letters.hasSectionWord ? .lettered : .letterOnly, score: score,
      isLikeness: letters.isLikeness, bodyStart: body)
  }

  /// Whether the letter is the subject of a sentence: "Section F sets out ...".
  private func runsOn(_ words: ArraySlice<Word>, from index: Int, line: Int) -> Bool {
    let position = words.startIndex + index
    guard position < words.endIndex else { return false }
    if words[position].shape.contains(.capital) || words[position].shape.contains(.number) { return false }
    for hit in reading.hits(of: line) where Int(hit.start) >= index && Int(hit.start) <= index + 1 {
      switch hit.meaning {
      case .title, .titleWord: return false
      default: continue
      }
    }
    return true
  }

  /// The letter given by list numbering, which is no part of the text.
  private func numberedLabel(_ line: Int) -> HeadingCandidate? {
    let info = reading.lines[line]
    guard let label = info.label, info.kind == .heading || info.isBold || info.isAllCapitals else { return nil }
    let letters = label.utf8.filter { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x31 && $0 <= 0x32) }
    let name: String
    if letters.count > 7, String(decoding: letters.prefix(7), as: UTF8.self).utf8.elementsEqual("Section".utf8) {
      name = String(decoding: letters.dropFirst(7), as: UTF8.self)
    } else {
      name = String(decoding: letters, as: UTF8.self)
    }
    guard let codes = SectionSet(named: name) else { return nil }
    let agreement = agreement(line, codes, from: 0)
    guard agreement > 0 else { return nil }
    return HeadingCandidate(line: line, codes: codes, form: .letterOnly, score: 2 + agreement + setting(line))
  }

  /// The letters behind the title: "My views and dreams (A)", "What I need help with (Section B)", "Health - Section C".
  private func trailing(_ line: Int) -> HeadingCandidate? {
    let info = reading.lines[line]
    let count = reading.wordCount(line)
    guard count <= 32 else { return nil }
    let named: (codes: SectionSet, hasSectionWord: Bool)
    let isBracketed: Bool
    if let last = SectionLetters.inLastBracket(reading, line: line) {
      named = last
      isBracketed = true
    } else if reading.lastByte(line) != 0x2E, let within = SectionLetters.within(reading, line: line) {
      named = (within, true)
      isBracketed = false
    } else {
      return nil
    }
    var agreement = agreement(line, named.codes, from: 0)
    // "Summary of changes: Sections B and F" heads neither.
    let isSingle = named.codes.count == 1 || named.codes == .bothH
    if agreement == 0, isBracketed || isSingle {
      let stands = isBracketed && isSingle && named.hasSectionWord && standsAsHeading(line)
      agreement = info.isSetAsHeading || stands ? 1 : 0
    }
    // In a long line only the section's full title tells it from a sentence.
    guard agreement > 0, count <= 24 || agreement >= 3 else { return nil }
    return HeadingCandidate(
      line: line, codes: named.codes, form: named.hasSectionWord ? .lettered : .letterOnly,
      score: (named.hasSectionWord ? 3 : 2) + agreement + setting(line))
  }

  /// Whether a line without a heading's setting has a heading's form: few words from a capital, neither an entry of a list
  /// or table nor a statement. A question may say what will be done.
  private func standsAsHeading(_ line: Int) -> Bool {
    guard isShortAlone(line) else { return false }
    let asks = reading.words(of: line).first.map { word in
      ["What", "Who", "How", "Where", "When", "Which", "Why", "Is", "Are"]
        .contains(reading.string(Int(word.start)..<Int(word.end)))
    }
    if asks == true { return true }
    return !reading.hits(of: line).contains { $0.meaning == .cue(.delivery) || $0.meaning == .cue(.difficulty) }
  }

  private func isShortAlone(_ line: Int) -> Bool {
    let info = reading.lines[line]
    guard info.cell == nil, !info.isListItem, info.words.count <= 14, let first = reading.words(of: line).first else {
      return false
    }
    return first.shape.contains(.capital) || first.shape.contains(.hasDigit)
  }

  // MARK: Titles

  private func statementPart(_ line: Int) -> HeadingCandidate? {
    var codes: SectionSet = []
    var end = 0
    for hit in reading.hits(of: line) {
      guard hit.start == 0, case .statementPart(let set) = hit.meaning else { continue }
      codes.formUnion(set)
      end = max(end, Int(hit.end))
    }
    guard !codes.isEmpty else { return nil }
    let agreement = agreement(line, codes, from: end)
    guard agreement > 0, reading.lines[line].range.count <= 120, reading.lastByte(line) != 0x2E else { return nil }
    return HeadingCandidate(
      line: line, codes: codes, form: .statementPart, score: 2.5 + agreement + setting(line))
  }

  private func titled(_ line: Int) -> HeadingCandidate? {
    let info = reading.lines[line]
    let isNumbered = isNumberedAlone(line)
    guard info.range.count <= 120, !info.isListItem || isNumbered else { return nil }
    let last = reading.lastByte(line)
    guard last != 0x2E, last != 0x2C, last != 0x3B else { return nil }
    let words = reading.words(of: line)
    let skipped = words.first.map { $0.shape.contains(.hasDigit) ? 1 : 0 } ?? 0
    var codes: SectionSet = []
    var covered = 0
    var end = -1
    var first = -1
    for hit in longestTitles(line) {
      guard case .title(let set) = hit.meaning else { continue }
      if Int(hit.start) >= end {
        covered += Int(hit.end - hit.start)
        end = Int(hit.end)
        if first < 0 { first = Int(hit.start) }
      }
      // A title of one half of a section says more than one of the whole.
      if set.isStrictSubset(of: codes) {
        codes = set
      } else if codes.isEmpty || !codes.isStrictSubset(of: set) {
        codes.formUnion(set)
      }
    }
    guard !codes.isEmpty, first <= 4 + skipped else { return nil }
    let coverage = Double(covered) / Double(max(1, words.count - skipped))
    var score = coverage * 3 + setting(line)
    if words.count <= 8 { score += 1 }
    if isNumbered { score += 1.5 }
    if last == 0x3A { score += 0.5 }
    if let cell = info.cell, cell.isFirst, cell.index == 0 { score += 0.5 }
    guard score >= Self.threshold else { return nil }
    return HeadingCandidate(line: line, codes: codes, form: .title, score: score)
  }

  /// A plain-English heading with the section's own title in a bracket at its end: "What I find hard (special educational
  /// needs)".
  private func titledInBracket(_ line: Int) -> HeadingCandidate? {
    let info = reading.lines[line]
    guard reading.lastByte(line) == 0x29, info.range.count <= 160, isShortAlone(line) || info.isSetAsHeading,
      let open = reading.text[info.range].lastIndex(of: 0x28)
    else { return nil }
    let words = reading.words(of: line)
    guard let first = words.firstIndex(where: { Int($0.start) > open }), first > words.startIndex else { return nil }
    let inside = words.endIndex - first
    var codes: SectionSet = []
    var covered = 0
    for hit in longestTitles(line) where Int(hit.start) >= first - words.startIndex {
      guard case .title(let set) = hit.meaning else { continue }
      covered += Int(hit.end - hit.start)
      codes = codes.isEmpty ? set : set.isStrictSubset(of: codes) ? set : codes.union(set)
    }
    guard !codes.isEmpty, covered * 5 >= inside * 3 else { return nil }
    return HeadingCandidate(line: line, codes: codes, form: .title, score: 4.5 + setting(line))
  }

  /// Whether a line of a file without styles has a number of its own and no neighbour in a list: "8. Provision".
  private func isNumberedAlone(_ line: Int) -> Bool {
    let info = reading.lines[line]
    guard info.style == nil, info.cell == nil,
      let label = info.label, label.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }),
      label.utf8.allSatisfy({ $0 < 0x40 })
    else { return false }
    guard info.isListItem, line + 1 < reading.lines.count, reading.lines[line + 1].isListItem,
      let next = reading.lines[line + 1].label
    else { return true }
    // An entry of a numbered list has another of its depth behind it.
    let isNumbered = next.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    return !isNumbered || depth(next) != depth(label)
  }

  private func depth(_ label: String) -> Int {
    label.utf8.split { $0 < 0x30 || $0 > 0x39 }.count
  }

  /// The titles of a line, without those that stand inside a longer one, run into a later one ("my health provision") or
  /// only say what is told of an area of need ("4.3 Social, emotional and mental health: identified needs").
  private func longestTitles(_ line: Int) -> [WordIndex.Hit] {
    var titles: [WordIndex.Hit] = []
    for hit in reading.hits(of: line) {
      guard case .title = hit.meaning, !isToldOfArea(hit, line) else { continue }
      let isInside = reading.hits(of: line).contains { other in
        guard case .title = other.meaning else { return false }
        if other.start > hit.start, other.start < hit.end, other.end > hit.end { return true }
        return other.start <= hit.start && other.end >= hit.end && other.end - other.start > hit.end - hit.start
      }
      if !isInside { titles.append(hit) }
    }
    return titles
  }

  private func isToldOfArea(_ title: WordIndex.Hit, _ line: Int) -> Bool {
    reading.hits(of: line).contains { hit in
      guard case .area = hit.meaning, hit.start < title.start, hit.end - hit.start > 1 else { return false }
      return hit.end > title.start || title.end - title.start <= 2
    }
  }

  // MARK: Signals

  /// How well a line's words agree with the sections that its letters name.
  private func agreement(_ line: Int, _ codes: SectionSet, from index: Int) -> Double {
    var best = 0.0
    for hit in reading.hits(of: line) where Int(hit.start) >= index {
      switch hit.meaning {
      case .title(let set) where !set.isDisjoint(with: codes): best = max(best, 3)
      case .titleWord(let set) where !set.isDisjoint(with: codes): best = max(best, 2)
      default: continue
      }
    }
    return best > 0 ? best : fusedAgreement(line, codes)
  }

  /// The same where words have run together ("identifiedstrengths").
  private func fusedAgreement(_ line: Int, _ codes: SectionSet) -> Double {
    let info = reading.lines[line]
    guard info.range.count <= 160, info.words.count > 1 else { return 0 }
    let letters = FusedText.letters(of: Array(reading.text[info.range]))
    for title in wordings.fusedTitles where !title.sections.isDisjoint(with: codes) {
      if FusedText.position(of: title.letters, in: letters) != nil { return 2.5 }
    }
    return 0
  }

  private func setting(_ line: Int) -> Double {
    let info = reading.lines[line]
    var score = 0.0
    if info.kind == .heading { score += 2 } else if info.isBold { score += 1.5 }
    if info.isAllCapitals && info.kind != .heading { score += 1 }
    return score
  }
}
