import Plans

/// Links the items of one section with those of another.
struct ThreadMatcher {
  let from: [Item]
  let to: [Item]
  private let fromTerms: [Set<String>]
  private let toTerms: [Set<String>]
  private let fromLabels: [Set<ThreadLabel>]
  private let toLabels: [Set<ThreadLabel>]
  private let numbersLink: Bool

  init(study: Study, from: SectionCode, to: SectionCode) {
    self.from = study.plan[from].items.filter { Self.kinds.contains($0.kind) }
    self.to = study.plan[to].items.filter { Self.kinds.contains($0.kind) }
    fromTerms = self.from.map { ThreadTerms.terms(of: $0, in: study.reading(from)) }
    toTerms = self.to.map { ThreadTerms.terms(of: $0, in: study.reading(to)) }
    fromLabels = self.from.map { Self.labels(of: $0, default: from) }
    toLabels = self.to.map { Self.labels(of: $0, default: to) }
    // Where items name each other outright, equal numbers mean nothing.
    let areNamed = self.to.contains { !$0.references.isEmpty }
    numbersLink = !areNamed && Self.numbersLink(fromLabels, toLabels)
  }

  private static let kinds: Set<Item.Kind> = [.need, .outcome, .provision]

  /// The label of an item itself.
  private static func labels(of item: Item, default code: SectionCode) -> Set<ThreadLabel> {
    Set(ThreadLabel.all(in: item.label ?? ""))
  }

  /// Whether the numbers of the two sections run in step (N1-F1, N2-F2): every number of the second occurs in the
  /// first. Running numbers that only count the provisions go past those of the needs.
  private static func numbersLink(_ from: [Set<ThreadLabel>], _ to: [Set<ThreadLabel>]) -> Bool {
    let fromNumbers = Set(from.flatMap { $0 }.map(\.mainNumber))
    let toNumbers = to.flatMap { $0 }.map(\.mainNumber)
    return !toNumbers.isEmpty && toNumbers.count == to.count && toNumbers.allSatisfy(fromNumbers.contains)
      && from.allSatisfy { !$0.isEmpty }
  }

  /// The best link of every pair that has one.
  func links() -> [GoldenThread.Link] {
    var links: [GoldenThread.Link] = []
    for (left, source) in from.enumerated() {
      for (right, target) in to.enumerated() {
        if let basis = basis(left, right) { links.append(.init(from: source.id, to: target.id, basis: basis)) }
      }
    }
    return links
  }

  private func basis(_ left: Int, _ right: Int) -> ItemJudgement.Link.Basis? {
    let source = from[left]
    let target = to[right]
    if refers(source, to: target, labels: toLabels[right]) || refers(target, to: source, labels: fromLabels[left]) {
      return .reference
    }
    if numbersLink, !Set(fromLabels[left].map(\.mainNumber)).isDisjoint(with: toLabels[right].map(\.mainNumber)) {
      return .reference
    }
    if let row = source.row, row == target.row { return .row }
    if let area = source.area, area == target.area { return .heading }
    return ThreadTerms.areLinked(fromTerms[left], toTerms[right]) ? .terms : nil
  }

  private func refers(_ item: Item, to other: Item, labels: Set<ThreadLabel>) -> Bool {
    for reference in item.references {
      if reference == other.id || reference == other.label { return true }
      if !labels.isDisjoint(with: ThreadLabel.all(in: reference)) { return true }
    }
    return false
  }

  /// Whether the layout itself says which item serves which - by numbers, references or rows - so that an item without
  /// such a link stands before an empty place whatever its words share with others.
  ///
  /// - Parameter item: position of an item of the first section that has no link by reference or row.
  func layoutLinks(_ item: Int) -> Bool {
    if numbersLink || referencesNameFirstSection { return true }
    guard let row = from[item].row else { return false }
    return to.contains { $0.row?.table == row.table }
  }

  /// Whether the second section is laid out by areas of need and has nothing under the item's own.
  func areaIsEmpty(_ item: Int) -> Bool { hasArea(item) && areasAreUsed }

  /// Nearly every item of the second section names items of the first.
  private var referencesNameFirstSection: Bool {
    let known = Set(fromLabels.flatMap { $0 })
    let ids = Set(from.map(\.id) + from.compactMap(\.label))
    let naming = to.count { item in
      item.references.contains { ids.contains($0) || !known.isDisjoint(with: ThreadLabel.all(in: $0)) }
    }
    return naming > 0 && naming * 5 >= to.count * 4
  }

  private func hasArea(_ item: Int) -> Bool { from[item].area != nil }

  /// The second section is laid out by areas of need.
  private var areasAreUsed: Bool { Set(to.compactMap(\.area)).count >= 2 }
}
