import CZlib

/// A zip held in memory. Its directory is checked when it is opened; entries are unpacked only when asked for, never
/// past the size that the directory gives and never past the caps.
public struct ZipArchive: Sendable {
  /// The entries in the order of the directory, folders left out.
  public let entries: [ZipEntry]

  private let bytes: [UInt8]
  private let limits: ContainerLimits
  private let positions: [String: Int]

  /// Opens a zip without unpacking anything.
  ///
  /// - Throws: `ContainerError` where the bytes are no zip, are cut short, contradict themselves or break a cap.
  public init(_ bytes: [UInt8], limits: ContainerLimits = .standard) throws(ContainerError) {
    entries = try ZipDirectory(bytes: bytes, limits: limits).entries()
    self.bytes = bytes
    self.limits = limits
    var positions: [String: Int] = [:]
    positions.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() where positions[entry.name] == nil { positions[entry.name] = index }
    self.positions = positions
  }

  /// The entry of a name; the first where several share it.
  public func entry(named name: String) -> ZipEntry? {
    positions[name].map { entries[$0] }
  }

  /// The unpacked bytes of the entry of a name.
  ///
  /// - Throws: `ContainerError`; `missing` where there is no such entry.
  public func read(named name: String) throws(ContainerError) -> [UInt8] {
    guard let entry = entry(named: name) else { throw .missingEntry }
    return try read(entry)
  }

  /// The unpacked bytes of an entry, agreeing with its size and checksum.
  ///
  /// - Throws: `ContainerError` where the entry breaks a cap, is encrypted, or does not unpack to what was promised.
  public func read(_ entry: ZipEntry) throws(ContainerError) -> [UInt8] {
    guard !entry.isEncrypted else { throw .encryptedEntry }
    let isOverRatio =
      entry.unfoldedSize > limits.ratioFloor && entry.unfoldedSize / limits.ratio > entry.packedSize
    guard entry.unfoldedSize <= limits.entryBytes, !isOverRatio else { throw .tooLargeZip }
    let packed = bytes[entry.dataOffset..<(entry.dataOffset + entry.packedSize)]
    let unpacked: [UInt8]
    switch entry.method {
    case 0: unpacked = Array(packed)
    case 8: unpacked = Self.inflate(packed, size: entry.unfoldedSize)
    default: throw .unsupportedZip
    }
    guard unpacked.count == entry.unfoldedSize, Self.checksum(unpacked) == entry.checksum else { throw .damagedEntry }
    return unpacked
  }

  /// Inflates raw deflate data into at most `size` bytes; an empty array where the data is broken or longer.
  private static func inflate(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8] {
    // Deflate cannot do better than 1032:1, so a size beyond that is a lie and gets no memory.
    guard size <= packed.count * 1032 + 64 else { return [] }
    return packed.withUnsafeBufferPointer { input in
      // One byte to spare shows data that is longer than promised.
      [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
        var stream = z_stream()
        let version = zlibVersion()
        guard inflateInit2_(&stream, -MAX_WBITS, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return }
        defer { inflateEnd(&stream) }
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(size + 1)
        let status = CZlib.inflate(&stream, Z_FINISH)
        if status == Z_STREAM_END { count = size + 1 - Int(stream.avail_out) }
      }
    }
  }

  /// CRC-32 of bytes, as zip has it.
  public static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count))) }
  }
}
