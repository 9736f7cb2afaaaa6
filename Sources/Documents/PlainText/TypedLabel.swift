/// Labels that writers type before needs, outcomes and provisions and refer to elsewhere: "F3.", "N1", "Outcome 2:".
enum TypedLabel {
  /// The label that a line begins with; its words stay in the text.
  static func read(_ text: [UInt8]) -> LineMarker? {
    lettered(text) ?? worded(text)
  }

  /// "F3", "E1.2:", "HO2", "P4a)".
  private static func lettered(_ text: [UInt8]) -> LineMarker? {
    var position = 0
    while position < min(text.count, 4), TextByte.isUpper(text[position]) { position += 1 }
    let letters = position
    guard (1...3).contains(letters), let number = number(text, &position) else { return nil }
    let prefix = String(decoding: text[..<letters], as: UTF8.self)
    // School years, key stages and group sizes are no labels; H1, H2, A1 and A2 name parts of a plan where they stand in a
    // heading.
    guard !["KS", "Y", "YR", "NCY", "FS", "TA", "W"].contains(prefix) else { return nil }
    guard let end = end(text, position) else { return nil }
    if ["H", "A"].contains(prefix), number <= 2, text[letters..<position].count == 1, text.count <= 160,
      text.last != UInt8(ascii: ".")
    {
      return nil
    }
    return LineMarker(kind: .label, text[..<end], textStart: 0, ordinal: number)
  }

  private static let words = [
    "outcome", "need", "provision", "target", "aim", "objective", "strength", "aspiration", "goal", "step", "action",
    "difficulty", "priority",
  ]

  /// "Outcome 2:", "Need 1 -", "PROVISION 3", "Outcome A:".
  private static func worded(_ text: [UInt8]) -> LineMarker? {
    guard let first = text.first, TextByte.isUpper(first) else { return nil }
    var position = 0
    while position < text.count, TextByte.isLetter(text[position]) { position += 1 }
    guard (3...10).contains(position), position < text.count, TextByte.isSpace(text[position]) else { return nil }
    guard words.contains(String(decoding: TextByte.lowercased(text[..<position]), as: UTF8.self)) else { return nil }
    position = LineMarker.afterSpaces(text, position)
    for prefix in ["number ", "no. ", "no ", "#"] where TextByte.lowercased(text[position...]).starts(with: prefix.utf8)
    {
      position += prefix.utf8.count
    }
    guard let number = number(text, &position), let end = end(text, position) else { return nil }
    return LineMarker(kind: .label, text[..<end], textStart: 0, ordinal: number)
  }

  /// Past "2", "2.1", "2a"; its first figure.
  private static func number(_ text: [UInt8], _ position: inout Int) -> Int? {
    let start = position
    while position < text.count, TextByte.isDigit(text[position]) { position += 1 }
    guard (1...2).contains(position - start) else { return nil }
    let value = text[start..<position].reduce(0) { $0 * 10 + Int($1 - 48) }
    while position + 1 < text.count, text[position] == UInt8(ascii: "."), TextByte.isDigit(text[position + 1]) {
      position += 1
      while position < text.count, TextByte.isDigit(text[position]) { position += 1 }
    }
    if position < text.count, TextByte.isLower(text[position]),
      position + 1 == text.count || !TextByte.isLetter(text[position + 1])
    {
      position += 1
    }
    return value
  }

  /// Where the label ends, its stop or colon left out; nil where the words go on as a sentence does ("Outcome 2 is").
  private static func end(_ text: [UInt8], _ position: Int) -> Int? {
    guard position < text.count else { return position }
    let next = text[position]
    switch next {
    case UInt8(ascii: ":"), UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), 0xE2:
      // "B1/E1" and "F1-3" are references.
      let after = position + 1 < text.count ? text[position + 1] : 0x20
      if next == UInt8(ascii: "-") || next == UInt8(ascii: "/"), TextByte.isDigit(after) || next == UInt8(ascii: "/") {
        return nil
      }
      return position
    case 0x09: return position
    case 0x20: break
    default: return nil
    }
    let words = LineMarker.afterSpaces(text, position)
    guard words < text.count else { return position }
    if words - position > 1 { return position }
    switch text[words] {
    case UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ":"), UInt8(ascii: "|"), 0xE2: return position
    default: return TextByte.startsUpper(text[words...]) ? position : nil
    }
  }
}
