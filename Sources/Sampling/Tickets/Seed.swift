import Crypto

/// The text that decides a draw, used as it was typed: `0123` and `123` are two seeds. It should come from something that
/// nobody can steer and everybody can see, such as twenty ten-sided dice rolled in public.
public struct Seed: Hashable, Sendable {
  /// The text as typed.
  public let text: String
  /// SHA-256 of the text's UTF-8 in 64 hexadecimal digits, which stands before every id that is hashed.
  let hash: [UInt8]

  /// A seed.
  ///
  /// - Throws: `SamplingError` where the text is empty.
  public init(_ text: String) throws(SamplingError) {
    guard !text.isEmpty else {
      throw SamplingError("The seed is empty.", "Roll dice in public and give the digits as they fell.")
    }
    self.text = text
    var hasher = SHA256()
    var copy = text
    copy.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    hash = FileDigest.hex(hasher.finalize())
  }

  /// SHA-256 of the text in hexadecimal digits.
  public var sha256: String { String(decoding: hash, as: UTF8.self) }

  /// Seeds are the same where their bytes are.
  public static func == (left: Seed, right: Seed) -> Bool { left.hash == right.hash }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// SHA-256 over the seed's hash and an id, as a number.
  func number(of id: UnsafeRawBufferPointer) -> HashNumber {
    var hasher = SHA256()
    hash.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    hasher.update(bufferPointer: id)
    return HashNumber(hasher.finalize())
  }
}
