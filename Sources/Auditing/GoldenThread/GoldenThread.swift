import Plans

/// The golden thread as a graph: which items serve which, and what each link rests on.
///
/// Strongest first: a reference by label, a shared table row, a shared heading of an area of need, shared terms. Only
/// the first two are certain; the others are likely.
struct GoldenThread {
  /// A link from one item to another, by their positions in the strands of their sections.
  struct Link {
    var from: Int
    var to: Int
    var basis: ItemJudgement.Link.Basis
  }

  /// The pairs of sections that the thread runs through: needs to what meets them, outcomes to both.
  static let pairs: [(SectionCode, SectionCode)] = [
    (.B, .F), (.E, .F), (.B, .E), (.C, .G), (.D, .H1), (.D, .H2),
  ]

  private let strands: [ThreadStrand]
  private let found: [(from: SectionCode, to: SectionCode, links: [Link])]
  private let linksByItem: [String: [ItemJudgement.Link]]

  init(study: Study) {
    let strands = SectionCode.ofPlan.map { ThreadStrand(study: study, section: $0) }
    self.strands = strands
    found = Self.pairs.map { from, to in
      (from, to, ThreadMatcher(from: strands[from.position], to: strands[to.position]).links())
    }
    linksByItem = Self.linksByItem(found, strands)
  }

  private static func linksByItem(
    _ found: [(from: SectionCode, to: SectionCode, links: [Link])], _ strands: [ThreadStrand]
  ) -> [String: [ItemJudgement.Link]] {
    var slots: [String: Int] = [:]
    // Sections that share one heading hold the same items, by the same ids.
    let slotsByStrand = strands.map { strand in
      strand.items.map { item in
        let slot = slots[item.id] ?? slots.count
        slots[item.id] = slot
        return slot
      }
    }
    var bySlot = [[ItemJudgement.Link]](repeating: [], count: slots.count)
    var counts = [Int](repeating: 0, count: slots.count)
    for (from, to, links) in found {
      for link in links {
        counts[slotsByStrand[from.position][link.from]] += 1
        counts[slotsByStrand[to.position][link.to]] += 1
      }
    }
    for (slot, count) in counts.enumerated() where count > 0 { bySlot[slot].reserveCapacity(count) }
    for (from, to, links) in found {
      let (left, right) = (strands[from.position].items, strands[to.position].items)
      let (leftSlots, rightSlots) = (slotsByStrand[from.position], slotsByStrand[to.position])
      for link in links {
        bySlot[leftSlots[link.from]].append(.init(to: right[link.to].id, basis: link.basis))
        bySlot[rightSlots[link.to]].append(.init(to: left[link.from].id, basis: link.basis))
      }
    }
    return slots.mapValues { bySlot[$0] }
  }

  /// What links two sections' items, also of sections that the thread does not run through.
  func matcher(from: SectionCode, to: SectionCode) -> ThreadMatcher {
    ThreadMatcher(from: strands[from.position], to: strands[to.position])
  }

  /// The links from an item of one section to items of another, in their order.
  func links(of id: String, from: SectionCode, to: SectionCode) -> [ItemJudgement.Link] {
    guard let pair = found.first(where: { $0.from == from && $0.to == to }),
      let item = strands[from.position].items.firstIndex(where: { $0.id == id })
    else { return [] }
    let others = strands[to.position].items
    // Links are in the order of the first section's items.
    var low = 0
    var high = pair.links.count
    while low < high {
      let middle = (low + high) / 2
      if pair.links[middle].from < item { low = middle + 1 } else { high = middle }
    }
    return pair.links[low...].prefix { $0.from == item }.map { .init(to: others[$0.to].id, basis: $0.basis) }
  }

  /// Marks the items of some ids, for `links`.
  func marks(_ ids: [String]) -> ItemTable<Bool> {
    var marks = ItemTable<Bool>()
    for id in ids { marks.insert(true, for: Word(id)) }
    return marks
  }

  /// Every link that an item has, at either end.
  func links(of id: String) -> [ItemJudgement.Link] { linksByItem[id] ?? [] }
}
