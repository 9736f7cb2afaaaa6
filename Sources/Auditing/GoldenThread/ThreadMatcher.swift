import Plans

/// Links the items of one section with those of another.
struct ThreadMatcher {
  let from: ThreadStrand
  let to: ThreadStrand
  private let numbersLink: Bool
  /// Nearly every item of the second section names items of the first.
  private let referencesNameFirstSection: Bool

  init(from: ThreadStrand, to: ThreadStrand) {
    self.from = from
    self.to = to
    // Where items name each other outright, equal numbers mean nothing.
    let areNamed = to.items.contains { !$0.references.isEmpty }
    numbersLink = !areNamed && Self.numbersLink(from, to)
    referencesNameFirstSection = areNamed && Self.referencesNameFirst(from, to)
  }

  /// Whether the numbers of the two sections run in step (N1-F1, N2-F2): every number of the second occurs in the
  /// first. Running numbers that only count the provisions go past those of the needs.
  private static func numbersLink(_ from: ThreadStrand, _ to: ThreadStrand) -> Bool {
    let count = to.numbers.reduce(0) { $0 + $1.count }
    guard count > 0, count == to.numbers.count, from.numbers.allSatisfy({ !$0.isEmpty }) else { return false }
    let known = Set(from.numbers.joined())
    return to.numbers.allSatisfy { $0.allSatisfy(known.contains) }
  }

  /// The best link of every pair that has one. Likely links (by heading, by terms) are kept only where no other item of the
  /// same kind of link fits better at either end, so that whatever shares its terms with everything is not linked to all.
  func links() -> [GoldenThread.Link] {
    var shares = TermShares(to.terms)
    var likely = LikelyLinks(from: from.items.count, to: to.items.count)
    var links: [(link: GoldenThread.Link, shared: Int)] = []
    let namedByLeft = from.items.indices.map { !from.named[$0].isEmpty || !from.items[$0].references.isEmpty }
    let namedByRight = to.items.indices.map { !to.named[$0].isEmpty || !to.items[$0].references.isEmpty }
    for left in from.items.indices {
      shares.count(from.terms[left])
      for right in to.items.indices {
        var basis: ItemJudgement.Link.Basis?
        if namedByLeft[left] && from.item(left, names: right, of: to)
          || namedByRight[right] && to.item(right, names: left, of: from)
          || numbersLink && haveEqualNumbers(left, right)
        {
          basis = .reference
        } else if let row = from.rows[left], row == to.rows[right] {
          basis = .row
        } else if let area = from.areas[left], area == to.areas[right] {
          basis = .heading
        } else if shares.areLinked(to: right) {
          basis = .terms
        }
        guard let basis else { continue }
        links.append((GoldenThread.Link(from: left, to: right, basis: basis), shares.shared(with: right)))
        likely.note(left, right, basis, shared: shares.shared(with: right))
      }
    }
    return links.filter { likely.isBest($0.link, shared: $0.shared) }.map(\.link)
  }

  private func haveEqualNumbers(_ left: Int, _ right: Int) -> Bool {
    from.numbers[left].contains { number in to.numbers[right].contains(number) }
  }

  /// Whether the layout itself says which item serves which - by numbers, references or rows - so that an item without
  /// such a link stands before an empty place whatever its words share with others.
  ///
  /// - Parameter item: position of an item of the first section that has no link by reference or row.
  func layoutLinks(_ item: Int) -> Bool {
    if numbersLink || referencesNameFirstSection { return true }
    guard let row = from.rows[item] else { return false }
    return to.rows.contains { $0?.table == row.table }
  }

  /// Whether the second section is laid out by areas of need and has nothing under the item's own.
  func areaIsEmpty(_ item: Int) -> Bool { hasArea(item) && areasAreUsed }

  private static func referencesNameFirst(_ from: ThreadStrand, _ to: ThreadStrand) -> Bool {
    let known = Set(from.labels.flatMap { $0 })
    let ids = Set(from.items.map(\.id) + from.items.compactMap(\.label))
    let naming = to.items.indices.count { item in
      to.items[item].references.contains(where: ids.contains) || to.named[item].contains(where: known.contains)
    }
    return naming > 0 && naming * 5 >= to.items.count * 4
  }

  private func hasArea(_ item: Int) -> Bool { from.areas[item] != nil }

  /// The second section is laid out by areas of need.
  private var areasAreUsed: Bool { Set(to.areas.compactMap { $0 }).count >= 2 }
}
