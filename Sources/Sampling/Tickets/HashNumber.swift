import Crypto

/// A SHA-256 digest read as an unsigned number of 256 bits, and its decimal digits from the last to the first.
struct HashNumber {
  /// Eight words of 32 bits, the most significant first: a word and a remainder below 10⁹ fit into 64 bits, so that the
  /// division by a constant is a multiplication.
  private var words: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

  /// Digits that a division yields.
  private static let digitsAtOnce = 9
  private static let power: UInt64 = 1_000_000_000
  /// Digits of the largest number.
  private static let mostDigits = 78
  /// Digits to which a small number is filled up with zeros.
  private static let fewestDigits = 64

  init(_ digest: SHA256.Digest) { self = digest.withUnsafeBytes { HashNumber(bytes: $0) } }

  /// The number of 32 bytes, the most significant first.
  init(bytes: UnsafeRawBufferPointer) {
    func word(_ index: Int) -> UInt64 {
      UInt64(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
    }
    words = (word(0), word(1), word(2), word(3), word(4), word(5), word(6), word(7))
  }

  /// Divides by 10⁹ and gives the remainder.
  private mutating func nextDigits() -> UInt64 {
    var remainder: UInt64 = 0
    func divide(_ word: inout UInt64) {
      let value = remainder << 32 | word
      word = value / HashNumber.power
      remainder = value % HashNumber.power
    }
    divide(&words.0)
    divide(&words.1)
    divide(&words.2)
    divide(&words.3)
    divide(&words.4)
    divide(&words.5)
    divide(&words.6)
    divide(&words.7)
    return remainder
  }

  /// The last 18 decimal digits in reverse, as a number: it orders tickets as their first 18 digits do.
  var leadingDigits: UInt64 {
    var number = self
    var key: UInt64 = 0
    for _ in 0..<2 {
      var chunk = number.nextDigits()
      for _ in 0..<HashNumber.digitsAtOnce {
        key = key * 10 + chunk % 10
        chunk /= 10
      }
    }
    return key
  }

  /// All decimal digits in reverse, in ASCII; filled up with zeros to 64.
  var reversedDigits: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: HashNumber.mostDigits + 3) { digits, count in
      var number = self
      var position = 0
      for _ in 0..<9 {
        var chunk = number.nextDigits()
        for _ in 0..<HashNumber.digitsAtOnce {
          digits.initializeElement(at: position, to: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: chunk % 10))
          chunk /= 10
          position += 1
        }
      }
      while position > HashNumber.fewestDigits, digits[position - 1] == UInt8(ascii: "0") { position -= 1 }
      count = position
    }
  }
}
