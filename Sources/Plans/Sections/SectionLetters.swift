/// The section letters at the start of a line: "Section B", "(F)", "H1 -", "Sections C (...) and G (...)", "E/F".
struct SectionLetters: Sendable {
  /// The sections named.
  var codes: SectionSet
  /// Whether the word "section" stands before the letter.
  var hasSectionWord: Bool
  /// Whether a mark or the end of the line stands behind the letter.
  var isSeparated: Bool
  /// The letter was read from a likeness ("Section l", "Section 1").
  var isLikeness: Bool
  /// Words, counted from the line's first, from which the title stands.
  var end: Int
  /// Whether more than one letter was named (an undivided H does not count).
  var isCombined: Bool
  /// A number belongs to the letter ("A1"), which no English word is.
  var isNumbered: Bool

  /// Reads the letters that a line starts with; nil where it starts with none.
  init?(_ reading: Reading, line: Int) {
    let words = reading.words(of: line)
    var reader = LetterReader(reading: reading, words: words, limit: reading.lines[line].range.upperBound)
    let base = words.startIndex
    let isLetteredPart = reader.skipNumbering()
    if reader.isSectionWord(line) {
      reader.position += 1
      hasSectionWord = true
    } else {
      hasSectionWord = isLetteredPart
    }
    let letter = reader.position
    guard let first = reader.code(anyCase: hasSectionWord && !isLetteredPart) else { return nil }
    isNumbered = words[letter].shape.contains(.hasDigit)
    var named: [SectionSet] = [first.codes]
    isLikeness = first.isLikeness
    while let next = reader.connected(to: named[named.count - 1], hasSectionWord: hasSectionWord) { named.append(next) }
    codes = named.reduce(into: []) { $0.formUnion($1) }
    isCombined = named.count > 1 && codes != .bothH
    end = reader.position - base
    isSeparated = reader.isSeparated
    if hasSectionWord, let further = reader.further() {
      codes.formUnion(further)
      isCombined = codes != first.codes
    }
  }
}

extension SectionLetters {
  /// The sections that the bracket at a line's end names and nothing else: "(A)", "(Section C)", "(Sections H1 and H2)".
  static func inLastBracket(_ reading: Reading, line: Int) -> (codes: SectionSet, hasSectionWord: Bool)? {
    let range = reading.lines[line].range
    var end = range.upperBound
    while end > range.lowerBound, reading.text[end - 1] == 0x20 || reading.text[end - 1] == 0x3A { end -= 1 }
    guard end > range.lowerBound, reading.text[end - 1] == 0x29,
      let open = reading.text[range.lowerBound..<end].lastIndex(of: 0x28)
    else { return nil }
    let words = reading.words(of: line)
    guard let first = words.firstIndex(where: { Int($0.start) > open }), first > words.startIndex else { return nil }
    var reader = LetterReader(reading: reading, words: words, limit: range.upperBound)
    reader.position = first
    let hasSectionWord = reader.isSectionWordHere
    if hasSectionWord { reader.position += 1 }
    guard let code = reader.code(anyCase: false) else { return nil }
    var codes = code.codes
    var last = code.codes
    while let next = reader.connected(to: last, hasSectionWord: hasSectionWord) {
      codes.formUnion(next)
      last = next
    }
    return reader.position == words.endIndex ? (codes, hasSectionWord) : nil
  }
}

extension SectionLetters {
  /// The sections named behind other words, with a mark before the word "section": "Views and aspirations - Section A",
  /// "EHC plan | Section B | Special educational needs", "My needs (Section B): what I find hard".
  static func within(_ reading: Reading, line: Int) -> SectionSet? {
    let words = reading.words(of: line)
    for hit in reading.hits(of: line) where hit.meaning == .cue(.section) && hit.start > 0 {
      var reader = LetterReader(reading: reading, words: words, limit: reading.lines[line].range.upperBound)
      reader.position = words.startIndex + Int(hit.start)
      guard reader.followsMark else { continue }
      reader.position += 1
      guard let code = reader.code(anyCase: false) else { continue }
      var codes = code.codes
      var last = code.codes
      while let next = reader.connected(to: last, hasSectionWord: true) {
        codes.formUnion(next)
        last = next
      }
      if reader.isSeparated { return codes }
    }
    return nil
  }
}

/// Reads letters word by word.
private struct LetterReader {
  let reading: Reading
  let words: ArraySlice<Word>
  let limit: Int
  var position: Int

  init(reading: Reading, words: ArraySlice<Word>, limit: Int) {
    self.reading = reading
    self.words = words
    self.limit = limit
    position = words.startIndex
  }

  func isSectionWord(_ line: Int) -> Bool {
    let offset = position - words.startIndex
    return reading.hits(of: line).contains { $0.meaning == .cue(.section) && Int($0.start) == offset }
  }

  /// Goes past a number before the section's name ("3. Section C", "2.1 B -", "Part 4: Section D"). True where the word
  /// "part" stands for "section" ("Part B").
  mutating func skipNumbering() -> Bool {
    let isPart = position < words.endIndex && isPartWord
    if isPart {
      guard position + 1 < words.endIndex else { return false }
      position += 1
      guard words[position].shape.contains(.number) else { return true }
    }
    var skipped = 0
    while skipped < 2, position + 1 < words.endIndex, words[position].shape.contains(.number),
      words[position].end - words[position].start <= 2
    {
      position += 1
      skipped += 1
    }
    return false
  }

  private var isPartWord: Bool {
    reading.text[range(position)].map { $0 | 0x20 }.elementsEqual("part".utf8)
  }

