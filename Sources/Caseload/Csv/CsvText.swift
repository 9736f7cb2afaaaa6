/// The text of a CSV file in whatever encoding spreadsheets save it: UTF-8, UTF-16 with a mark, or windows-1252.
enum CsvText {
  /// The text as UTF-8 without a byte order mark. Bytes that are no UTF-8 are read as windows-1252, the encoding in which
  /// Excel on Windows saves "CSV".
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, lowByteFirst: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, lowByteFirst: false) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
    return isUTF8(bytes) ? bytes : windows1252(bytes)
  }

  private static func utf16(_ bytes: [UInt8], lowByteFirst: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 2
    while index + 1 < bytes.count {
      let low = UInt16(bytes[lowByteFirst ? index : index + 1])
      let high = UInt16(bytes[lowByteFirst ? index + 1 : index])
      units.append(high << 8 | low)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    let isPlain = bytes.withUnsafeBytes { buffer in
      var seen: UInt64 = 0
      var index = 0
      while index + 8 <= buffer.count {
        seen |= buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        index += 8
      }
      while index < buffer.count {
        seen |= UInt64(buffer[index])
        index += 1
      }
      return seen & 0x8080_8080_8080_8080 == 0
    }
    return isPlain || String(validating: bytes, as: UTF8.self) != nil
  }

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      let code = byte < 0xA0 ? upperControls[Int(byte) - 0x80] : UInt16(byte)
      if code >= 0x800 { text.append(UInt8(0xE0 | code >> 12)) }
      text.append(code >= 0x800 ? UInt8(0x80 | (code >> 6 & 0x3F)) : UInt8(0xC0 | code >> 6))
      text.append(UInt8(0x80 | code & 0x3F))
    }
    return text
  }

  /// What windows-1252 puts at 0x80 to 0x9F.
  private static let upperControls: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
