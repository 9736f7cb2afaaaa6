/// Tells what a line or a sentence of a section says, and what says nothing that could be judged.
struct ItemKinds {
  let reading: Reading
  let code: SectionCode
  /// The section sets its strengths apart, so that what is listed elsewhere in it is a need.
  var separatesStrengths = false

  // MARK: Kinds

  /// What an item is, by the heading or column it stands under and its words.
  func kind(
    _ line: Int, part: SectionPart?, role: ColumnRole? = nil, sentence: Range<Int>? = nil, isUnit: Bool = false
  ) -> Item.Kind {
    switch code {
    case .A:
      if part == .aspirations || role == .aspiration { return .aspiration }
      return part == nil && has(.aspiration, line, sentence) ? .aspiration : .view
    case .B, .C, .D, .needs:
      let led = leadingPart(line)
      if led == .strengths { return .strength }
      if led == .needs { return .need }
      if part == .strengths || role == .strength { return .strength }
      if part == .needs || role == .need || (isUnit && separatesStrengths) { return .need }
      return leads(.strength, before: .difficulty, line, sentence) ? .strength : .need
    case .E, .outcomes: return .outcome
    case .F, .G, .H1, .H2, .provision: return .provision
    case .K: return .advice
    default: return .other
    }
  }

  /// What a line says it is before a colon: "Strengths: Sam is ...", "What goes well: ...".
  func leadingPart(_ line: Int) -> SectionPart? {
    let words = reading.words(of: line)
    for hit in reading.hits(of: line) where hit.start <= 1 && Int(hit.end) < words.count {
      guard case .part(let part) = hit.meaning else { continue }
      let last = words[words.startIndex + Int(hit.end) - 1]
      let next = words[words.startIndex + Int(hit.end)]
      if reading.text[Int(last.end)..<Int(next.start)].contains(0x3A) { return part }
    }
    return nil
  }

  /// Whether a line says what the section is about: a difficulty, an outcome, a provision.
  func says(_ line: Int) -> Bool {
    switch code {
    case .B, .C, .D, .needs: has(.difficulty, line, nil) || has(.strength, line, nil)
    case .E: has(.outcome, line, nil)
    case .F, .G, .H1, .H2: has(.delivery, line, nil)
    default: true
    }
  }

  /// Whether a sentence of running text starts an item.
  func starts(_ line: Int, _ sentence: Range<Int>, part: SectionPart?) -> Bool {
    guard !isNil(line, sentence), !isBoilerplate(line, sentence) else { return false }
    switch code {
    case .B, .C, .D, .needs:
      if isChildContinuation(line, sentence), !has(.difficulty, line, sentence), !has(.strength, line, sentence) {
        return false
      }
      return has(.difficulty, line, sentence) || has(.strength, line, sentence)
    case .E: return has(.outcome, line, sentence) && !continues(line, sentence)
    case .F, .G, .H1, .H2:
      return has(.delivery, line, sentence) && !continues(line, sentence) && !isAim(line, sentence)
    default: return true
    }
  }

  /// Whether a sentence goes on from the one before: "This will be for 30 minutes."
  func continues(_ line: Int, _ sentence: Range<Int>) -> Bool {
    guard !code.isNeeds else { return false }
    let start = Int32(sentence.lowerBound - reading.lines[line].words.lowerBound)
    return reading.hits(of: line).contains { $0.start == start && $0.meaning == .cue(.continuation) }
  }

  /// Whether a sentence that starts nothing may belong to the item before it.
  func mayContinue(_ line: Int, _ sentence: Range<Int>) -> Bool { !isNil(line, sentence) }

  /// Whether a paragraph goes on from the one before: "As a result she ...".
  func goesOn(_ line: Int) -> Bool {
    reading.hits(of: line).contains {
      $0.start == 0 && ($0.meaning == .cue(.continuation) || $0.meaning == .cue(.childContinuation))
    }
  }

