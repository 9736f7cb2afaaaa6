/// One entry of a zip, as its directory describes it.
public struct ZipEntry: Sendable, Equatable {
  /// Its name with `/` between folders and no leading `/`.
  public var name: String
  /// Size in bytes once unpacked, as the directory says; reading never yields more.
  public var unfoldedSize: Int
  /// Size in bytes inside the zip.
  public var packedSize: Int
  /// Whether a password is needed.
  public var isEncrypted: Bool
  /// Packing method: 0 stored, 8 deflated.
  var method: Int
  /// CRC-32 of the unpacked bytes.
  var checksum: UInt32
  /// Offset of the first packed byte.
  var dataOffset: Int
  /// Offset of the entry's own header.
  var headerOffset: Int
}
