/// What stands before the words of a list's item: a bullet, a number or letter, or a typed label such as "F3" or
/// "Outcome 2:".
struct LineMarker: Equatable {
  /// The kinds of marker; two items are of one list only where they are of one kind.
  enum Kind: Equatable {
    /// A sign without order.
    case bullet
    /// A dash, which may be punctuation as well.
    case dash
    /// "1." or "(1)".
    case number
    /// "a)" or "(a)".
    case letter
    /// "ii."
    case roman
    /// "4.1.1".
    case hierarchy
    /// "F3", "Outcome 2": its words stay in the text, as other parts of a plan refer to it.
    case label
  }

  let kind: Kind
  /// The marker as written.
  let label: String
  /// Where the words behind it begin.
  let textStart: Int
  /// Its place in the order; 0 where it has none.
  let ordinal: Int

  /// The marker that a line begins with; nil where it begins with words.
  init?(_ text: [UInt8]) {
    guard
      let found = LineMarker.bullet(text) ?? LineMarker.bracketed(text) ?? LineMarker.numbered(text)
        ?? LineMarker.lettered(text) ?? TypedLabel.read(text)
    else { return nil }
    self = found
  }

  init(kind: Kind, _ label: ArraySlice<UInt8>, textStart: Int, ordinal: Int = 0) {
    self.kind = kind
    self.label = String(decoding: label, as: UTF8.self)
    self.textStart = textStart
    self.ordinal = ordinal
  }

  // MARK: - Forms

  /// Bullets of more than one byte, as typed, as Word pastes them and as PDF programs write them.
  private static let signs: [[UInt8]] = [
    "\u{2022}", "\u{00B7}", "\u{25CF}", "\u{25CB}", "\u{25AA}", "\u{25AB}", "\u{25A0}", "\u{25E6}", "\u{25BA}",
    "\u{25B8}",
    "\u{2023}", "\u{2043}", "\u{27A2}", "\u{2756}", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F076}", "\u{F02D}",
    "\u{2219}",
    "\u{2666}", "\u{25C6}", "\u{204C}",
  ].map { Array($0.utf8) }

  private static let dashes: [[UInt8]] = ["\u{2013}", "\u{2014}", "\u{2012}", "\u{2010}", "\u{2212}"].map {
    Array($0.utf8)
  }

  private static func bullet(_ text: [UInt8]) -> LineMarker? {
    guard let first = text.first else { return nil }
    let hasSpace = text.count > 1 && TextByte.isSpace(text[1])
    switch first {
    case UInt8(ascii: "*"), UInt8(ascii: "o"), UInt8(ascii: ">"):
      return hasSpace ? LineMarker(kind: .bullet, text[..<1], textStart: afterSpaces(text, 1)) : nil
    case UInt8(ascii: "-"):
      // "-Sam will" is a bullet typed in haste; "-1" and "--" are none.
      guard hasSpace || (text.count > 2 && TextByte.isUpper(text[1]) && TextByte.isLower(text[2])) else { return nil }
      return LineMarker(kind: .dash, text[..<1], textStart: afterSpaces(text, 1))
    case ..<0x80: return nil
    default: break
    }
    for sign in signs where text.starts(with: sign) && text.count > sign.count {
      return LineMarker(kind: .bullet, text[..<sign.count], textStart: afterSpaces(text, sign.count))
    }
    for dash in dashes where text.starts(with: dash) && text.count > dash.count && TextByte.isSpace(text[dash.count]) {
      return LineMarker(kind: .dash, text[..<dash.count], textStart: afterSpaces(text, dash.count))
    }
    return nil
  }

  /// "(a)", "(1)", "(iv)".
  private static func bracketed(_ text: [UInt8]) -> LineMarker? {
    guard text.first == UInt8(ascii: "("), let close = text.prefix(7).firstIndex(of: UInt8(ascii: ")")),
      close + 1 < text.count, TextByte.isSpace(text[close + 1])
    else { return nil }
    return enumerated(text, core: text[1..<close], end: close + 1)
  }

  /// "1.", "1)", "4.1.1", also "1.Text" typed in haste.
  private static func numbered(_ text: [UInt8]) -> LineMarker? {
    var parts: [Int] = []
    var position = 0
    while position < text.count, TextByte.isDigit(text[position]) {
      let start = position
      while position < text.count, TextByte.isDigit(text[position]) { position += 1 }
      guard position - start <= 2 else { return nil }
      parts.append(text[start..<position].reduce(0) { $0 * 10 + Int($1 - 48) })
      guard position + 1 < text.count, text[position] == UInt8(ascii: "."), TextByte.isDigit(text[position + 1]) else {
        break
      }
      position += 1
    }
    guard let last = parts.last, position < text.count else { return nil }
    let hasStop = text[position] == UInt8(ascii: ".") || text[position] == UInt8(ascii: ")")
    let end = hasStop ? position + 1 : position
    guard end < text.count else { return nil }
    let words = afterSpaces(text, end)
    if parts.count == 1 {
      guard hasStop, words > end || TextByte.isUpper(text[end]) else { return nil }
      return LineMarker(kind: .number, text[..<end], textStart: words, ordinal: last)
    }
    // "1.5 hours" is a quantity, "9.30 Assembly" a time and "1.9.26 Meeting" a date.
    let isTime =
      parts.count == 2 && parts[0] < 24 && last % 5 == 0 && last < 60 && text[position - 2] != UInt8(ascii: ".")
    let isDate = parts.count == 3 && last >= 10 && parts[0] <= 31 && parts[1] <= 12
    guard words > end, words < text.count, TextByte.startsUpper(text[words...]), !isTime, !isDate else { return nil }
    return LineMarker(kind: .hierarchy, text[..<end], textStart: words, ordinal: last)
  }

  /// "a.", "b)", "iv.".
  private static func lettered(_ text: [UInt8]) -> LineMarker? {
    guard let stop = text.prefix(5).firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")") }),
      stop >= 1,
      stop + 1 < text.count, TextByte.isSpace(text[stop + 1]), TextByte.isLower(text[0])
    else { return nil }
    return enumerated(text, core: text[..<stop], end: stop + 1)
  }

  private static func enumerated(_ text: [UInt8], core: ArraySlice<UInt8>, end: Int) -> LineMarker? {
    guard let first = core.first else { return nil }
    let start = afterSpaces(text, end)
    if core.allSatisfy(TextByte.isDigit), core.count <= 2 {
      let value = core.reduce(0) { $0 * 10 + Int($1 - 48) }
      return LineMarker(kind: .number, text[..<end], textStart: start, ordinal: value)
    }
    if let value = RomanNumeral.value(core), core.count > 1 || first == UInt8(ascii: "i") {
      return LineMarker(kind: .roman, text[..<end], textStart: start, ordinal: value)
    }
    if core.count == 1, TextByte.isLower(first) {
      return LineMarker(kind: .letter, text[..<end], textStart: start, ordinal: Int(first) - 96)
    }
    return nil
  }

  static func afterSpaces(_ text: [UInt8], _ start: Int) -> Int {
    var position = start
    while position < text.count, TextByte.isSpace(text[position]) { position += 1 }
    return position
  }
}

/// Roman numerals up to 39 in small letters, as lists are numbered.
private enum RomanNumeral {
  private static let units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
  private static let tens = ["", "x", "xx", "xxx"]

  static func value(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 7 else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    for (ten, prefix) in tens.enumerated() {
      for (unit, suffix) in units.enumerated() where prefix + suffix == text { return ten * 10 + unit }
    }
    return nil
  }
}
