extension [UInt8] {
  /// The unsigned 16-bit number at an offset, low byte first; 0 where the bytes run out.
  func littleEndian16(at offset: Int) -> Int {
    guard offset >= 0, offset + 2 <= count else { return 0 }
    return Int(self[offset]) | Int(self[offset + 1]) << 8
  }

  /// The unsigned 32-bit number at an offset, low byte first; 0 where the bytes run out.
  func littleEndian32(at offset: Int) -> Int {
    littleEndian16(at: offset) | littleEndian16(at: offset + 2) << 16
  }
}
