import Crypto

/// The SHA-256 by which results name the rubric that they were made with.
enum RubricDigest {
  /// The digest of files by name, independent of the order in which they were read: for each in order of its name's
  /// bytes the name, a zero byte, the length in decimal digits, a zero byte and the content. 64 hexadecimal digits.
  static func sha256(_ files: [String: [UInt8]]) -> String {
    var digest = SHA256()
    let ordered = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (name, bytes) in ordered {
      digest.update(data: Array(name.utf8) + [0] + Array(String(bytes.count).utf8) + [0])
      digest.update(data: bytes)
    }
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
