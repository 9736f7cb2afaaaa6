/// Fits text into the columns of a terminal.
enum Columns {
  /// The width that everything for a terminal is written for.
  static let screen = 80

  /// How many columns a text takes at most. Letters of East Asia and pictures take two; a mark that a terminal draws over
  /// its neighbour is counted as one, so that a line is never wider than this says.
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x1100: 1
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23F3, 0x25FD...0x25FE, 0x2600...0x27BF,
      0x2B1B...0x2B55, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F000...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  /// A text at the left of a column, with at least one space behind it.
  static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - self.width(of: text)))
  }

  /// A text at the right of a column, with at least one space before it.
  static func right(_ text: some CustomStringConvertible, _ width: Int) -> String {
    let text = text.description
    return String(repeating: " ", count: max(1, width - self.width(of: text))) + text
  }

  /// A text on one line and without anything that would steer a terminal: control characters, line ends and marks that
  /// turn the direction of writing become spaces.
  static func harmless(_ text: String) -> String {
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: cleaned.append(" ")
      default: cleaned.append(scalar)
      }
    }
    return String(cleaned)
  }

  /// Breaks a text between words so that no line is wider than `width`; a word that is wider itself is cut.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      var word = String(word)
      if used > 0, used + 1 + self.width(of: word) <= width {
        line += " " + word
        used += 1 + self.width(of: word)
        continue
      }
      if used > 0 { lines.append(line) }
      while self.width(of: word) > width {
        let head = prefix(of: word, within: width)
        lines.append(head)
        word = String(word.unicodeScalars.dropFirst(head.unicodeScalars.count))
      }
      line = word
      used = self.width(of: word)
    }
    if used > 0 { lines.append(line) }
    return lines
  }

  /// Leaves words out in the middle where a text is wider than `width`; its beginning and its end stay as they are.
  static func shortened(_ text: String, to width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    let gap = " [...] "
    let room = max(2, width - gap.count)
    var head = prefix(of: text, within: room - room / 2)
    var tail = suffix(of: text, within: room / 2)
    // A whole word reads better than half of one, unless cutting to it would lose much.
    if let space = head.lastIndex(of: " "), self.width(of: String(head[space...])) < room / 4 {
      head = String(head[..<space])
    }
    if let space = tail.firstIndex(of: " "), self.width(of: String(tail[...space])) < room / 4 {
      tail = String(tail[tail.index(after: space)...])
    }
    return head + gap + tail
  }

  private static func prefix(of text: String, within width: Int) -> String {
    var used = 0
    let head = text.unicodeScalars.prefix { scalar in
      used += self.width(of: scalar)
      return used <= width
    }
    // At least one, so that cutting a text always ends.
    return head.isEmpty ? String(text.unicodeScalars.prefix(1)) : String(head)
  }

  private static func suffix(of text: String, within width: Int) -> String {
    var used = 0
    var start = text.unicodeScalars.endIndex
    while start > text.unicodeScalars.startIndex {
      let before = text.unicodeScalars.index(before: start)
      used += self.width(of: text.unicodeScalars[before])
      if used > width { break }
      start = before
    }
    return String(text.unicodeScalars[start...])
  }
}
