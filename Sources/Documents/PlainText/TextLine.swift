/// A line of a text file.
struct TextLine {
  /// Its words without white space at either end, tabs and runs of spaces inside kept; empty where the line is blank.
  var text: [UInt8] = []
  /// How many columns it is set in; a tab leads to the next multiple of 8.
  var indent = 0
  /// Its number in the file, from 1.
  var number = 0
  /// Its page, from 1; nil while pages are not known.
  var page: Int?
  /// Whether it stands in for a page break and the running lines round it.
  var isPageBreak = false

  var isBlank: Bool { text.isEmpty }

  /// How many columns it reaches to.
  var width: Int { indent + TextByte.characters(in: text) }
}

extension TextLine {
  /// The lines of a text in UTF-8. Form feeds become lines of their own with `isPageBreak` set.
  ///
  /// No-break and typographic spaces become spaces; characters without width and direction marks are left out.
  static func lines(of utf8: [UInt8]) -> [TextLine] { utf8.withUnsafeBufferPointer { lines(of: $0) } }

  private static func lines(of utf8: UnsafeBufferPointer<UInt8>) -> [TextLine] {
    var lines: [TextLine] = []
    var line = TextLine(number: 1)
    var isStart = true
    func finish(_ nextNumber: Int) {
      while let last = line.text.last, TextByte.isSpace(last) { line.text.removeLast() }
      if line.text.isEmpty { line.indent = 0 }
      lines.append(line)
      line = TextLine(number: nextNumber)
      isStart = true
    }
    var position = 0
    lines.reserveCapacity(utf8.count / 50)
    while position < utf8.count {
      if isStart, line.indent == 0, let whole = plainLine(utf8, from: position) {
        line.indent = whole.start - position
        line.text = Array(UnsafeBufferPointer(rebasing: utf8[whole.start..<whole.end]))
        lines.append(line)
        line = TextLine(number: line.number + 1)
        position = whole.next
        continue
      }
      let byte = utf8[position]
      if CharacterKind.isPlain(byte) {
        var end = position + 1
        while end < utf8.count, CharacterKind.isPlain(utf8[end]) { end += 1 }
        if line.text.isEmpty {
          var lineEnd = end
          while lineEnd < utf8.count, utf8[lineEnd] != 0x0A { lineEnd += 1 }
          line.text.reserveCapacity(min(lineEnd - position, 4096))
        }
        isStart = false
        line.text.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[position..<end]))
        // A single space between words needs no look at what it is.
        if end + 1 < utf8.count, utf8[end] == 0x20, CharacterKind.isPlain(utf8[end + 1]) {
          line.text.append(0x20)
          end += 1
        }
        position = end
        continue
      }
      let (kind, length) = CharacterKind.read(utf8, at: position)
      switch kind {
      case .other:
        isStart = false
        line.text.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[position..<position + length]))
      case .space:
        if isStart { line.indent += 1 } else { line.text.append(0x20) }
      case .tab:
        if isStart { line.indent = (line.indent / 8 + 1) * 8 } else { line.text.append(byte) }
      case .nothing: break
      case .lineEnd: finish(line.number + 1)
      // An editor counts no line at these.
      case .softLineEnd: finish(line.number)
      case .pageBreak:
        if !line.isBlank { finish(line.number) }
        line.isPageBreak = true
        finish(line.number)
      }
      position += length
    }
    if !line.isBlank { finish(0) }
    return lines
  }
}

/// A line of printable ASCII and spaces up to its line feed, as most are: where its words stand and where the next begins.
/// Nil for any other line, and for one without words.
private func plainLine(
  _ utf8: UnsafeBufferPointer<UInt8>, from position: Int
) -> (start: Int, end: Int, next: Int)? {
  var start = position
  while start < utf8.count, utf8[start] == 0x20 { start += 1 }
  var feed = start
  while feed < utf8.count, utf8[feed] &- 0x20 < 0x5F { feed += 1 }
  guard feed > start, feed < utf8.count, utf8[feed] == 0x0A else { return nil }
  var end = feed
  while utf8[end - 1] == 0x20 { end -= 1 }
  return (start, end, feed + 1)
}

/// What a character is to the layout of lines.
private enum CharacterKind {
  case other, space, tab, nothing, lineEnd, softLineEnd, pageBreak

  /// A letter, digit or mark of ASCII.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  /// The kind of the character at a place and its length in bytes.
  static func read(_ utf8: UnsafeBufferPointer<UInt8>, at position: Int) -> (CharacterKind, Int) {
    let byte = utf8[position]
    switch byte {
    case 0x20: return (.space, 1)
    case 0x09: return (.tab, 1)
    case 0x0A: return (.lineEnd, 1)
    case 0x0D: return (.lineEnd, position + 1 < utf8.count && utf8[position + 1] == 0x0A ? 2 : 1)
    case 0x0B: return (.softLineEnd, 1)
    case 0x0C: return (.pageBreak, 1)
    case ..<0x20, 0x7F: return (.nothing, 1)
    case ..<0x80: return (.other, 1)
    case 0xC2 where position + 1 < utf8.count:
      switch utf8[position + 1] {
      case 0xA0: return (.space, 2)
      case 0x85: return (.softLineEnd, 2)
      case 0xAD, 0x80...0x9F: return (.nothing, 2)
      default: return (.other, 2)
      }
    case 0xE2 where position + 2 < utf8.count: return (punctuation(utf8[position + 1], utf8[position + 2]), 3)
    case 0xE3 where position + 2 < utf8.count && utf8[position + 1] == 0x80 && utf8[position + 2] == 0x80:
      return (.space, 3)
    case 0xEF where position + 2 < utf8.count && utf8[position + 1] == 0xBB && utf8[position + 2] == 0xBF:
      return (.nothing, 3)
    default: return (.other, 1)
    }
  }

  /// Characters of U+2000 to U+206F by their last two bytes.
  private static func punctuation(_ second: UInt8, _ third: UInt8) -> CharacterKind {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F): .space
    case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xAF): .nothing
    case (0x80, 0xA8), (0x80, 0xA9): .softLineEnd
    default: .other
    }
  }
}