  private func isChildContinuation(_ line: Int, _ sentence: Range<Int>) -> Bool {
    let start = Int32(sentence.lowerBound - reading.lines[line].words.lowerBound)
    return reading.hits(of: line).contains { $0.start == start && $0.meaning == .cue(.childContinuation) }
  }

  /// Whether a sentence names a provision without a verb: "Weekly speech and language therapy, 30 minutes."
  func isFragment(_ line: Int, _ sentence: Range<Int>) -> Bool {
    !has(.statement, line, sentence) && !has(.strength, line, sentence) && !has(.difficulty, line, sentence)
      && !isAim(line, sentence)
      && sentence.count > 2
  }

  /// Whether a paragraph of one sentence is an item.
  func isWholeParagraph(_ line: Int, _ sentence: Range<Int>, part: SectionPart?) -> Bool {
    switch code {
    case .B, .C, .D, .needs:
      return part == .needs || part == .strengths || (code != .B && !isInTitleCase(line, sentence))
        || has(.difficulty, line, sentence) || has(.strength, line, sentence)
    case .E: return sentence.count > 2
    case .F, .G, .H1, .H2:
      return sentence.count > 2
        && (has(.delivery, line, sentence) || isFragment(line, sentence)
          || (hasDose(line) && !has(.boilerplate, line, sentence)))
    default: return true
    }
  }

  /// Whether a line is written as headings are: three words or more, each long one with a capital, and no stop.
  private func isInTitleCase(_ line: Int, _ sentence: Range<Int>) -> Bool {
    guard sentence.count >= 3, sentence.count <= 8, reading.lastByte(line) != 0x2E,
      sentence == reading.lines[line].words
    else { return false }
    return reading.words(of: line).allSatisfy { $0.end - $0.start < 4 || $0.shape.contains(.capital) }
  }

  // MARK: What says nothing

  /// Whether the lines under a heading are no items.
  func isSkipped(_ part: SectionPart?) -> Bool {
    switch part {
    case .guidance: true
    case .aims, .monitoring: code.isProvision || code == .E
    case .provision: code.isNeeds || code == .E
    case .outcomes: code.isNeeds || code.isProvision
    case .needs, .strengths: code.isProvision || code == .E
    case .steps: code.isProvision
    default: false
    }
  }

  /// Whether a line is blank, a placeholder, a nil statement, guidance or boilerplate.
  func isNothing(_ line: Int, _ range: Range<Int>, position: Int, part: SectionPart?) -> Bool {
    let words = reading.lines[line].words
    guard !words.isEmpty, !range.isEmpty else { return true }
    if isPlaceholder(line, range) { return true }
    if code != .A, code != .K, isNil(line, words) { return true }
    if isGuidance(line, position: position) { return true }
    if code == .A || code == .K || code == .I || code == .J { return false }
    if speaksOfSection(line, range) || isOwnTitle(line, words) { return true }
    if isBoilerplate(line, words), words.count <= 40, !hasDose(line) { return true }
    return code.isProvision && isAim(line, words)
  }

  /// Whether a sentence is about a section of the plan: "Sections F and G set out what will be done."
  private func speaksOfSection(_ line: Int, _ range: Range<Int>) -> Bool {
    guard range.lowerBound == reading.lines[line].range.lowerBound, reading.wordCount(line) <= 40,
      let letters = SectionLetters(reading, line: line)
    else { return false }
    return letters.hasSectionWord && !letters.isSeparated && !letters.isLikeness
  }

  /// Whether a line only says once more what the section is called.
  private func isOwnTitle(_ line: Int, _ words: Range<Int>) -> Bool {
    guard words.count <= 6, reading.lastByte(line) != 0x2E else { return false }
    return reading.hits(of: line).contains { hit in
      guard case .title(let set) = hit.meaning, set.has(code) else { return false }
      return Int(hit.end - hit.start) * 10 >= words.count * 7
    }
  }

