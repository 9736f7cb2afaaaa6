/// Writes zips with stored entries for tests.
struct StoredZip {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  mutating func add(_ name: String, _ bytes: [UInt8], unfoldedSize: Int? = nil, method: Int = 0) {
    let fields =
      number(20, 2) + number(0, 2) + number(method, 2) + number(0, 4) + number(Int(Self.checksum(bytes)), 4)
      + number(bytes.count, 4) + number(unfoldedSize ?? bytes.count, 4) + number(name.utf8.count, 2) + number(0, 2)
    directory += number(0x0201_4B50, 4) + number(20, 2) + fields + number(0, 8) + number(0, 2)
    directory += number(body.count, 4) + Array(name.utf8)
    body += number(0x0403_4B50, 4) + fields + Array(name.utf8) + bytes
    count += 1
  }

  func finished() -> [UInt8] {
    body + directory + number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
      + number(directory.count, 4) + number(body.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF) { sum, byte in sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 255)] }
  }
}
