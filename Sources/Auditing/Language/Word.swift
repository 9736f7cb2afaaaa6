/// A folded word as sixteen bytes by value: comparing two of them, or one with a literal, takes two comparisons of numbers
/// and touches no memory.
///
/// Up to fifteen bytes the word itself is held. Of a longer one its first eight and last three bytes are held, and 32 bits
/// that follow from all of it; the top byte, which no UTF-8 has, tells the two apart.
struct Word: Hashable, Sendable, ExpressibleByStringLiteral {
  private let low: UInt64
  private let high: UInt64

  /// No word.
  static let none = Word(low: 0, high: 0)

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// A word of the source; made while compiling.
  @inline(__always)
  init(stringLiteral text: StaticString) {
    self.init(start: UnsafeRawPointer(text.utf8Start), count: text.utf8CodeUnitCount)
  }

  /// A word of any text, already folded.
  init(_ text: some StringProtocol) {
    var text = String(text)
    self = text.withUTF8 { Word($0) }
  }

  /// A word of a string, already folded.
  init(_ text: String) {
    var text = text
    self = text.withUTF8 { Word($0) }
  }

  /// A word by its folded bytes.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else {
      self = Word(low: 0, high: 0)
      return
    }
    self.init(reading: UnsafeRawPointer(start), count: bytes.count)
  }

  /// A word whose length is not known while compiling: a few loads in place of a loop.
  @inline(__always)
  private init(reading start: UnsafeRawPointer, count: Int) {
    if count > 15 {
      self.init(start: start, count: count)
    } else if count >= 8 {
      let tail = start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self).littleEndian
      // Of the tail the bytes that the first eight do not have.
      self.init(
        low: start.loadUnaligned(as: UInt64.self).littleEndian,
        high: count == 8 ? 0 : tail &>> UInt64(8 &* (16 &- count)))
    } else if count >= 4 {
      let head = UInt64(start.loadUnaligned(as: UInt32.self).littleEndian)
      let tail = UInt64(start.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self).littleEndian)
      self.init(low: head | tail &<< UInt64(8 &* (count &- 4)), high: 0)
    } else {
      var word: UInt64 = 0
      for index in 0..<count {
        word |= UInt64(start.load(fromByteOffset: index, as: UInt8.self)) &<< UInt64(index &* 8)
      }
      self.init(low: word, high: 0)
    }
  }

  @inline(__always)
  private init(start: UnsafeRawPointer, count: Int) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    if count <= 15 {
      // A loop of fixed length, so that a literal is worked out while compiling.
      for index in 0..<15 {
        guard index < count else { break }
        let byte = UInt64(start.load(fromByteOffset: index, as: UInt8.self))
        if index < 8 { low |= byte &<< UInt64(index &* 8) } else { high |= byte &<< UInt64((index &- 8) &* 8) }
      }
    } else {
      low = start.loadUnaligned(as: UInt64.self).littleEndian
      let tail = start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self).littleEndian
      high = 0xFF &<< 56 | (tail &>> 40) &<< 32 | Self.mix(start, count, low, tail)
    }
    self.low = low
    self.high = high
  }

  /// 32 bits that follow from all bytes of a long word.
  @inline(__always)
  private static func mix(_ start: UnsafeRawPointer, _ count: Int, _ first: UInt64, _ tail: UInt64) -> UInt64 {
    var mix = (first ^ UInt64(truncatingIfNeeded: count)) &* factor
    mix = (mix ^ (mix &>> 29) ^ start.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian) &* factor
    if count > 24 {
      mix =
        (mix ^ (mix &>> 31) ^ start.loadUnaligned(fromByteOffset: count &- 16, as: UInt64.self).littleEndian) &* factor
    }
    if count > 32 {
      for index in 16..<count { mix = (mix ^ UInt64(start.load(fromByteOffset: index, as: UInt8.self))) &* factor }
    }
    mix = (mix ^ (mix &>> 27) ^ tail) &* factor
    return mix &>> 32
  }

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  static func == (left: Word, right: Word) -> Bool { (left.low ^ right.low) | (left.high ^ right.high) == 0 }

  func hash(into hasher: inout Hasher) { hasher.combine(low &+ high &* 0x9E37_79B9_7F4A_7C15) }

  /// A number for tables of places, well mixed in its upper bits.
  @inline(__always)
  var mixed: UInt64 {
    let mix = (low ^ (high &* 0xFF51_AFD7_ED55_8CCD)) &* 0x9E37_79B9_7F4A_7C15
    return (mix ^ (mix &>> 32)) &* 0xD6E8_FEB8_6659_FD93
  }

  /// Whether there is no word.
  @inline(__always)
  var isEmpty: Bool { low == 0 && high == 0 }

  /// More than fifteen bytes.
  var isLong: Bool { high >> 56 == 0xFF }

  /// The bytes; of a long word its first eight and last three.
  var utf8: Bytes { Bytes(low: low, high: isLong ? (high &>> 32) & 0xFF_FFFF : high) }

  /// Whether it ends in up to three bytes.
  @inline(__always)
  func hasSuffix(_ ending: Word) -> Bool {
    let wanted = ending.utf8
    let own = utf8
    return own.count >= wanted.count && own.last(wanted.count) == ending.low
  }

  /// Whether it begins with up to eight bytes.
  @inline(__always)
  func hasPrefix(_ opening: Word) -> Bool {
    let count = UInt64(opening.utf8.count)
    if count < 8 { return low & ((1 &<< (count &* 8)) &- 1) == opening.low }
    guard low == opening.low else { return false }
    return isLong || count == 8 || high & ((1 &<< ((count &- 8) &* 8)) &- 1) == opening.high
  }

  /// The number that the digits behind some bytes give; nil where anything else stands there, or more digits than `most`.
  func digits(after start: Int, most: Int) -> Int? {
    let bytes = utf8
    guard bytes.count > start, bytes.count <= start + most else { return nil }
    var value = 0
    for index in start..<bytes.count {
      guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
    }
    return value
  }

  /// The word in letters; nil for a long one, whose letters are in its text only.
  var text: String? { isLong ? nil : String(decoding: utf8, as: UTF8.self) }

  /// The bytes of a word.
  struct Bytes: RandomAccessCollection {
    let low: UInt64
    let high: UInt64

    var startIndex: Int { 0 }
    var endIndex: Int {
      high != 0 ? 16 - high.leadingZeroBitCount / 8 : 8 - low.leadingZeroBitCount / 8
    }
    subscript(index: Int) -> UInt8 {
      UInt8(truncatingIfNeeded: index < 8 ? low &>> UInt64(index &* 8) : high &>> UInt64((index &- 8) &* 8))
    }

    /// The last bytes, up to eight, as a word holds its first.
    func last(_ number: Int) -> UInt64 {
      var found: UInt64 = 0
      for (place, index) in (endIndex - number..<endIndex).enumerated() {
        found |= UInt64(self[index]) &<< UInt64(place &* 8)
      }
      return found
    }
  }
}

extension Word {
  /// For words that are not known while compiling.
  @_disfavoredOverload
  static func == (left: Word, right: String) -> Bool { left == Word(right) }
}
