/// Numbers for words by their bytes: a table with open places, so that a look-up makes no string and counts no reference.
struct WordTable: Sendable {
  /// Numbers by place, -1 for a free one; a power of two of them.
  private var places: [Int32]
  private var hashes: [UInt32] = []
  /// Where each word ends in `bytes`; it begins where the one before ends.
  private var ends: [Int32] = []
  private var bytes: [UInt8] = []
  /// As secret as the seeds of the language's own tables, so that no document can be made to fill one place.
  let seed: UInt64

  /// A table for some words; grows as it fills.
  init(places count: Int) {
    places = [Int32](repeating: -1, count: count)
    seed = UInt64(bitPattern: Int64(Hasher().finalize()))
  }

  /// How many words there are.
  var count: Int { hashes.count }

  /// The number of a word; where it is new the next one, with `isNew` set.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> (number: Int32, isNew: Bool) {
    var mix = seed
    for byte in word { mix = Self.mixed(mix, byte) }
    return number(of: word, key: mix)
  }

  /// A word's key, one more of its bytes mixed in; the key of no bytes is the seed.
  @inline(__always)
  static func mixed(_ key: UInt64, _ byte: UInt8) -> UInt64 { (key ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The number of a word whose key is known.
  mutating func number(of word: UnsafeBufferPointer<UInt8>, key mix: UInt64) -> (number: Int32, isNew: Bool) {
    let hash = UInt32(truncatingIfNeeded: mix ^ (mix >> 32))
    var place = Int(hash) & (places.count - 1)
    while places[place] >= 0 {
      let number = places[place]
      if hashes[Int(number)] == hash, holds(word, at: Int(number)) { return (number, false) }
      place = (place + 1) & (places.count - 1)
    }
    let number = Int32(hashes.count)
    places[place] = number
    hashes.append(hash)
    bytes.append(contentsOf: word)
    ends.append(Int32(bytes.count))
    if hashes.count * 2 > places.count { grow() }
    return (number, true)
  }

  private func holds(_ word: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    guard Int(ends[number]) - start == word.count else { return false }
    for index in 0..<word.count where bytes[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    places = [Int32](repeating: -1, count: places.count * 4)
    for (number, hash) in hashes.enumerated() {
      var place = Int(hash) & (places.count - 1)
      while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(number)
    }
  }
}
