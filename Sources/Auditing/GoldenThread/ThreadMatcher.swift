import Plans

/// Links the items of one section with those of another.
struct ThreadMatcher {
  let from: ThreadStrand
  let to: ThreadStrand
  private let numbersLink: Bool

  init(from: ThreadStrand, to: ThreadStrand) {
    self.from = from
    self.to = to
    // Where items name each other outright, equal numbers mean nothing.
    let areNamed = to.items.contains { !$0.references.isEmpty }
    numbersLink = !areNamed && Self.numbersLink(from, to)
  }

  /// Whether the numbers of the two sections run in step (N1-F1, N2-F2): every number of the second occurs in the
  /// first. Running numbers that only count the provisions go past those of the needs.
  private static func numbersLink(_ from: ThreadStrand, _ to: ThreadStrand) -> Bool {
    let fromNumbers = Set(from.labels.flatMap { $0 }.map(\.mainNumber))
    let toNumbers = to.labels.flatMap { $0 }.map(\.mainNumber)
    return !toNumbers.isEmpty && toNumbers.count == to.labels.count && toNumbers.allSatisfy(fromNumbers.contains)
      && from.labels.allSatisfy { !$0.isEmpty }
  }

  /// The best link of every pair that has one.
  func links() -> [GoldenThread.Link] {
    var links: [GoldenThread.Link] = []
    for left in from.items.indices {
      for right in to.items.indices {
        if let basis = basis(left, right) { links.append(.init(from: left, to: right, basis: basis)) }
      }
    }
    return links
  }

  private func basis(_ left: Int, _ right: Int) -> ItemJudgement.Link.Basis? {
    if from.item(left, names: right, of: to) || to.item(right, names: left, of: from) { return .reference }
    if numbersLink, haveEqualNumbers(left, right) { return .reference }
    if let row = from.rows[left], row == to.rows[right] { return .row }
    if let area = from.areas[left], area == to.areas[right] { return .heading }
    return ThreadTerms.areLinked(from.terms[left], to.terms[right]) ? .terms : nil
  }

  private func haveEqualNumbers(_ left: Int, _ right: Int) -> Bool {
    from.labels[left].contains { label in to.labels[right].contains { $0.mainNumber == label.mainNumber } }
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

  /// Nearly every item of the second section names items of the first.
  private var referencesNameFirstSection: Bool {
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
