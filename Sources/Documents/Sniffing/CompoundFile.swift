/// Microsoft's compound file: the container of office files of before 2007, and of later ones behind a password.
/// Source: [MS-CFB] 2.2 and 2.6.1. Only the names in its directory are looked at.
enum CompoundFile {
  private static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  static func hasSignature(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

  static func kind(of bytes: [UInt8]) -> FileKind {
    if holdsStream("EncryptedPackage", in: bytes) { return .protectedOffice }
    if holdsStream("WordDocument", in: bytes) { return .oldWord }
    return .otherCompound
  }

  /// Directory entries are 128 bytes long and aligned, so every such place is looked at: that works without following
  /// the sector chains, which a damaged file may have lost.
  private static func holdsStream(_ name: StaticString, in bytes: [UInt8]) -> Bool {
    let ascii = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    let wanted: [UInt8] = ascii.flatMap { byte -> [UInt8] in [byte, 0] } + [0, 0]
    var offset = 512
    while offset + 128 <= bytes.count {
      let length = Int(bytes[offset + 64]) | Int(bytes[offset + 65]) << 8
      if length == wanted.count, bytes[offset..<(offset + length)].elementsEqual(wanted) { return true }
      offset += 128
    }
    return false
  }
}
