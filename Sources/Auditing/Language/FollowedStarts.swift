/// Which of the many phrases that a word may begin can go on behind it, by what the next word is to the phrases; found out
/// once and kept from document to document, as what is known of words is.
struct FollowedStarts: Sendable {
  private struct Entry: Sendable {
    var mask: UInt64 = 0
    var word: Int32 = 0
    var phraseWord: Int32 = 0
    var first: Int32 = 0
    /// How many phrases there are, -1 for a free place.
    var count: Int32 = -1
  }

  /// Stands for any number where a word's number stands.
  static let number: Int32 = -2
  /// Stands for any word for the child.
  static let child: Int32 = -3
  /// Knows nothing and takes no memory; stands in while the table is lent.
  static let empty = FollowedStarts(entries: [])

  private var entries: [Entry]
  private(set) var starts: [CompiledPhrases.Start] = []
  private var count = 0
  /// Most pairs that are kept, so that a flood of them cannot fill the memory.
  private static let limit = 100_000

  init() { self.init(entries: Array(repeating: Entry(), count: 4096)) }

  private init(entries: [Entry]) { self.entries = entries }

  /// Where the phrases stand in `starts`; nil where the pair is new.
  @inline(__always)
  func range(of word: Int32, mask: UInt64, phraseWord: Int32) -> Range<Int>? {
    var place = self.place(word, mask, phraseWord)
    while true {
      let entry = entries[place]
      if entry.count < 0 { return nil }
      if entry.mask == mask, entry.word == word, entry.phraseWord == phraseWord {
        return Int(entry.first)..<Int(entry.first + entry.count)
      }
      place = (place + 1) & (entries.count - 1)
    }
  }

  /// Notes the phrases of a new pair; where they stand in `starts`.
  mutating func note(
    _ found: [CompiledPhrases.Start], of word: Int32, mask: UInt64, phraseWord: Int32
  ) -> Range<Int> {
    if count >= Self.limit { self = FollowedStarts() }
    if (count + 1) * 2 > entries.count { grow() }
    let first = starts.count
    starts += found
    count += 1
    insert(
      Entry(mask: mask, word: word, phraseWord: phraseWord, first: Int32(first), count: Int32(found.count)))
    return first..<starts.count
  }

  private mutating func grow() {
    let known = entries
    entries = Array(repeating: Entry(), count: max(known.count, 2048) * 2)
    for entry in known where entry.count >= 0 { insert(entry) }
  }

  private mutating func insert(_ entry: Entry) {
    var place = self.place(entry.word, entry.mask, entry.phraseWord)
    while entries[place].count >= 0 { place = (place + 1) & (entries.count - 1) }
    entries[place] = entry
  }

  private func place(_ word: Int32, _ mask: UInt64, _ phraseWord: Int32) -> Int {
    let pair = UInt64(UInt32(bitPattern: word)) << 32 | UInt64(UInt32(bitPattern: phraseWord))
    let mixed = (pair &* 0x9E37_79B9_7F4A_7C15) ^ (mask &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: (mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9 >> 32) & (entries.count - 1)
  }
}
