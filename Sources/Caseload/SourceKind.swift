/// What kind of file a caseload comes in, by its first bytes.
enum SourceKind {
  case empty, zip, encrypted, oldBinary, xml, table

  static func sniff(_ bytes: [UInt8]) -> SourceKind {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .zip }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      // Office keeps an encrypted workbook as this stream of a compound file; its name is in UTF-16.
      let name: [UInt8] = "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
      return contains(bytes.prefix(1 << 20), name) || contains(bytes.suffix(1 << 20), name) ? .encrypted : .oldBinary
    }
    let wide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let start = bytes.prefix(4096).first { $0 > 0x20 && $0 < 0x7F }
    if start == UInt8(ascii: "<") { return .xml }
    if !wide, !bytes.contains(where: { $0 > 0x20 }) { return .empty }
    return .table
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ name: [UInt8]) -> Bool {
    guard let first = name.first else { return true }
    var index = bytes.startIndex
    while index + name.count <= bytes.endIndex {
      if bytes[index] == first, bytes[index..<index + name.count].elementsEqual(name) { return true }
      index += 1
    }
    return false
  }
}
