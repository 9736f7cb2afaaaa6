/// Where a text was wrapped by hand, and so which lines belong together.
///
/// Whoever wraps lines breaks where the next word would not fit. A break where it would have fitted was wanted.
struct LineWrap {
  /// The column that no wrapped line passes; nil where the text is not wrapped.
  let width: Int?
  /// Whether every break is at the last word that fits, as with an editor; otherwise lines are of uneven length, as in text
  /// that was set in a proportional type.
  let isExact: Bool

  /// Learns from the lines that surely go on: those before a line that begins with a small letter.
  init(_ lines: [TextLine]) {
    var wrapped: [(width: Int, next: Int)] = []
    var widths: [Int] = []
    for index in lines.indices.dropLast() where !lines[index].isBlank && !lines[index].text.contains(0x09) {
      let line = lines[index]
      let width = line.width
      widths.append(width)
      guard width >= 30 else { continue }
      let next = lines[index + 1]
      guard TextByte.startsLower(next.text[...]), LineMarker(next.text) == nil,
        !LineWrap.endsSentence(line.text), line.text.last != UInt8(ascii: ":")
      else { continue }
      wrapped.append((width, LineWrap.firstWord(next.text)))
    }
    let sorted = wrapped.map(\.width).sorted()
    guard !sorted.isEmpty else {
      width = nil
      isExact = false
      return
    }
    let margin = sorted[(sorted.count - 1) * 19 / 20]
    // Where many lines are far longer, paragraphs are lines and only some pasted text is wrapped.
    let longer = widths.reduce(0) { $0 + ($1 * 20 > margin * 23 ? 1 : 0) }
    width = longer * 8 <= widths.count ? margin : nil
    let fitting = wrapped.reduce(0) { $0 + ($1.width + 1 + $1.next > margin ? 1 : 0) }
    isExact = sorted.count >= 4 && fitting * 20 >= sorted.count * 17
  }

  /// Whether a line goes on in the next one.
  func continues(_ line: TextLine, in next: TextLine) -> Bool {
    let endsOpen = LineWrap.endsOpen(line.text)
    if LineShape.isLabelled(next.text), !endsOpen { return false }
    let reaches = line.width + 1 + LineWrap.firstWord(next.text)
    if endsOpen {
      if width == nil { return line.width >= 25 }
      return line.text.last != UInt8(ascii: ",") || isForced(reaches, share: 60)
    }
    let ends = LineWrap.endsSentence(line.text)
    if TextByte.startsLower(next.text[...]), !ends {
      if line.text.last == UInt8(ascii: ":") { return isForced(reaches, share: 85) }
      return width == nil ? line.width >= 30 : isForced(reaches, share: 60)
    }
    return isForced(reaches, share: ends ? 93 : 85)
  }

  /// Whether a line that a page break follows goes on behind it.
  func continuesOverPage(_ line: TextLine, in next: TextLine) -> Bool {
    if LineWrap.endsSentence(line.text) || line.text.last == UInt8(ascii: ":") { return false }
    if LineWrap.endsOpen(line.text) || TextByte.startsLower(next.text[...]) { return true }
    return continues(line, in: next)
  }

  /// Whether the next word would not have fitted; in uneven text, whether the line comes near enough to the margin.
  func isForced(_ reaches: Int, share: Int) -> Bool {
    guard let width else { return false }
    return isExact && share > 60 ? reaches > width : reaches * 100 >= width * share
  }

  // MARK: - Ends of lines

  static func firstWord(_ text: [UInt8]) -> Int {
    TextByte.characters(in: text.prefix { !TextByte.isSpace($0) })
  }

  private static let abbreviations: Set<String> = [
    "e.g.", "eg.", "i.e.", "ie.", "dr.", "mr.", "mrs.", "ms.", "miss.", "prof.", "st.", "no.", "approx.", "incl.",
    "inc.",
    "vs.", "yrs.", "p.", "para.", "sec.", "dept.",
  ]

  /// Whether a text ends with a full stop, question mark or exclamation mark, quotes and brackets behind it aside.
  static func endsSentence(_ text: [UInt8]) -> Bool {
    var end = text.count
    while end > 0 {
      let byte = text[end - 1]
      if byte == UInt8(ascii: ")") || byte == 0x22 || byte == 0x27 {
        end -= 1
      } else if end >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80, byte == 0x99 || byte == 0x9D {
        end -= 3
      } else {
        break
      }
    }
    guard end > 0 else { return false }
    if text[end - 1] == UInt8(ascii: ".") {
      let word = text[..<end].suffix(while: { !TextByte.isSpace($0) })
      return !abbreviations.contains(String(decoding: TextByte.lowercased(word), as: UTF8.self))
    }
    return text[end - 1] == UInt8(ascii: "?") || text[end - 1] == UInt8(ascii: "!")
  }

  /// Words that no sentence, heading or value ends with.
  private static let joining: Set<String> = [
    "a", "an", "the", "of", "to", "and", "or", "with", "for", "in", "on", "by", "from", "at", "as", "his", "her",
    "their",
    "its", "that", "which", "who", "will", "is", "are", "be", "been", "has", "have", "this", "these", "than", "into",
    "when", "if", "but", "because", "was", "were", "can", "should", "would", "may", "must", "not", "my", "your", "our",
  ]

  /// Whether a text ends in a comma or a word that asks for more.
  static func endsOpen(_ text: [UInt8]) -> Bool {
    guard let last = text.last else { return false }
    if last == UInt8(ascii: ",") { return true }
    let word = text.suffix(while: { !TextByte.isSpace($0) })
    // None of them has more than seven letters.
    guard word.count <= 7, word.count < text.count else { return false }
    return joining.contains(String(decoding: TextByte.lowercased(word), as: UTF8.self))
  }
}

extension Array where Element == UInt8 {
  /// The last bytes that meet a condition.
  fileprivate func suffix(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> { self[...].suffix(while: condition) }
}

extension ArraySlice where Element == UInt8 {
  /// The last bytes that meet a condition.
  fileprivate func suffix(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, condition(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
