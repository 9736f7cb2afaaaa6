/// One piece of a rich text file.
enum RtfToken {
  case open, close
  /// A control word with its number.
  case word(String, Int?)
  /// A control sign: `\~`, `\-`, `\*` and the like.
  case sign(UInt8)
  /// A byte written in hexadecimal.
  case byte(UInt8)
  /// Plain characters.
  case text(Range<Int>)
}

/// Cuts a rich text file into tokens. Source: Rich Text Format Specification 1.9.1, "Contents of an RTF File".
struct RtfTokens {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func slice(_ range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

  /// Passes over bytes that are no text (`\bin`).
  mutating func skip(_ count: Int) { position = min(bytes.count, position + max(0, min(count, bytes.count))) }

  /// The next token; nil at the end. Line ends in the file mean nothing.
  mutating func next() -> RtfToken? {
    while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D || bytes[position] == 0 {
      position += 1
    }
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "{"):
      position += 1
      return .open
    case UInt8(ascii: "}"):
      position += 1
      return .close
    case UInt8(ascii: "\\"): return control()
    default:
      let start = position
      while position < bytes.count, !Self.endsText(bytes[position]) { position += 1 }
      return .text(start..<position)
    }
  }

  private static func endsText(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"), 0x0A, 0x0D, 0: true
    default: false
    }
  }

  private mutating func control() -> RtfToken? {
    position += 1
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    guard TextByte.isLetter(first) else {
      position += 1
      if first == UInt8(ascii: "'") { return hexadecimal() }
      // A backslash before a line end is a paragraph's end.
      return first == 0x0A || first == 0x0D ? .word("par", nil) : .sign(first)
    }
    let start = position
    while position < bytes.count, position - start < 32, TextByte.isLetter(bytes[position]) { position += 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    let number = number()
    if position < bytes.count, bytes[position] == 0x20 { position += 1 }
    return .word(name, number)
  }

  private mutating func number() -> Int? {
    var place = position
    let isNegative = place < bytes.count && bytes[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    let first = place
    var value = 0
    while place < bytes.count, place - first < 10, TextByte.isDigit(bytes[place]) {
      value = value * 10 + Int(bytes[place] - 48)
      place += 1
    }
    guard place > first else { return nil }
    position = place
    return isNegative ? -value : value
  }

  private mutating func hexadecimal() -> RtfToken {
    var value = 0
    var count = 0
    while count < 2, position < bytes.count, let digit = Self.digit(bytes[position]) {
      value = value * 16 + digit
      position += 1
      count += 1
    }
    return .byte(UInt8(value))
  }

  private static func digit(_ byte: UInt8) -> Int? {
    if TextByte.isDigit(byte) { return Int(byte) - 48 }
    let small = byte | 0x20
    return small >= 97 && small <= 102 ? Int(small) - 87 : nil
  }
}
