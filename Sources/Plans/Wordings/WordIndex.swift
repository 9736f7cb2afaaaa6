/// The phrases of the wordings, found by their first word.
struct WordIndex: Sendable {
  /// A phrase found in a line; positions count words from the line's first.
  struct Hit: Sendable {
    var meaning: Meaning
    var start: Int32
    var end: Int32
  }

  private struct Phrase: Sendable {
    /// Where its words stand in `patterns`.
    var start: Int32
    var end: Int32
    /// The word that must stand second; -1 for a single word or a gap.
    var second: Int32
    var meaning: Meaning
  }

  /// Stands in a phrase for up to three words of any kind.
  private static let gap: Int32 = -2
  private static let widestGap = 3

  private var keys: [UInt64]
  private var ids: [Int32]
  private var mask: Int
  private var phrases: [Phrase] = []
  /// The words of all phrases, one after another.
  private var patterns: [Int32] = []
  /// By the number of a first word: the phrases that start with it.
  private var starts: [Range<Int>] = []

  /// Indexes phrases. In a phrase, `~` stands for up to three words.
  init(_ entries: [(phrase: String, meaning: Meaning)]) {
    var numbers: [UInt64: Int32] = [:]
    var all: [(words: [Int32], meaning: Meaning)] = []
    for entry in entries {
      var words: [Int32] = []
      var hasPart = false
      for part in entry.phrase.utf8.split(separator: 0x7E, omittingEmptySubsequences: false) {
        if hasPart { words.append(Self.gap) }
        hasPart = true
        Array(part).withUnsafeBufferPointer { bytes in
          WordFolding.words(bytes, in: 0..<bytes.count) { _, _, hash, _ in
            let next = Int32(numbers.count)
            let number = numbers[hash, default: next]
            numbers[hash] = number
            words.append(number)
          }
        }
      }
      guard let first = words.first, first >= 0, words.last != Self.gap else { continue }
      all.append((words, entry.meaning))
    }
    // Stable by first word, so that the order of the files decides and nothing else does.
    let order = all.indices.sorted { (all[$0].words[0], $0) < (all[$1].words[0], $1) }
    for phrase in order.map({ all[$0] }) {
      let start = Int32(patterns.count)
      patterns += phrase.words
      phrases.append(
        Phrase(
          start: start, end: Int32(patterns.count),
          second: phrase.words.count > 1 && phrase.words[1] >= 0 ? phrase.words[1] : -1, meaning: phrase.meaning))
    }
    let firsts = order.map { all[$0].words[0] }
    starts = Array(repeating: 0..<0, count: numbers.count)
    var index = 0
    while index < phrases.count {
      var next = index
      while next < phrases.count, firsts[next] == firsts[index] { next += 1 }
      starts[Int(firsts[index])] = index..<next
      index = next
    }
    var size = 64
    while size < numbers.count * 4 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    ids = Array(repeating: -1, count: size)
    for (hash, number) in numbers.sorted(by: { $0.value < $1.value }) {
      var slot = Int(truncatingIfNeeded: hash >> 20) & mask
      while ids[slot] >= 0 { slot = (slot + 1) & mask }
      keys[slot] = hash
      ids[slot] = number
    }
  }

  /// A word's number by its hash, or -1.
  @inline(__always)
  func id(of hash: UInt64) -> Int32 {
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while ids[slot] >= 0 {
      if keys[slot] == hash { return ids[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// Adds every phrase that stands in the words of a line, in text order.
  func find(in words: ArraySlice<Word>, into hits: inout [Hit]) {
    words.withUnsafeBufferPointer { words in
      phrases.withUnsafeBufferPointer { phrases in
        patterns.withUnsafeBufferPointer { patterns in
          for position in 0..<words.count {
            let id = words[position].id
            guard id >= 0 else { continue }
            let next = position + 1 < words.count ? words[position + 1].id : -1
            for index in starts[Int(id)] where phrases[index].second < 0 || phrases[index].second == next {
              guard let end = match(phrases[index], patterns, words, from: position) else { continue }
              hits.append(Hit(meaning: phrases[index].meaning, start: Int32(position), end: Int32(end)))
            }
          }
        }
      }
    }
  }

  private func match(
    _ phrase: Phrase, _ patterns: UnsafeBufferPointer<Int32>, _ words: UnsafeBufferPointer<Word>, from start: Int
  ) -> Int? {
    var position = start
    var index = Int(phrase.start)
    while index < Int(phrase.end) {
      let wanted = patterns[index]
      if wanted == Self.gap {
        let next = patterns[index + 1]
        var skipped = 0
        while position < words.endIndex, words[position].id != next {
          skipped += 1
          position += 1
          if skipped > Self.widestGap { return nil }
        }
        if position == words.endIndex { return nil }
        index += 1
      } else {
        guard position < words.endIndex, words[position].id == wanted else { return nil }
        position += 1
        index += 1
      }
    }
    return position
  }
}
