/// Text in UTF-16, as Notepad's "Unicode" and some case systems' exports save it.
enum UTF16Text {
  /// The byte order of a text without a byte order mark, true for big-endian: most characters of English have a zero byte,
  /// always on the same side. Nil where the bytes do not look like UTF-16.
  static func byteOrder(of bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    let sample = min(bytes.count, 8192)
    var evenZeros = 0
    var oddZeros = 0
    for index in 0..<sample where bytes[index] == 0 {
      if index % 2 == 0 { evenZeros += 1 } else { oddZeros += 1 }
    }
    let pairs = sample / 2
    if oddZeros * 10 >= pairs * 7, evenZeros * 50 <= pairs { return false }
    if evenZeros * 10 >= pairs * 7, oddZeros * 50 <= pairs { return true }
    return nil
  }

  /// UTF-8 of a text; what is no character becomes U+FFFD and is counted in a notice.
  static func decode(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> TextEncoding.Decoded {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(units.count)
    // A last odd byte is half a character.
    var lost = index < bytes.endIndex ? 1 : 0
    let failed = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true) { _ in }
    _ = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) { utf8.append($0) }
    if failed { lost += max(1, loneSurrogates(in: units)) }
    return TextEncoding.Decoded(utf8: utf8, notices: lost > 0 ? [TextEncoding.lost(lost)] : [])
  }

  private static func loneSurrogates(in units: [UInt16]) -> Int {
    var count = 0
    var expectsSecond = false
    for unit in units {
      switch unit {
      case 0xD800...0xDBFF:
        if expectsSecond { count += 1 }
        expectsSecond = true
      case 0xDC00...0xDFFF:
        if !expectsSecond { count += 1 }
        expectsSecond = false
      default:
        if expectsSecond { count += 1 }
        expectsSecond = false
      }
    }
    return count + (expectsSecond ? 1 : 0)
  }
}
