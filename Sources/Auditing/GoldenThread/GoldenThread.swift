import Plans

/// The golden thread as a graph: which items serve which, and what each link rests on.
///
/// Strongest first: a reference by label, a shared table row, a shared heading of an area of need, shared terms. Only
/// the first two are certain; the others are likely.
struct GoldenThread {
  /// A link from one item to another.
  struct Link {
    var from: String
    var to: String
    var basis: ItemJudgement.Link.Basis
  }

  /// The pairs of sections that the thread runs through: needs to what meets them, outcomes to both.
  static let pairs: [(SectionCode, SectionCode)] = [
    (.B, .F), (.E, .F), (.B, .E), (.C, .G), (.D, .H1), (.D, .H2),
  ]

  private var links: [SectionPair: [Link]] = [:]

  private struct SectionPair: Hashable {
    var from: SectionCode
    var to: SectionCode
  }

  init(study: Study) {
    for (from, to) in Self.pairs {
      links[SectionPair(from: from, to: to)] = ThreadMatcher(study: study, from: from, to: to).links()
    }
  }

  /// The links from a section's items to another's, in the order of the items.
  func links(from: SectionCode, to: SectionCode) -> [Link] { links[SectionPair(from: from, to: to)] ?? [] }

  /// Every link that an item has, at either end.
  func links(of id: String) -> [ItemJudgement.Link] {
    var found: [ItemJudgement.Link] = []
    for (from, to) in Self.pairs {
      for link in links(from: from, to: to) {
        if link.from == id { found.append(.init(to: link.to, basis: link.basis)) }
        if link.to == id { found.append(.init(to: link.from, basis: link.basis)) }
      }
    }
    return found
  }
}
