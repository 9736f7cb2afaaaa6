/// Writes small zips for tests, false ones too.
struct ZipWriter {
  var comment: [UInt8] = []
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  private var lastOffset = 0
  private var last: (packed: [UInt8], method: Int, checksum: UInt32, size: Int, flags: Int) = ([], 0, 0, 0, 0)

  /// Adds an entry; `unfolded` is what the checksum and size are taken from.
  mutating func add(
    _ name: String, _ packed: [UInt8], method: Int = 0, unfolded: [UInt8]? = nil, unfoldedSize: Int? = nil,
    flags: Int = 0
  ) {
    let plain = unfolded ?? packed
    last = (packed, method, Self.checksum(plain), unfoldedSize ?? plain.count, flags)
    lastOffset = body.count
    body += number(0x0403_4B50, 4) + fields(name) + Array(name.utf8) + packed
    list(name)
  }

  /// Lists the last entry's bytes a second time under another name.
  mutating func repeatLastEntry(as name: String) { list(name) }

  func finished() -> [UInt8] {
    body + directory + number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
      + number(directory.count, 4) + number(body.count, 4) + number(comment.count, 2) + comment
  }

  /// The bytes deflated.
  static func deflated(_ bytes: [UInt8]) -> [UInt8] { TestDeflate.pack(bytes) }

  private mutating func list(_ name: String) {
    directory += number(0x0201_4B50, 4) + number(20, 2) + fields(name) + number(0, 10)
    directory += number(lastOffset, 4) + Array(name.utf8)
    count += 1
  }

  private func fields(_ name: String) -> [UInt8] {
    number(20, 2) + number(last.flags, 2) + number(last.method, 2) + number(0, 4) + number(Int(last.checksum), 4)
      + number(last.packed.count, 4) + number(last.size, 4) + number(name.utf8.count, 2) + number(0, 2)
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
