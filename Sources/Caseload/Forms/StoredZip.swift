import Containers

/// Writes a zip of entries that are not packed: all that is needed to give back a workbook with one part changed.
struct StoredZip {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds an entry; the day is always the first that a zip can name, so the same entries give the same bytes.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let name = Array(name.utf8)
    let offset = bytes.count
    // Version 2.0, names in UTF-8, not packed, 1 January 1980.
    var fields = Self.little(20, 2) + Self.little(0x0800, 2) + Self.little(0, 2) + Self.little(0, 2)
    fields += Self.little(0x0021, 2) + Self.little(Int(ZipArchive.checksum(content)), 4)
    fields += Self.little(content.count, 4) + Self.little(content.count, 4) + Self.little(name.count, 2)
    fields += Self.little(0, 2)
    bytes += [0x50, 0x4B, 0x03, 0x04] + fields + name + content
    directory += [0x50, 0x4B, 0x01, 0x02] + Self.little(20, 2) + fields + Self.little(0, 2) + Self.little(0, 2)
    directory += Self.little(0, 2) + Self.little(0, 4) + Self.little(offset, 4) + name
    count += 1
  }

  /// The whole file.
  func finish() -> [UInt8] {
    bytes + directory + [0x50, 0x4B, 0x05, 0x06] + Self.little(0, 4) + Self.little(count, 2) + Self.little(count, 2)
      + Self.little(directory.count, 4) + Self.little(bytes.count, 4) + Self.little(0, 2)
  }

  private static func little(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
