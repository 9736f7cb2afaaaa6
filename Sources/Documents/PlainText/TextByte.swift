/// What single bytes of UTF-8 text are, and the words at the ends of a line.
enum TextByte {
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  static func isUpper(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
  static func isLower(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }
  static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// How many characters UTF-8 bytes are.
  static func characters(in bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// Whether a text begins with a small letter (those of Western Europe among them).
  static func startsLower(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if isLower(first) { return true }
    return first == 0xC3 && bytes.count > 1 && bytes[bytes.startIndex + 1] >= 0x9F
  }

  /// Whether a text begins with a capital letter.
  static func startsUpper(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if isUpper(first) { return true }
    return first == 0xC3 && bytes.count > 1 && bytes[bytes.startIndex + 1] < 0x9F
  }

  /// ASCII letters made small.
  static func lowercased(_ bytes: some Sequence<UInt8>) -> [UInt8] { bytes.map { isUpper($0) ? $0 | 0x20 : $0 } }

  /// Whether a text begins with some small ASCII letters, however it is set.
  static func begins(_ bytes: [UInt8], _ opening: StaticString) -> Bool {
    let count = opening.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    for index in 0..<count {
      let byte = bytes[index]
      if (isUpper(byte) ? byte | 0x20 : byte) != opening.utf8Start[index] { return false }
    }
    return true
  }

  /// The bytes without white space at either end.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return bytes
  }

  /// The words of a text, cut at white space.
  static func words(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.split(whereSeparator: isSpace)
  }

  /// The text with single spaces, as blocks hold it.
  static func string(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      isSpacedSingly(bytes) ? String(decoding: bytes, as: UTF8.self) : respaced(bytes)
    }
  }

  /// Whether a text has no tab, no two spaces in a row and no space at either end, as nearly every line has not.
  private static func isSpacedSingly(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = bytes.last, last != 0x20, bytes[0] != 0x20 else { return bytes.isEmpty }
    var position = 0
    // Whether the byte before is a space, as the top bit of a byte.
    var carried: UInt64 = 0
    while position + 8 <= bytes.count {
      let word = ByteLanes.word(bytes, position)
      let spaces = ByteLanes.equal(word, ByteLanes.repeated(0x20))
      if spaces & (spaces &<< 8 | carried) != 0 || ByteLanes.equal(word, ByteLanes.repeated(0x09)) != 0 { return false }
      carried = spaces &>> 56
      position += 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x09 || byte == 0x20 && position > 0 && bytes[position - 1] == 0x20 { return false }
      position += 1
    }
    return true
  }

  private static func respaced(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count)
    for byte in bytes {
      if isSpace(byte) {
        if let last = joined.last, last != 0x20 { joined.append(0x20) }
      } else {
        joined.append(byte)
      }
    }
    if joined.last == 0x20 { joined.removeLast() }
    return String(decoding: joined, as: UTF8.self)
  }
}
