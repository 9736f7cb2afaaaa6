import Plans

/// A unit of the old plan and what became of it; one of the two may be missing.
struct UnitPair {
  var before: PlanUnit?
  var after: PlanUnit?

  /// The section that they stand in.
  var section: SectionCode? { after?.section ?? before?.section }

  /// Whether the words differ; marks, spaces and capitals are no difference.
  var isChanged: Bool { before?.words != after?.words }
}

/// Finds for each unit of an old section the unit of the new one that took its place.
struct UnitPairing {
  let before: [PlanUnit]
  let after: [PlanUnit]

  /// Words alike from here on make a pair by themselves.
  private static let alike = 0.42
  /// The same number makes a pair of units that are less alike.
  private static let alikeWithLabel = 0.2

  /// Pairs in the order of the new section, removals behind the pair that they followed.
  func pairs() -> [UnitPair] {
    var partner = [Int?](repeating: nil, count: before.count)
    var taken = [Bool](repeating: false, count: after.count)
    pairEqual(&partner, &taken)
    pairAlike(&partner, &taken)
    pairReplaced(&partner, &taken)
    return ordered(partner, taken)
  }

  private func pairEqual(_ partner: inout [Int?], _ taken: inout [Bool]) {
    var places: [[Int32]: [Int]] = [:]
    for index in after.indices.reversed() { places[after[index].words, default: []].append(index) }
    for index in before.indices {
      guard let place = places[before[index].words]?.popLast() else { continue }
      partner[index] = place
      taken[place] = true
    }
  }

  private func pairAlike(_ partner: inout [Int?], _ taken: inout [Bool]) {
    var candidates: [(score: Double, from: Int, to: Int)] = []
    for from in before.indices where partner[from] == nil {
      for to in after.indices where !taken[to] {
        let isLabelled = before[from].hasLabel(of: after[to])
        let likeness = before[from].likeness(to: after[to])
        guard likeness >= (isLabelled ? Self.alikeWithLabel : Self.alike) else { continue }
        let sameKind = before[from].item?.kind == after[to].item?.kind
        candidates.append((likeness + (isLabelled ? 0.15 : 0) + (sameKind ? 0.05 : 0), from, to))
      }
    }
    candidates.sort { ($1.score, $0.from, $0.to) < ($0.score, $1.from, $1.to) }
    for candidate in candidates where partner[candidate.from] == nil && !taken[candidate.to] {
      partner[candidate.from] = candidate.to
      taken[candidate.to] = true
    }
  }

  /// A unit that stands alone between the same neighbours, or keeps the number, took the old one's place whatever it says.
  private func pairReplaced(_ partner: inout [Int?], _ taken: inout [Bool]) {
    for from in before.indices where partner[from] == nil && before[from].item != nil {
      let free = after.indices.filter { !taken[$0] && after[$0].item?.kind == before[from].item?.kind }
      let above = before[..<from].indices.last { partner[$0] != nil }.flatMap { partner[$0] } ?? -1
      let below = before[(from + 1)...].indices.first { partner[$0] != nil }.flatMap { partner[$0] } ?? after.count
      let between = free.filter { $0 > above && $0 < below }
      let open = before.indices.filter { index in
        partner[index] == nil && before[index].item?.kind == before[from].item?.kind
          && (before[..<index].indices.last { partner[$0] != nil }.flatMap { partner[$0] } ?? -1) == above
      }
      let place =
        between.first { before[from].hasLabel(of: after[$0]) }
        ?? (between.count == 1 && open.count == 1 ? between.first : nil)
      guard let place else { continue }
      partner[from] = place
      taken[place] = true
    }
  }

  private func ordered(_ partner: [Int?], _ taken: [Bool]) -> [UnitPair] {
    var pairs: [UnitPair] = []
    let origin = Dictionary(
      partner.indices.compactMap { from in partner[from].map { ($0, from) } }, uniquingKeysWith: { first, _ in first })
    func gone(after from: Int) {
      var index = from + 1
      while index < before.count, partner[index] == nil {
        pairs.append(UnitPair(before: before[index], after: nil))
        index += 1
      }
    }
    gone(after: -1)
    for to in after.indices {
      let from = origin[to]
      pairs.append(UnitPair(before: from.map { before[$0] }, after: after[to]))
      if let from { gone(after: from) }
    }
    return pairs
  }
}
