/// What a line is by its form alone.
enum LineShape {
  /// A line drawn with one sign; its sign.
  static func rule(_ text: [UInt8]) -> UInt8? {
    guard let sign = text.first, text.count >= 3, [45, 61, 42, 95, 126, 35, 43].contains(sign) else { return nil }
    return text.allSatisfy { $0 == sign || $0 == 0x20 } ? sign : nil
  }

  /// Whether a rule of a sign makes a heading of the line above; one of underscores is a line to sign on.
  static func underlines(_ sign: UInt8) -> Bool { sign != 95 }

  /// A markdown heading: its level and where its words are.
  static func markdownHeading(_ text: [UInt8]) -> (level: Int, words: ArraySlice<UInt8>)? {
    let level = text.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level), text.count > level, TextByte.isSpace(text[level]) else { return nil }
    var words = TextByte.trimmed(text[level...])
    while words.last == UInt8(ascii: "#") { words.removeLast() }
    words = TextByte.trimmed(words)
    return words.isEmpty ? nil : (level, words)
  }

  /// Words that state that there is nothing, or something still to come, which are content however they are set.
  private static let statements = [
    "no", "none", "not", "n/a", "na", "nil", "yes", "tbc", "tba", "to", "awaiting", "pending", "unknown", "n", "y",
  ]

  /// A short line in capitals, two words or a long one, that is no value and no sentence.
  static func isCapitalsHeading(_ text: [UInt8]) -> Bool {
    guard text.count <= 100, !text.contains(where: TextByte.isLower) else { return false }
    let letters = text.reduce(0) { $0 + (TextByte.isUpper($1) ? 1 : 0) }
    let words = TextByte.words(text[...])
    guard letters >= (words.count > 1 ? 5 : 6), words.count <= 14, letters * 2 >= text.count, let last = text.last
    else { return false }
    if [46, 44, 59].contains(last) { return false }
    if let first = words.first, statements.contains(String(decoding: TextByte.lowercased(first), as: UTF8.self)) {
      return false
    }
    // "NAME: SAM" is a label with its value.
    if let colon = text.firstIndex(of: UInt8(ascii: ":")), colon + 1 < text.count, !startsWithSection(text) {
      return false
    }
    return !text.contains(UInt8(ascii: "_")) && !text.contains(UInt8(ascii: "|"))
  }

  /// "Section F", "SECTION H1: ...", "Section F - ..." with a heading's words behind it, not a sentence's.
  static func isSectionHeading(_ text: [UInt8]) -> Bool {
    guard text.count <= 220, let end = sectionEnd(text), let last = text.last else { return false }
    if last == UInt8(ascii: "."), text.count > end + 1 { return false }
    // A line of a contents list ends in its page.
    if TextByte.isDigit(last), text.count > end, text.contains(0x09) || isDotted(text) { return false }
    let words = LineMarker.afterSpaces(text, end)
    guard words < text.count else { return true }
    if words == end { return [58, 45, 46, 41, 47, 0xE2].contains(text[end]) }
    return TextByte.startsUpper(text[words...]) || [45, 40, 38, 47, 58, 0xE2].contains(text[words])
      || text[words...].starts(with: "and ".utf8) && sectionLetterFollows(text, words + 4)
  }

  /// Whether a line begins with "Section X", whatever follows.
  static func startsWithSection(_ text: [UInt8]) -> Bool { sectionEnd(text) != nil }

  /// Where the letter of "Section F" or "Section H1" ends.
  private static func sectionEnd(_ text: [UInt8]) -> Int? {
    guard let first = text.first, first | 0x20 == UInt8(ascii: "s") else { return nil }
    var position: Int
    if TextByte.begins(text, "sections ") {
      position = 9
    } else if TextByte.begins(text, "section ") {
      position = 8
    } else {
      return nil
    }
    position = LineMarker.afterSpaces(text, position)
    return sectionLetterFollows(text, position) ? letterEnd(text, position) : nil
  }

  private static func sectionLetterFollows(_ text: [UInt8], _ position: Int) -> Bool {
    guard position < text.count, (65...75).contains(text[position] & 0xDF) else { return false }
    let end = letterEnd(text, position)
    return end == text.count || !TextByte.isLetter(text[end]) && !TextByte.isDigit(text[end])
  }

  private static func letterEnd(_ text: [UInt8], _ position: Int) -> Int {
    var end = position + 1
    if end < text.count, TextByte.isDigit(text[end]) { end += 1 }
    return end
  }

  private static func isDotted(_ text: [UInt8]) -> Bool {
    zip(text, text.dropFirst(3)).contains { $0 == 46 && $1 == 46 }
  }

  /// "Date of birth: 1 May 2012", "Name:": a label of up to six words from a capital to a colon.
  static func isLabelled(_ text: [UInt8]) -> Bool {
    guard TextByte.startsUpper(text[...]), let colon = text.prefix(60).firstIndex(of: UInt8(ascii: ":")) else {
      return false
    }
    if colon + 1 < text.count, !TextByte.isSpace(text[colon + 1]) { return false }
    let label = text[..<colon]
    return !label.contains { [46, 44, 59].contains($0) } && TextByte.words(label).count <= 6
  }
}
