/// What a word is to phrases in 64 bits, so that one look tells that a phrase cannot go on with it.
///
/// The lower half is of kinds (first letter, number, the child), the upper of the word's number among the phrases; a word
/// fits a mask only where both halves meet. The top bit of each half is that of a sentence's end.
struct WordMask: Sendable {
  private(set) var bits: UInt64

  static let none = WordMask(bits: 0)
  /// Any word, or the end of the sentence.
  static let anything = WordMask(bits: .max)
  /// What stands behind the last word of a sentence.
  static let sentenceEnd = WordMask(bits: 1 &<< 63 | 1 &<< 31)
  /// Any number.
  static let number = WordMask(bits: anyWord | 1 &<< 28)
  /// Any word for the child.
  static let child = WordMask(bits: anyWord | 1 &<< 29)

  private static let anyWord: UInt64 = 0x7FFF_FFFF &<< 32

  private init(bits: UInt64) { self.bits = bits }

  /// A word by its first byte and its number among the phrases, -1 for none.
  init(first: UInt8?, phraseWord: Int32) {
    let upper: UInt64 = phraseWord < 0 ? 62 : 32 + UInt64(phraseWord % 30)
    bits = 1 &<< Self.kind(of: first) | 1 &<< upper
  }

  /// All words with a prefix.
  init(prefix: [UInt8]) {
    bits = prefix.isEmpty ? Self.anyWord | 0x7FFF_FFFF : Self.anyWord | 1 &<< Self.kind(of: prefix.first)
  }

  private static func kind(of byte: UInt8?) -> UInt64 {
    switch byte {
    case .some(0x61...0x7A): UInt64((byte ?? 0) - 0x61)
    case .some(0x30...0x39): 26
    default: 27
    }
  }

  /// Adds what another mask takes.
  mutating func formUnion(_ other: WordMask) { bits |= other.bits }

  /// Adds that a word stands for a number or for the child.
  mutating func mark(isNumber: Bool, isChild: Bool) {
    if isNumber { bits |= 1 &<< 28 }
    if isChild { bits |= 1 &<< 29 }
  }

  /// Whether a word may be one of those that the mask takes.
  @inline(__always)
  func takes(_ word: WordMask) -> Bool {
    let both = bits & word.bits
    return UInt32(truncatingIfNeeded: both) != 0 && both &>> 32 != 0
  }
}
