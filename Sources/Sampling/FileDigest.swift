import Crypto

/// SHA-256 in lower-case hexadecimal, as everybody can compute it from a file.
public enum FileDigest {
  /// The digest of some bytes.
  public static func sha256(_ bytes: [UInt8]) -> String {
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    return String(decoding: hex(hasher.finalize()), as: UTF8.self)
  }

  static func hex(_ digest: SHA256.Digest) -> [UInt8] {
    let digits: StaticString = "0123456789abcdef"
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digits.utf8Start[Int(byte >> 4)])
      text.append(digits.utf8Start[Int(byte & 15)])
    }
    return text
  }
}
