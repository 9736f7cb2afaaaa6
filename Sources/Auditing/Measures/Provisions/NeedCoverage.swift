import Plans
import Rubrics

/// Whether every need has something in another section that meets it, by the golden thread.
enum NeedCoverage: Measure {
  static let signature = MeasureSignature(
    name: "need-coverage", summary: "How many needs of one section have provision in others.",
    parameters: ["needs": "code of the section with the needs", "met-in": "codes of the sections with the provision"],
    required: ["needs", "met-in"],
    values: [
      "needs": "how many needs there are", "lacking": "needs whose place in the layout is empty",
      "unlinked": "needs that neither layout nor words link to anything", "provisions": "how many provisions there are",
    ],
    words: ["need": "the need's own words"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let from = criterion.argument("needs").first.flatMap(SectionCode.init) else { return Measured() }
    let targets = criterion.argument("met-in").compactMap(SectionCode.init)
    let thread = study.shared(GoldenThread.init)
    let matchers = targets.map { thread.matcher(from: from, to: $0) }
    let needs = study.plan[from].items.filter { $0.kind == .need }
    let provisions = targets.reduce(0) { $0 + study.plan[$1].items.count { $0.kind == .provision } }
    var measured = Measured()
    var lacking = 0
    var unlinked = 0
    for need in needs {
      let links = targets.flatMap { thread.links(of: need.id, from: from, to: $0) }
      if links.contains(where: { certain.contains($0.basis) }) || isServedThroughOutcome(need, thread, targets) {
        continue
      }
      let position = matchers.first?.from.items.firstIndex { $0.id == need.id } ?? 0
      if provisions == 0 || matchers.contains(where: { $0.layoutLinks(position) }) {
        lacking += 1
      } else if !links.isEmpty {
        continue
      } else if matchers.contains(where: { $0.areaIsEmpty(position) }) {
        lacking += 1
      } else {
        unlinked += 1
      }
      measured.marks.append(
        .init(
          study.evidence(from, offsets: need.range), item: need.id,
          words: ["need": study.plan[from].body.words(at: need.range)]))
    }
    measured.values = [
      "needs": Double(needs.count), "lacking": Double(lacking), "unlinked": Double(unlinked),
      "provisions": Double(provisions),
    ]
    return measured
  }

  private static let certain: Set<ItemJudgement.Link.Basis> = [.reference, .row]

  /// A provision that names an outcome serves the needs of that outcome.
  private static func isServedThroughOutcome(_ need: Item, _ thread: GoldenThread, _ targets: [SectionCode]) -> Bool {
    guard targets.contains(.F) else { return false }
    let outcomes = thread.links(of: need.id, from: .B, to: .E).filter { certain.contains($0.basis) }
    return outcomes.contains { outcome in
      thread.links(of: outcome.to, from: .E, to: .F).contains { certain.contains($0.basis) }
    }
  }
}