  /// The code that the next words are, if they are one.
  mutating func code(anyCase: Bool) -> (codes: SectionSet, isLikeness: Bool)? {
    guard position < words.endIndex else { return nil }
    let word = words[position]
    let length = Int(word.end - word.start)
    guard length <= 3 else { return nil }
    let bytes = reading.text[Int(word.start)..<Int(word.end)]
    guard let first = bytes.first else { return nil }
    let upper = first >= 0x61 && first <= 0x7A ? first & 0xDF : first
    guard anyCase || first == upper else { return nil }
    if length == 1 {
      if anyCase, first == 0x6C || first == 0x31 {
        position += 1
        return (SectionSet(.I), true)
      }
      guard upper >= 0x41, upper <= 0x4B else { return nil }
      position += 1
      if upper == 0x48 { return (half() ?? .bothH, false) }
      return Self.single(upper).map { ($0, false) }
    }
    let rest = bytes.dropFirst()
    guard let number = Self.number(rest) else { return nil }
    if upper == 0x48, number <= 2 {
      position += 1
      return (SectionSet(number == 1 ? .H1 : .H2), false)
    }
    if upper == 0x41, rest.first.map({ $0 < 0x3A }) == true {
      position += 1
      return (SectionSet(.A), false)
    }
    return nil
  }

  /// A further code that a stroke, a comma, a dash or "and" joins to the one before.
  mutating func connected(to before: SectionSet, hasSectionWord: Bool) -> SectionSet? {
    guard position < words.endIndex, position > words.startIndex else { return nil }
    let saved = position
    let marks = between(position - 1, position)
    var joined = marks.contains(0x2F) || marks.contains(0x2C)
    if !joined, marks.elementsEqual([0x2D]) { joined = true }
    if reading.string(Int(words[position].start)..<Int(words[position].end)).isAnd {
      position += 1
      joined = true
    }
    guard joined, position < words.endIndex else {
      position = saved
      return nil
    }
    // "Section H1 and 2", "H 1 & 2".
    if before == SectionSet(.H1), let next = Self.number(reading.text[range(position)]), next == 2 {
      position += 1
      return SectionSet(.H2)
    }
    if isSectionWordHere { position += 1 }
    guard let next = code(anyCase: false), !next.isLikeness, endsLikeALetter else {
      position = saved
      return nil
    }
    return next.codes
  }

  /// Letters named later in the line, each with a bracket or the end behind it: "C (health needs) and G (...)".
  mutating func further() -> SectionSet? {
    let saved = position
    defer { position = saved }
    var found: SectionSet = []
    while position < words.endIndex {
      guard reading.string(range(position)).isAnd, position + 1 < words.endIndex else {
        position += 1
        continue
      }
      position += 1
      if let next = code(anyCase: false), !next.isLikeness {
        let marks = position < words.endIndex ? between(position - 1, position) : [0x28]
        if marks.contains(0x28) || marks.contains(0x3A) { found.formUnion(next.codes) }
        if position < words.endIndex, reading.string(range(position)).isAnd { found.formUnion(next.codes) }
      }
    }
    return found.isEmpty ? nil : found
  }

  /// Whether a mark or the end of the line stands behind the last word read.
  var isSeparated: Bool {
    guard position < words.endIndex else { return true }
    let marks = between(position - 1, position)
    return marks.contains { $0 != 0x20 && $0 != 0xC2 && $0 != 0xA0 && $0 != 0x27 && $0 != 0x22 }
  }

  /// Whether a dash, a colon, a bar or an opening bracket stands right before the word.
  var followsMark: Bool {
    guard position > words.startIndex else { return false }
    return between(position - 1, position).contains { [0x2D, 0x3A, 0x7C, 0x28, 0x2F, 0x5B, 0xE2].contains($0) }
  }

  var isSectionWordHere: Bool {
    guard position < words.endIndex else { return false }
    let word = reading.text[range(position)].map { $0 | 0x20 }
    return word.elementsEqual("section".utf8) || word.elementsEqual("sections".utf8)
  }

  /// A joined letter counts only where no plain word follows at once: "A and B", but not "A, Brian".
  private var endsLikeALetter: Bool { true }

  /// The half that follows an H: "H 1", "H(1)", "H.1", "H i".
  private mutating func half() -> SectionSet? {
    guard position < words.endIndex else { return nil }
    let marks = between(position - 1, position)
    guard marks.count <= 2, marks.allSatisfy({ $0 == 0x20 || $0 == 0x28 || $0 == 0x2E }) else { return nil }
    guard let number = Self.number(reading.text[range(position)]), number <= 2 else { return nil }
    position += 1
    return SectionSet(number == 1 ? .H1 : .H2)
  }

  private func range(_ index: Int) -> Range<Int> { Int(words[index].start)..<Int(words[index].end) }

  private func between(_ left: Int, _ right: Int) -> ArraySlice<UInt8> {
    reading.text[Int(words[left].end)..<Int(words[right].start)]
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    switch bytes.count {
    case 1:
      switch bytes[bytes.startIndex] {
      case 0x31, 0x69, 0x49: 1
      case 0x32: 2
      case 0x33: 3
      default: nil
      }
    case 2: bytes.allSatisfy({ $0 | 0x20 == 0x69 }) ? 2 : nil
    default: nil
    }
  }

  private static func single(_ letter: UInt8) -> SectionSet? {
    SectionSet(named: String(UnicodeScalar(letter)))
  }
}

extension String {
  fileprivate var isAnd: Bool { self == "and" || self == "&" || self == "AND" || self == "And" }
}