  private func isPlaceholder(_ line: Int, _ range: Range<Int>) -> Bool {
    let count = reading.wordCount(line)
    if let first = reading.text[range].first, let last = reading.text[range].last {
      if first == 0x5B && last == 0x5D || first == 0x3C && last == 0x3E || first == 0x7B && last == 0x7D { return true }
    }
    guard count <= 8 else { return false }
    return reading.hits(of: line).contains {
      $0.meaning == .cue(.placeholder) && $0.start == 0 && (Int($0.end) * 2 >= count || $0.end > 2)
    }
  }

  private func isNil(_ line: Int, _ words: Range<Int>) -> Bool {
    guard words.count <= 35 else { return false }
    let start = Int32(words.lowerBound - reading.lines[line].words.lowerBound)
    let end = start + Int32(words.count)
    return reading.hits(of: line).contains { hit in
      if hit.meaning == .cue(.nilFinding), code != .B, code != .E, code != .F {
        return hit.start >= start && hit.end <= end
      }
      guard hit.meaning == .cue(.nil) else { return false }
      // "none" and the like count only as a statement's beginning.
      return hit.start == start || (hit.start <= start + 4 && hit.start >= start && hit.end - hit.start > 1)
    }
  }

  private func isGuidance(_ line: Int, position: Int) -> Bool {
    guard position < 4, !reading.lines[line].isListItem else { return false }
    return reading.has(.guidance, in: line)
  }

  private func isBoilerplate(_ line: Int, _ words: Range<Int>) -> Bool { has(.boilerplate, line, words) }

  /// Whether a line gives an amount.
  private func hasDose(_ line: Int) -> Bool { reading.words(of: line).contains { $0.shape.contains(.hasDigit) } }

  private func isAim(_ line: Int, _ words: Range<Int>) -> Bool {
    let start = Int32(words.lowerBound - reading.lines[line].words.lowerBound)
    guard reading.hits(of: line).contains(where: { $0.start == start && $0.meaning == .cue(.aim) }) else {
      return false
    }
    return !reading.hits(of: line).contains { hit in
      guard hit.meaning == .cue(.delivery), hit.start > start else { return false }
      return hit.end - hit.start == 1
    }
  }

  /// Whether a paragraph speaks of what stands below or above it: "Every row below will be made from 2 February".
  func introduces(_ line: Int) -> Bool { reading.has(.introduction, in: line) }

  /// Whether a line ends by announcing examples or steps.
  func endsAsElaboration(_ line: Int) -> Bool {
    let count = Int32(reading.wordCount(line))
    return reading.hits(of: line).contains { hit in
      hit.meaning == .cue(.elaboration) && (hit.end >= count - 1 || hit.start == 0)
    }
  }

  // MARK: Cues

  /// Whether a sentence has one cue and not another, or starts with it: "I am good at running, and at all that is not
  /// writing" is a strength.
  private func leads(_ cue: Cue, before other: Cue, _ line: Int, _ words: Range<Int>?) -> Bool {
    guard has(cue, line, words) else { return false }
    guard has(other, line, words) else { return true }
    let start = Int32(
      (words?.lowerBound ?? reading.lines[line].words.lowerBound) - reading.lines[line].words.lowerBound)
    let first = reading.hits(of: line).first { $0.meaning == .cue(cue) && $0.start >= start }
    let against = reading.hits(of: line).first { $0.meaning == .cue(other) && $0.start >= start }
    guard let first, let against else { return false }
    return first.start <= start + 3 && first.end - first.start > 1 && first.start < against.start
  }

  private func has(_ cue: Cue, _ line: Int, _ words: Range<Int>?) -> Bool {
    let base = reading.lines[line].words.lowerBound
    return reading.hits(of: line).contains { hit in
      guard hit.meaning == .cue(cue) else { return false }
      guard let words else { return true }
      return words.contains(base + Int(hit.start))
    }
  }
}
