/// Where a section's text starts on the line of its heading: "Section C: Health needs: None identified".
struct SameLineBody {
  /// Byte offset of the first word of the text; nil where the line is a heading only.
  let start: Int?

  init(_ reading: Reading, line: Int, titleStart: Int, codes: SectionSet) {
    let words = reading.words(of: line)
    let info = reading.lines[line]
    let first = words.startIndex + titleStart
    guard first < words.endIndex, info.kind != .heading else {
      start = nil
      return
    }
    // The words after the letter fall into segments at colons, full stops and, before a nil statement, dashes.
    var segments: [Range<Int>] = []
    var from = first
    for index in first..<words.endIndex where index > first {
      let marks = reading.text[Int(words[index - 1].end)..<Int(words[index].start)]
      let isFullStop = marks.first == 0x2E && marks.count > 1
      let isDash = marks.contains(0x2D) && marks.count > 1 || marks.contains(0xE2)
      if marks.contains(0x3A) || isFullStop || (isDash && Self.startsNil(reading, line, index - words.startIndex)) {
        segments.append(from..<index)
        from = index
      }
    }
    segments.append(from..<words.endIndex)
    guard let title = segments.first else {
      start = nil
      return
    }
    let titleWords = (title.lowerBound - words.startIndex)..<(title.upperBound - words.startIndex)
    let isTitle = Self.isTitle(reading, line, titleWords, codes)
    let endsAsSentence = reading.text[info.range].last == 0x2E
    if segments.count == 1 {
      let startsNil = Self.startsNil(reading, line, titleWords.lowerBound)
      let isStatement = endsAsSentence && Self.has(.cue(.statement), reading, line, titleWords)
      start = (startsNil && !info.isBold) || isStatement ? Int(words[first].start) : nil
      return
    }
    if isTitle || !Self.startsNil(reading, line, titleWords.lowerBound) {
      start = Int(words[segments[1].lowerBound].start)
    } else {
      start = Int(words[first].start)
    }
  }

  private static func startsNil(_ reading: Reading, _ line: Int, _ index: Int) -> Bool {
    reading.hits(of: line).contains { $0.meaning == .cue(.nil) && Int($0.start) == index }
  }

  private static func has(_ meaning: Meaning, _ reading: Reading, _ line: Int, _ range: Range<Int>) -> Bool {
    reading.hits(of: line).contains { $0.meaning == meaning && range.contains(Int($0.start)) }
  }

  private static func isTitle(_ reading: Reading, _ line: Int, _ range: Range<Int>, _ codes: SectionSet) -> Bool {
    reading.hits(of: line).contains { hit in
      guard range.contains(Int(hit.start)) else { return false }
      switch hit.meaning {
      case .title(let set), .titleWord(let set): return !set.isDisjoint(with: codes)
      default: return false
      }
    }
  }
}
