/// Collects words with white space normalised: any white space becomes one space, none stands at either end, and what
/// has no width is dropped. Ticked and empty boxes of whatever kind become ☒ and ☐.
struct WordsBuffer {
  private(set) var bytes: [UInt8] = []
  private var needsSpace = false

  /// The words so far.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds raw UTF-8.
  mutating func append(_ raw: ArraySlice<UInt8>) {
    bytes.reserveCapacity(bytes.count + raw.count)
    raw.withUnsafeBufferPointer { raw in
      var index = 0
      while index < raw.count {
        let byte = raw[index]
        if byte > 0x20 && byte < 0x7F {
          put(byte)
          index += 1
        } else if byte <= 0x20 || byte == 0x7F {
          needsSpace = true
          index += 1
        } else {
          index += appendWide(raw, at: index)
        }
      }
    }
  }

  /// The words with a single space where white space stood at an end, as a run of a paragraph keeps it.
  static func withEnds(_ raw: ArraySlice<UInt8>) -> String {
    var buffer = WordsBuffer()
    buffer.put(UInt8(ascii: "|"))
    buffer.append(raw)
    if buffer.needsSpace { buffer.bytes.append(0x20) }
    return String(decoding: buffer.bytes.dropFirst(), as: UTF8.self)
  }

  private mutating func put(_ byte: UInt8) {
    if needsSpace {
      if !bytes.isEmpty { bytes.append(0x20) }
      needsSpace = false
    }
    bytes.append(byte)
  }

  /// Adds a character of two to four bytes; returns how many bytes it had.
  private mutating func appendWide(_ raw: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = raw[index]
    let length = min(lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1, raw.count - index)
    var code = Int(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for step in 1..<max(length, 1) where step < length { code = code << 6 | Int(raw[index + step]) & 0x3F }
    switch code {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: needsSpace = true
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: break
    case 0x2611, 0x2705: putAll(SymbolFonts.ticked)
    case 0x25A1, 0x274F...0x2752: putAll(SymbolFonts.unticked)
    case 0xF020...0xF0FF: putAll(SymbolFonts.text(font: nil, code: code) ?? "\u{2022}")
    default:
      put(lead)
      for step in 1..<max(length, 1) where step < length { bytes.append(raw[index + step]) }
    }
    return max(length, 1)
  }

  private mutating func putAll(_ text: String) {
    for (step, byte) in text.utf8.enumerated() { if step == 0 { put(byte) } else { bytes.append(byte) } }
  }
}
