/// A box of a form with the words that it is for.
struct TickBox {
  var isTicked: Bool
  /// The words of the option, positions in the line.
  var words: Range<Int>
}

/// Reads tick boxes: the signs of word processors, and brackets with an x in typed forms.
struct TickBoxes {
  let reading: Reading

  /// The boxes of a line with their options.
  func boxes(_ line: Int) -> [TickBox] {
    let info = reading.lines[line]
    var found: [(offset: Int, isTicked: Bool)] = []
    var index = info.range.lowerBound
    while index < info.range.upperBound {
      let (width, isTicked) = box(at: index, end: info.range.upperBound)
      if width > 0, let isTicked { found.append((index, isTicked)) }
      index += max(1, width)
    }
    guard !found.isEmpty else { return [] }
    let words = reading.words(of: line)
    let leads = found.last.map { box in words.last.map { box.offset < Int($0.start) } ?? true } ?? true
    return found.enumerated().map { position, box in
      let from = leads ? box.offset : position > 0 ? found[position - 1].offset : info.range.lowerBound
      let to = leads ? (position + 1 < found.count ? found[position + 1].offset : info.range.upperBound) : box.offset
      let first = words.firstIndex { Int($0.start) >= from && !isLetterOfBox(Int($0.start)) } ?? words.endIndex
      let last = words.lastIndex { Int($0.end) <= to && !isLetterOfBox(Int($0.start)) }.map { $0 + 1 } ?? first
      let range = first < last ? (first - words.startIndex)..<(last - words.startIndex) : 0..<0
      return TickBox(isTicked: box.isTicked, words: range)
    }
  }

  /// Whether a line has a box, ticked or not.
  func hasBox(_ line: Int) -> Bool { !boxes(line).isEmpty }

  /// Whether a line holds a tick and no words but those of its boxes.
  func isTickAlone(_ line: Int) -> Bool {
    let text = reading.string(reading.lines[line].range)
    return ["\u{2713}", "\u{2714}", "\u{2611}", "\u{2612}", "x", "X", "[x]", "[X]", "\u{2705}", "\u{221A}"].contains(
      text)
  }

  /// The "x" of "[x]" is no word.
  private func isLetterOfBox(_ start: Int) -> Bool {
    start > 0 && reading.text[start - 1] == 0x5B && start + 1 < reading.text.count && reading.text[start + 1] == 0x5D
  }

  private func box(at index: Int, end: Int) -> (width: Int, isTicked: Bool?) {
    let byte = reading.text[index]
    if byte == 0xE2, index + 2 < end {
      let next = reading.text[index + 1]
      let last = reading.text[index + 2]
      // U+2610 empty, U+2611 and U+2612 ticked; U+2713, U+2714 ticks.
      if next == 0x98, (0x90...0x92).contains(last) { return (3, last != 0x90) }
      if next == 0x9C, last == 0x93 || last == 0x94 { return (3, true) }
      return (3, nil)
    }
    if byte == 0x5B, index + 2 < end {
      if reading.text[index + 1] == 0x5D { return (2, false) }
      if reading.text[index + 2] == 0x5D {
        let inner = reading.text[index + 1] | 0x20
        return inner == 0x78 ? (3, true) : inner == 0x20 ? (3, false) : (1, nil)
      }
    }
    if byte == 0x28, index + 2 < end, reading.text[index + 2] == 0x29 {
      let inner = reading.text[index + 1] | 0x20
      return inner == 0x78 ? (3, true) : inner == 0x20 ? (3, false) : (1, nil)
    }
    return (1, nil)
  }
}
