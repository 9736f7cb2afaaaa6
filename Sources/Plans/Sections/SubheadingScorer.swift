/// Tells whether a line is a heading inside a section.
struct SubheadingScorer {
  let reading: Reading

  private static let longest = 100

  /// Whether a line heads what follows it rather than saying something itself.
  func isSubheading(_ line: Int) -> Bool {
    let info = reading.lines[line]
    if info.kind == .heading { return true }
    guard info.range.count <= Self.longest, !info.words.isEmpty else { return false }
    let last = reading.lastByte(line)
    // "Communication and interaction." with a stop, in plans that end every line with one.
    if last == 0x2E, !info.isListItem, isOnlyArea(line) { return true }
    guard last != 0x2E, last != 0x3B, last != 0x2C, last != 0x3F, last != 0x21 else { return false }
    let named = named(line)
    // "Talking and being with others (communication and interaction)".
    if last == 0x29, !info.isListItem, namesAreaInBracket(line) { return true }
    if info.isListItem {
      // A number and an area's name: "4.1 Communication and interaction".
      let isNumbered = info.label?.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } ?? false
      return (info.isBold && named > 0.3) || (isNumbered && named > 0.7 && reading.wordCount(line) <= 8)
    }
    if info.isBold || info.isAllCapitals { return !isStatement(line) || named > 0.5 }
    if last == 0x3A { return named > 0.4 && reading.wordCount(line) <= 8 }
    return (named > 0.7 && reading.wordCount(line) <= 10) || standsOverText(line)
  }

  /// Whether a line is an area's name and hardly more.
  func isOnlyArea(_ line: Int) -> Bool {
    let count = reading.wordCount(line)
    return count <= 10
      && reading.hits(of: line).contains { hit in
        if case .area = hit.meaning { Int(hit.end - hit.start) * 4 >= count * 3 } else { false }
      }
  }

  /// In a file without styles: a few words without a stop over bullets or a longer paragraph.
  private func standsOverText(_ line: Int) -> Bool {
    let info = reading.lines[line]
    let next = line + 1
    guard info.words.count <= 7, info.cell == nil, info.style == nil, next < reading.lines.count,
      reading.words(of: line).first?.shape.contains(.capital) == true
    else { return false }
    let says = reading.hits(of: line).contains { hit in
      switch hit.meaning {
      case .cue(.delivery), .cue(.difficulty), .cue(.nil), .cue(.statement), .cue(.placeholder), .cue(.boilerplate):
        true
      default: false
      }
    }
    if says { return false }
    let other = reading.lines[next]
    // A title over "None." says nothing itself either.
    if other.words.count <= 8, reading.has(.nil, in: next) { return true }
    // Nor does one over "Strengths" or "Needs", which divide what it names.
    if other.cell == nil, (1...3).contains(other.words.count), part(next) != nil, named(next) > 0.9 { return true }
    return other.isListItem || (other.cell == nil && other.words.count >= 15 && reading.lastByte(line) != 0x22)
  }

  /// What a heading announces about the lines under it; nil where it announces nothing, or several things.
  func part(_ line: Int) -> SectionPart? {
    var best: (length: Int, part: SectionPart?) = (0, nil)
    var isMixed = false
    for hit in reading.hits(of: line) {
      guard case .part(let part) = hit.meaning, !isBracketed(hit, line), !isInsideArea(hit, line) else { continue }
      let length = Int(hit.end - hit.start)
      if length > best.length {
        best = (length, part)
        isMixed = false
      } else if length == best.length, part != best.part {
        isMixed = true
      }
    }
    return isMixed ? nil : best.part
  }

  /// Whether a phrase stands in brackets: "Cognition and learning (needs B1 and B2)".
  private func isBracketed(_ hit: WordIndex.Hit, _ line: Int) -> Bool {
    let words = reading.words(of: line)
    let start = Int(words[words.startIndex + Int(hit.start)].start)
    return reading.text[reading.lines[line].range.lowerBound..<start].contains(0x28)
  }

  private func namesAreaInBracket(_ line: Int) -> Bool {
    reading.hits(of: line).contains { hit in
      if case .area = hit.meaning { isBracketed(hit, line) && Int(hit.end) >= reading.wordCount(line) } else { false }
    }
  }

  private func isInsideArea(_ hit: WordIndex.Hit, _ line: Int) -> Bool {
    reading.hits(of: line).contains { other in
      if case .area = other.meaning { other.start <= hit.start && other.end >= hit.end } else { false }
    }
  }

  /// The share of a line's words that name an area or a part of a section.
  private func named(_ line: Int) -> Double {
    let count = reading.wordCount(line)
    guard count > 0 else { return 0 }
    var covered = 0
    var end = 0
    for hit in reading.hits(of: line) {
      switch hit.meaning {
      case .area, .part:
        if Int(hit.start) >= end {
          covered += Int(hit.end - hit.start)
          end = Int(hit.end)
        } else if Int(hit.end) > end {
          covered += Int(hit.end) - end
          end = Int(hit.end)
        }
      default: continue
      }
    }
    return Double(covered) / Double(count)
  }

  private func isStatement(_ line: Int) -> Bool {
    reading.wordCount(line) > 7
      && reading.hits(of: line).contains { $0.meaning == .cue(.delivery) || $0.meaning == .cue(.difficulty) }
  }
}
