/// How many terms one item shares with each item of another section, by a list of the items that have each term.
struct TermShares {
  private var heads: [Int32] = []
  private var nodes: [(item: Int32, next: Int32)] = []
  private var counts: [Int32]
  private var isTelling: [Bool]

  /// - Parameter terms: the terms of each item of the other section, each once.
  init(_ terms: [[ThreadTerm]]) {
    counts = Array(repeating: 0, count: terms.count)
    isTelling = Array(repeating: false, count: terms.count)
    let last = terms.reduce(-1) { max($0, $1.last?.number ?? -1) }
    heads = Array(repeating: -1, count: last + 1)
    for (item, terms) in terms.enumerated() {
      for term in terms {
        nodes.append((Int32(item), heads[term.number]))
        heads[term.number] = Int32(nodes.count - 1)
      }
    }
  }

  /// Counts what an item shares with each.
  mutating func count(_ terms: [ThreadTerm]) {
    for item in counts.indices {
      counts[item] = 0
      isTelling[item] = false
    }
    for term in terms where term.number < heads.count {
      var node = heads[term.number]
      while node >= 0 {
        let item = Int(nodes[Int(node)].item)
        counts[item] += 1
        if term.isTelling { isTelling[item] = true }
        node = nodes[Int(node)].next
      }
    }
  }

  /// Terms shared with an item, in the last count.
  func shared(with item: Int) -> Int { Int(counts[item]) }

  /// Two shared terms, or one that is telling.
  func areLinked(to item: Int) -> Bool { counts[item] >= 2 || isTelling[item] }
}

/// The most terms that each item shares along its likely links, apart for links by heading and by terms.
struct LikelyLinks {
  /// By item, first for links by heading, then for links by terms.
  private var left: [Int]
  private var right: [Int]

  init(from: Int, to: Int) {
    left = Array(repeating: -1, count: from * 2)
    right = Array(repeating: -1, count: to * 2)
  }

  private static func offset(of basis: ItemJudgement.Link.Basis) -> Int? {
    switch basis {
    case .heading: 0
    case .terms: 1
    case .reference, .row: nil
    }
  }

  /// Notes what a pair shares.
  mutating func note(_ from: Int, _ to: Int, _ basis: ItemJudgement.Link.Basis, shared: Int) {
    guard let offset = Self.offset(of: basis) else { return }
    left[from * 2 + offset] = max(shared, left[from * 2 + offset])
    right[to * 2 + offset] = max(shared, right[to * 2 + offset])
  }

  /// Whether no other link of its kind is better at both of its ends; certain links always are.
  func isBest(_ link: GoldenThread.Link, shared: Int) -> Bool {
    guard let offset = Self.offset(of: link.basis) else { return true }
    return shared >= left[link.from * 2 + offset] || shared >= right[link.to * 2 + offset]
  }
}
