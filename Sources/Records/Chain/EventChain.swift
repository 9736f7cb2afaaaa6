import Crypto
import Foundation

/// The rule of the chain: each link is the SHA-256 of the link before and of everything that the event says.
///
/// The event holds the digest of what was written and not the words themselves: they can be deleted when their time is over,
/// and the chain still verifies. A row changed by hand no longer has its digest; a chain rewritten from some point ends in
/// another head than the one that the last report printed.
public enum EventChain {
  /// The link before the first event.
  public static let origin = String(repeating: "0", count: 64)

  /// One event.
  public struct Event: Sendable, Equatable {
    /// Its place, from 1 without gaps.
    public var number: Int
    /// The day, ISO 8601.
    public var on: String
    /// What happened (`month frozen`, `result kept`, `confirmed`).
    public var what: String
    /// What it happened to: a period, a document's SHA-256, a case.
    public var subject: String
    /// SHA-256 of what was written.
    public var digest: String
    /// This event's link.
    public var link: String
  }

  /// The link of an event that follows another.
  static func link(after previous: String, number: Int, on: String, what: String, subject: String, digest: String)
    -> String
  {
    Digest.of(fields: [previous, String(number), on, what, subject, digest])
  }
}

/// Digests of what is kept.
enum Digest {
  /// SHA-256 of bytes in hexadecimal.
  static func of(_ bytes: Data) -> String { hexadecimal(SHA256.hash(data: bytes)) }

  /// SHA-256 of fields, each with its length before it, so that no two lists of fields give the same bytes.
  static func of(fields: [String]) -> String {
    var hash = SHA256()
    for field in fields {
      let bytes = Array(field.utf8)
      hash.update(data: Array("\(bytes.count):".utf8))
      hash.update(data: bytes)
    }
    return hexadecimal(hash.finalize())
  }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
