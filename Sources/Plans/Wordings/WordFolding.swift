/// A word of a line: where it stands and which word of the wordings it is.
struct Word: Sendable {
  /// Byte offsets in the text that was folded.
  var start: Int32
  var end: Int32
  /// Its number in the vocabulary, or -1.
  var id: Int32
  /// What it looks like.
  var shape: Shape

  struct Shape: OptionSet, Sendable {
    let rawValue: UInt8
    static let capital = Shape(rawValue: 1)
    static let number = Shape(rawValue: 2)
    static let hasDigit = Shape(rawValue: 4)
    static let allCapitals = Shape(rawValue: 8)
  }
}

/// Cuts text into folded words: case, quotes, dashes, spaces of every width, punctuation and the plural s make no
/// difference, "&" is "and". Works on bytes; letters beyond ASCII count as letters and are compared as they are.
enum WordFolding {
  /// Calls `emit` for every word of `text[range]` with its hash.
  @inline(__always)
  static func words(
    _ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>,
    emit: (_ start: Int, _ end: Int, _ hash: UInt64, _ shape: Word.Shape) -> Void
  ) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let width = letterWidth(text, index, end)
      if width == 0 {
        if text[index] == ampersand { emit(index, index + 1, andHash, []) }
        index += 1
        continue
      }
      let start = index
      var hash = seed
      var before = seed
      var last: UInt8 = 0
      var beforeLast: UInt8 = 0
      var length = 0
      var digits = 0
      var capitals = 0
      while index < end {
        let byte = text[index]
        // Letters and digits of ASCII are nearly all there is.
        let small = byte | 0x20
        if small &- 0x61 < 26 || byte &- 0x30 < 10 {
          let isDigit = byte < 0x40
          let folded = isDigit ? byte : small
          before = hash
          hash = (hash ^ UInt64(folded)) &* prime
          beforeLast = last
          last = folded
          digits += isDigit ? 1 : 0
          capitals += byte & 0x60 == 0x40 ? 1 : 0
          length += 1
          index += 1
          continue
        }
        let width = letterWidth(text, index, end)
        if width == 0 {
          let skip = innerMark(text, index, end)
          guard skip > 0, index + skip < end, letterWidth(text, index + skip, end) > 0 else { break }
          index += skip
          continue
        }
        for offset in 0..<width {
          var folded = text[index + offset]
          if folded >= 0x41, folded <= 0x5A { folded |= 0x20 }
          before = hash
          hash = (hash ^ UInt64(folded)) &* prime
          beforeLast = last
          last = folded
        }
        length += 1
        index += width
      }
      // "needs" and "need" are one word; "status", "this" and "process" keep their s.
      if length > 3, last == 0x73, beforeLast != 0x73, beforeLast != 0x75, beforeLast != 0x69 { hash = before }
      var shape: Word.Shape = []
      if text[start] >= 0x41, text[start] <= 0x5A { shape.insert(.capital) }
      if digits == length { shape.insert(.number) }
      if digits > 0 { shape.insert(.hasDigit) }
      if capitals > 0, capitals + digits == length { shape.insert(.allCapitals) }
      emit(start, index, hash, shape)
    }
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3
  private static let ampersand: UInt8 = 0x26
  private static let andHash: UInt64 = {
    var hash = seed
    for byte in "and".utf8 { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }()

  /// How many bytes the letter or digit at an index has; 0 where there is none.
  @inline(__always)
  private static func letterWidth(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    let byte = text[index]
    if byte < 0x80 {
      if (byte | 0x20) >= 0x61, (byte | 0x20) <= 0x7A { return 1 }
      return byte >= 0x30 && byte <= 0x39 ? 1 : 0
    }
    // C2 leads no letter that matters (no-break space, soft hyphen, guillemets); E2, E3 and EF lead dashes, quotes,
    // bullets and boxes; the bytes that continue a character are never reached first.
    if byte >= 0xC3, byte <= 0xDF, index + 1 < end { return 2 }
    return 0
  }

  /// How many bytes a mark has that may stand inside a word: an apostrophe or a soft hyphen.
  @inline(__always)
  private static func innerMark(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    let byte = text[index]
    if byte == 0x27 { return 1 }
    if byte == 0xC2, index + 1 < end, text[index + 1] == 0xAD { return 2 }
    if byte == 0xE2, index + 2 < end, text[index + 1] == 0x80, text[index + 2] == 0x98 || text[index + 2] == 0x99 {
      return 3
    }
    return 0
  }
}
