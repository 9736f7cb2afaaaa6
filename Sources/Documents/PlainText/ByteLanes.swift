/// Eight bytes looked at together as one number.
enum ByteLanes {
  private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  /// The top bit of each byte.
  static let tops: UInt64 = 0x8080_8080_8080_8080

  /// A byte eight times.
  @inline(__always)
  static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The top bit of each byte that is equal to one.
  @inline(__always)
  static func equal(_ word: UInt64, _ repeated: UInt64) -> UInt64 {
    let difference = word ^ repeated
    return ~(((difference & lows) &+ lows) | difference | lows)
  }

  /// Whether some byte is below 0x20.
  @inline(__always)
  static func hasControl(_ word: UInt64) -> Bool { (word &- repeated(0x20)) & ~word & tops != 0 }

  /// Eight bytes of a text from a place on.
  @inline(__always)
  static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt64 {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
  }
}
