/// A tiny deflater for tests: fixed Huffman codes, literals and runs of one byte (RFC 1951, section 3.2.6).
enum TestDeflate {
  static func pack(_ bytes: [UInt8]) -> [UInt8] {
    var writer = BitWriter()
    writer.bits(1, 1)
    writer.bits(1, 2)
    var index = 0
    while index < bytes.count {
      literal(bytes[index], to: &writer)
      var run = 0
      while index + 1 + run < bytes.count, bytes[index + 1 + run] == bytes[index] { run += 1 }
      index += 1
      while run >= 258 {
        // Length 258 is symbol 285 without extra bits; distance 1 is code 0.
        writer.code(0b1100_0101, 8)
        writer.code(0, 5)
        run -= 258
        index += 258
      }
    }
    writer.code(0, 7)
    return writer.finished()
  }

  private static func literal(_ byte: UInt8, to writer: inout BitWriter) {
    if byte < 144 { writer.code(0x30 + Int(byte), 8) } else { writer.code(0x190 + Int(byte) - 144, 9) }
  }

  private struct BitWriter {
    private var bytes: [UInt8] = []
    private var used = 8

    mutating func bit(_ bit: Int) {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      bytes[bytes.count - 1] |= UInt8(bit) << UInt8(used)
      used += 1
    }
    mutating func bits(_ value: Int, _ width: Int) { for place in 0..<width { bit(value >> place & 1) } }
    mutating func code(_ value: Int, _ width: Int) {
      for place in stride(from: width - 1, through: 0, by: -1) { bit(value >> place & 1) }
    }
    func finished() -> [UInt8] { bytes }
  }
}
