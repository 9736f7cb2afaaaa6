/// Pairs the items that an author labelled with those that the engine read.
///
/// An author writes an item's words as they stand; the engine may cut a paragraph elsewhere or leave a label off. Two
/// items are one where most words of the shorter stand in the longer; each item is paired once, best first.
enum ItemPairing {
  /// The least share of the shorter item's words that the longer must hold.
  static let leastShare = 0.7

  /// Places of the read item of each labelled one; nil where none was read.
  static func pairs(labelled: [String], read: [String]) -> [Int?] {
    let left = labelled.map(bag)
    let right = read.map(bag)
    var candidates: [(score: Double, labelled: Int, read: Int)] = []
    for (i, one) in left.enumerated() {
      for (j, other) in right.enumerated() {
        let score = likeness(one, other)
        if score > 0 { candidates.append((score, i, j)) }
      }
    }
    candidates.sort { ($1.score, $0.labelled, $0.read) < ($0.score, $1.labelled, $1.read) }
    var found: [Int?] = Array(repeating: nil, count: labelled.count)
    var taken: Set<Int> = []
    for candidate in candidates where found[candidate.labelled] == nil && !taken.contains(candidate.read) {
      found[candidate.labelled] = candidate.read
      taken.insert(candidate.read)
    }
    return found
  }

  /// Words in lower case without punctuation, with how often each stands there.
  private static func bag(_ text: String) -> [String: Int] {
    var bag: [String: Int] = [:]
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      bag[String(word), default: 0] += 1
    }
    return bag
  }

  /// Shared words over all words (Dice), or 0 where too few of the shorter one's are shared.
  private static func likeness(_ one: [String: Int], _ other: [String: Int]) -> Double {
    let shared = one.reduce(0) { $0 + min($1.value, other[$1.key] ?? 0) }
    let sizes = (one.values.reduce(0, +), other.values.reduce(0, +))
    let shorter = min(sizes.0, sizes.1)
    guard shorter > 0, Double(shared) >= leastShare * Double(shorter) else { return 0 }
    return 2 * Double(shared) / Double(sizes.0 + sizes.1)
  }
}
