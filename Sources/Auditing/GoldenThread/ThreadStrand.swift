import Plans

/// The needs, outcomes and provisions of one section as the thread sees them, read once for every pair of sections.
struct ThreadStrand {
  let items: [Item]
  /// The labels of each item itself.
  let labels: [[ThreadLabel]]
  /// The main number of each of those labels.
  let numbers: [[Word]]
  /// The labels that each item names.
  let named: [[ThreadLabel]]
  /// What each item is about.
  let terms: [[ThreadTerm]]
  let rows: [RowKey?]
  let areas: [Area?]

  init(study: Study, section: SectionCode) {
    let items = study.plan[section].items.filter { $0.kind == .need || $0.kind == .outcome || $0.kind == .provision }
    self.items = items
    labels = items.map { $0.label.map(ThreadLabel.all) ?? [] }
    numbers = labels.map { $0.map { Word($0.mainNumber) } }
    named = items.map { $0.references.flatMap(ThreadLabel.all) }
    terms = items.map { ThreadTerms.terms(of: $0, in: study.reading(section)) }
    rows = items.map(\.row)
    areas = items.map(\.area)
  }

  /// Whether an item refers to one of another strand, by its id, its label or the number in its label.
  func item(_ item: Int, names other: Int, of strand: ThreadStrand) -> Bool {
    if named[item].contains(where: strand.labels[other].contains) { return true }
    let references = items[item].references
    guard !references.isEmpty else { return false }
    return references.contains { $0 == strand.items[other].id || $0 == strand.items[other].label }
  }
}
