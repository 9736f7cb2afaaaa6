import Crypto

/// A SHA-256 digest read as an unsigned number of 256 bits, and its decimal digits from the last to the first.
struct HashNumber: Sendable {
  /// Digits that the largest number has.
  static let mostDigits = 78
  /// Digits to which a small number is filled up with zeros.
  private static let fewestDigits = 64

  /// Words of 64 bits, the most significant first.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  init(_ digest: SHA256.Digest) { self = digest.withUnsafeBytes { HashNumber(bytes: $0) } }

  /// The number of 32 bytes, the most significant first.
  init(bytes: UnsafeRawBufferPointer) {
    func word(_ index: Int) -> UInt64 {
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// The last 18 decimal digits in reverse, as a number: it orders tickets as their first 18 digits do.
  var leadingDigits: UInt64 {
    var rest = DecimalDivision(words)
    var key: UInt64 = 0
    for _ in 0..<2 {
      var chunk = rest.next()
      for _ in 0..<DecimalDivision.digitsAtOnce {
        key = key * 10 + chunk % 10
        chunk /= 10
      }
    }
    return key
  }

  /// All decimal digits in reverse, in ASCII; filled up with zeros to 64.
  var reversedDigits: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: HashNumber.mostDigits + 3) { digits, count in
      count = writeReversedDigits(to: digits)
    }
  }

  /// Writes the decimal digits in reverse into room for 81 bytes, and gives their number.
  func writeReversedDigits(to digits: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var rest = DecimalDivision(words)
    var position = 0
    func write(_ digit: UInt64) {
      digits.initializeElement(at: position, to: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      position += 1
    }
    for _ in 0..<9 {
      var chunk = rest.next()
      // Two digits a division, and the ninth alone.
      for _ in 0..<4 {
        let pair = UInt32(truncatingIfNeeded: chunk % 100)
        chunk /= 100
        write(UInt64(pair % 10))
        write(UInt64(pair / 10))
      }
      write(chunk)
    }
    while position > HashNumber.fewestDigits, digits[position - 1] == UInt8(ascii: "0") { position -= 1 }
    return position
  }
}

/// Divides a number of 256 bits by 10⁹ again and again.
private struct DecimalDivision {
  static let digitsAtOnce = 9
  private static let power: UInt64 = 1_000_000_000

  /// Words of 32 bits, the most significant first: a word and a remainder below 10⁹ fit into 64 bits, so that the division
  /// by a constant is a multiplication.
  private var words: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)
  private var divisions = 0

  init(_ whole: (UInt64, UInt64, UInt64, UInt64)) {
    let low: UInt64 = 0xFFFF_FFFF
    words = (
      whole.0 >> 32, whole.0 & low, whole.1 >> 32, whole.1 & low, whole.2 >> 32, whole.2 & low, whole.3 >> 32,
      whole.3 & low
    )
  }

  /// Divides and gives the remainder.
  @inline(__always)
  mutating func next() -> UInt64 {
    var remainder: UInt64 = 0
    func divide(_ word: inout UInt64) {
      let value = remainder << 32 | word
      word = value / DecimalDivision.power
      remainder = value % DecimalDivision.power
    }
    // The largest number has a first word of zero after two divisions, and one more zero after each further one.
    let gone = divisions
    divisions += 1
    if gone < 2 { divide(&words.0) }
    if gone < 3 { divide(&words.1) }
    if gone < 4 { divide(&words.2) }
    if gone < 5 { divide(&words.3) }
    if gone < 6 { divide(&words.4) }
    if gone < 7 { divide(&words.5) }
    if gone < 8 { divide(&words.6) }
    divide(&words.7)
    return remainder
  }
}
