import Crypto

/// An id's place in the draw: a number between 0 and 1 that follows from the seed and the id alone, so that adding cases
/// never reorders the others. The smallest are drawn.
///
/// The method is that of Rivest's consistent sampler, version 1.0.10 (arXiv 1808.10016): SHA-256 over the seed's SHA-256 in
/// hexadecimal and the id, written in decimal with at least 64 digits, the digits reversed. Tickets compare as texts.
public struct Ticket: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The digits behind `0.`, in ASCII.
  let digits: [UInt8]
  /// 1, and one more for each time that the id was drawn and put back.
  public let generation: Int

  init(digits: [UInt8], generation: Int = 1) {
    self.digits = digits
    self.generation = generation
  }

  /// The ticket of an id.
  public init(seed: Seed, id: String) {
    var id = id
    let number = id.withUTF8 { seed.number(of: UnsafeRawBufferPointer($0)) }
    self.init(digits: number.reversedDigits)
  }

  init(hashing text: [UInt8]) {
    var hasher = SHA256()
    text.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    self.init(digits: HashNumber(hasher.finalize()).reversedDigits)
  }

  /// All digits, `0.2629…`.
  public var description: String { "0." + String(decoding: digits, as: UTF8.self) }

  /// The ticket with a number of digits behind the nines it starts with, cut off and not rounded.
  public func trimmed(to places: Int) -> String { "0." + String(decoding: trimmedDigits(to: places), as: UTF8.self) }

  func trimmedDigits(to places: Int) -> ArraySlice<UInt8> { digits.prefix(leadingNines + max(0, places)) }

  /// The ticket that the id has after it was drawn and put back: larger than this one.
  public var next: Ticket {
    let nines = digits.prefix(leadingNines)
    // A zero behind the digits lets a ticket of nines alone have a larger one.
    let floor = digits + [UInt8(ascii: "0")]
    var round = 0
    var larger: [UInt8]
    repeat {
      round += 1
      larger = nines + Ticket(hashing: Array("\(description):\(round)".utf8)).digits
    } while !floor.lexicographicallyPrecedes(larger)
    return Ticket(digits: larger, generation: generation + 1)
  }

  private var leadingNines: Int { digits.prefix { $0 == UInt8(ascii: "9") }.count }

  /// Orders tickets as texts.
  public static func < (left: Ticket, right: Ticket) -> Bool { left.digits.lexicographicallyPrecedes(right.digits) }
}
