/// The phrases found in a text, each lexicon's by themselves in text order: one list, so that a look-up gives a part of it.
struct HitTable: Sendable {
  private let hits: [Hit]
  /// Where each lexicon's hits end; they begin where those of the one before end.
  private let ends: [Int]

  /// - Parameters:
  ///   - found: the hits in text order.
  ///   - lexicons: how many lexicons there are.
  init(_ found: [Hit], lexicons: Int) {
    var next = [Int](repeating: 0, count: lexicons + 1)
    for hit in found { next[hit.lexicon + 1] += 1 }
    for lexicon in 0..<lexicons { next[lexicon + 1] += next[lexicon] }
    hits = [Hit](unsafeUninitializedCapacity: found.count) { places, count in
      for hit in found {
        places.initializeElement(at: next[hit.lexicon], to: hit)
        next[hit.lexicon] += 1
      }
      count = found.count
    }
    ends = next
  }

  private func places(of lexicon: Int) -> Range<Int> { (lexicon == 0 ? 0 : ends[lexicon - 1])..<ends[lexicon] }

  /// Every hit of a lexicon.
  subscript(lexicon: Int) -> ArraySlice<Hit> { hits[places(of: lexicon)] }

  /// The hits of a lexicon that lie in a range of tokens.
  func hits(of lexicon: Int, in range: Range<Int>) -> ArraySlice<Hit> {
    let all = places(of: lexicon)
    guard !all.isEmpty else { return [] }
    let first = firstHit(in: all, from: range.lowerBound)
    var end = first
    var isWhole = true
    while end < all.upperBound, hits[end].tokens.lowerBound < range.upperBound {
      if hits[end].tokens.upperBound > range.upperBound { isWhole = false }
      end += 1
    }
    // Only where a phrase runs on behind the range must there be a list of its own.
    return isWhole ? hits[first..<end] : hits[first..<end].filter { $0.tokens.upperBound <= range.upperBound }[...]
  }

  /// Whether a hit of a lexicon lies in a range of tokens.
  func has(_ lexicon: Int, in range: Range<Int>) -> Bool {
    let all = places(of: lexicon)
    var index = firstHit(in: all, from: range.lowerBound)
    while index < all.upperBound, hits[index].tokens.lowerBound < range.upperBound {
      if hits[index].tokens.upperBound <= range.upperBound { return true }
      index += 1
    }
    return false
  }

  /// The first hit that starts at a token or later.
  private func firstHit(in places: Range<Int>, from token: Int) -> Int {
    var low = places.lowerBound
    var high = places.upperBound
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
