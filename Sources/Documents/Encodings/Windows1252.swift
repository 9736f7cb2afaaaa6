/// Text in windows-1252, the Western European code page of older Windows programs.
enum Windows1252 {
  /// Unicode values of the bytes 80 to 9F; 0 where the byte has no meaning.
  private static let upperControls: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0,
    0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// Whether every byte has a meaning and the text is Latin letters with a few others, as English is.
  static func isPlausible(_ bytes: [UInt8]) -> Bool {
    var high = 0
    for byte in bytes where byte >= 0x80 {
      if byte < 0xA0, upperControls[Int(byte) - 0x80] == 0 { return false }
      high += 1
    }
    return high * 3 <= bytes.count
  }

  /// The text in UTF-8.
  static func utf8(of bytes: [UInt8]) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
        continue
      }
      let value = byte < 0xA0 ? upperControls[Int(byte) - 0x80] : UInt16(byte)
      if value < 0x800 {
        utf8.append(UInt8(0xC0 | value >> 6))
      } else {
        utf8.append(UInt8(0xE0 | value >> 12))
        utf8.append(UInt8(0x80 | value >> 6 & 0x3F))
      }
      utf8.append(UInt8(0x80 | value & 0x3F))
    }
    return utf8
  }
}
