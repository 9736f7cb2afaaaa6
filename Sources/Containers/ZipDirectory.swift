/// Reads the directory at the end of a zip and checks that it can be true before anything is unpacked.
///
/// Only the directory counts: entries that stand in the file but not in the directory do not exist.
/// Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16; no zip64, no split archives.
struct ZipDirectory {
  let bytes: [UInt8]
  let limits: ContainerLimits

  func entries() throws(ContainerError) -> [ZipEntry] {
    let end = try endOfDirectory()
    let count = bytes.littleEndian16(at: end + 10)
    let size = bytes.littleEndian32(at: end + 12)
    let start = bytes.littleEndian32(at: end + 16)
    guard bytes.littleEndian16(at: end + 4) == 0, count != 0xFFFF, start != 0xFFFF_FFFF else { throw .unsupportedZip }
    guard start + size <= end else { throw .inconsistentZip }
    guard count <= limits.entries else { throw .tooManyEntries(limits.entries) }
    var entries: [ZipEntry] = []
    entries.reserveCapacity(count)
    var offset = start
    var total = 0
    for _ in 0..<count {
      guard let (entry, next) = try entry(at: offset, directoryStart: start, directoryEnd: end) else { break }
      total += entry.unfoldedSize
      guard total <= limits.unfoldedBytes else { throw .tooLargeZip }
      if !entry.name.hasSuffix("/") { entries.append(entry) }
      offset = next
    }
    try refuseOverlaps(entries, directoryStart: start)
    return entries
  }

  /// Offset of the record that ends the directory; a comment of up to 65,535 bytes may follow it.
  private func endOfDirectory() throws(ContainerError) -> Int {
    let isZip = bytes.starts(with: [0x50, 0x4B])
    var offset = bytes.count - 22
    let lowest = max(0, offset - 0xFFFF)
    while offset >= lowest {
      if bytes.littleEndian32(at: offset) == 0x0605_4B50,
        offset + 22 + bytes.littleEndian16(at: offset + 20) <= bytes.count
      {
        return offset
      }
      offset -= 1
    }
    throw isZip ? .truncatedZip : .notZip
  }

  private func entry(
    at offset: Int, directoryStart: Int, directoryEnd: Int
  ) throws(ContainerError) -> (entry: ZipEntry, next: Int)? {
    guard offset + 46 <= directoryEnd, bytes.littleEndian32(at: offset) == 0x0201_4B50 else { throw .inconsistentZip }
    let flags = bytes.littleEndian16(at: offset + 8)
    let packed = bytes.littleEndian32(at: offset + 20)
    let unfolded = bytes.littleEndian32(at: offset + 24)
    let nameLength = bytes.littleEndian16(at: offset + 28)
    let header = bytes.littleEndian32(at: offset + 42)
    let next =
      offset + 46 + nameLength + bytes.littleEndian16(at: offset + 30) + bytes.littleEndian16(at: offset + 32)
    guard next <= directoryEnd else { throw .inconsistentZip }
    guard packed != 0xFFFF_FFFF, unfolded != 0xFFFF_FFFF, header != 0xFFFF_FFFF else { throw .unsupportedZip }
    guard header + 30 <= directoryStart, bytes.littleEndian32(at: header) == 0x0403_4B50 else { throw .inconsistentZip }
    let data = header + 30 + bytes.littleEndian16(at: header + 26) + bytes.littleEndian16(at: header + 28)
    guard data + packed <= directoryStart else { throw .inconsistentZip }
    let entry = ZipEntry(
      name: try name(bytes[(offset + 46)..<(offset + 46 + nameLength)]), unfoldedSize: unfolded, packedSize: packed,
      isEncrypted: flags & 0x41 != 0, method: bytes.littleEndian16(at: offset + 10),
      checksum: UInt32(truncatingIfNeeded: bytes.littleEndian32(at: offset + 16)), dataOffset: data,
      headerOffset: header)
    return (entry, next)
  }

  /// A name that cannot lead out of the container: `\` counts as `/`, leading slashes go, `..` and NUL are refused.
  private func name(_ raw: ArraySlice<UInt8>) throws(ContainerError) -> String {
    guard !raw.contains(0) else { throw .inconsistentZip }
    let slash = UInt8(ascii: "/")
    let slashed = raw.map { $0 == UInt8(ascii: "\\") ? slash : $0 }
    for part in slashed.split(separator: slash) where part.elementsEqual("..".utf8) { throw .inconsistentZip }
    return String(decoding: slashed.drop { $0 == slash }, as: UTF8.self)
  }

  /// Entries that share bytes let a small file pretend to hold a huge one.
  private func refuseOverlaps(_ entries: [ZipEntry], directoryStart: Int) throws(ContainerError) {
    var end = 0
    for entry in entries.sorted(by: { $0.headerOffset < $1.headerOffset }) {
      guard entry.headerOffset >= end else { throw .inconsistentZip }
      end = entry.dataOffset + entry.packedSize
    }
  }
}
