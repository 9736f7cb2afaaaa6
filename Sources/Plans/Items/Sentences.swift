/// Cuts a line into sentences, by positions of its words.
struct Sentences {
  let reading: Reading

  /// Word positions, counted over the reading, of each sentence in a byte range of a line.
  func of(_ line: Int, in range: Range<Int>) -> [Range<Int>] {
    let words = reading.lines[line].words
    var first = words.lowerBound
    while first < words.upperBound, Int(reading.words[first].start) < range.lowerBound { first += 1 }
    var sentences: [Range<Int>] = []
    var start = first
    for index in first..<words.upperBound where index > start {
      if endsSentence(between: index - 1, and: index, line: line) {
        sentences.append(start..<index)
        start = index
      }
    }
    if start < words.upperBound { sentences.append(start..<words.upperBound) }
    return sentences
  }

  /// The bytes of a sentence with its closing marks, up to the first word of the next.
  func bytes(_ sentence: Range<Int>, line: Int) -> Range<Int> {
    let info = reading.lines[line]
    let start = Int(reading.words[sentence.lowerBound].start)
    var end = info.range.upperBound
    if sentence.upperBound < info.words.upperBound {
      end = Int(reading.words[sentence.upperBound].start)
      // An opening quote or bracket belongs to the next sentence.
      var index = Int(reading.words[sentence.upperBound - 1].end)
      while index < end, reading.text[index] != 0x20 { index += 1 }
      end = index
    }
    while end > start, reading.text[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }

  private func endsSentence(between left: Int, and right: Int, line: Int) -> Bool {
    let marks = reading.text[Int(reading.words[left].end)..<Int(reading.words[right].start)]
    guard marks.count >= 2, let stop = marks.first(where: { $0 != 0x29 && $0 != 0x22 && $0 != 0x27 }),
      stop == 0x2E || stop == 0x21 || stop == 0x3F, marks.contains(0x20)
    else { return false }
    let next = reading.words[right]
    let startsLow = !next.shape.contains(.capital) && !next.shape.contains(.hasDigit)
    if startsLow, reading.text[Int(next.start)] < 0x80 { return false }
    if stop == 0x2E {
      // "e.g. Lego", "Dr. Shah" and initials go on.
      let word = reading.words[left]
      if word.end - word.start == 1, !word.shape.contains(.number) { return false }
      let position = Int32(left - reading.lines[line].words.lowerBound)
      for hit in reading.hits(of: line) where hit.meaning == .cue(.abbreviation) && hit.end == position + 1 {
        // "30 mins. The" ends: a unit closes a sentence more often than not.
        return next.shape.contains(.capital) && left > 0 && reading.words[left - 1].shape.contains(.hasDigit)
      }
    }
    return true
  }
}
