import Plans
import Rubrics

/// Whether sections that describe needs have an outcome that answers them.
enum OutcomesForNeeds: Measure {
  static let signature = MeasureSignature(
    name: "outcomes-for-needs", summary: "Whether each section that describes needs has an outcome that answers them.",
    parameters: [
      "needs": "codes of the sections of needs", "topics": "lexicons of topics, one for each of those sections",
    ],
    required: ["needs", "topics"], lexiconParameters: ["topics"],
    values: [
      "asked": "sections that describe needs",
      "answered": "those with an outcome on the same topic, in the same row or that names a need",
      "open": "those with an outcome that only shares words with a need",
    ],
    words: ["unanswered": "sections without one"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let statements = study.shared(NilStatements.init)
    let thread = study.shared(GoldenThread.init)
    var measured = Measured(values: ["asked": 0, "answered": 0])
    var unanswered: [String] = []
    for (code, topics) in zip(criterion.argument("needs").compactMap(SectionCode.init), criterion.argument("topics")) {
      guard !statements[code].isEmpty else { continue }
      measured.values["asked", default: 0] += 1
      let reading = study.reading(code)
      let described = statements[code].sentences.filter { $0.act == .described }.map(\.tokens)
      let wanted = Set(described.flatMap { reading.hits(topics, in: $0) }.map { reading.entry(of: $0).id })
      let outcome = criterion.selectedSections.lazy.compactMap { section -> Evidence? in
        let there = study.reading(section)
        let linked = firmLinks(from: code, to: section, thread)
        let item = study.plan[section].items.first { item in
          guard item.kind == .outcome else { return false }
          let tokens = there.tokens(in: item.range)
          return linked.contains(item.id)
            || there.hits(topics, in: tokens).contains { wanted.contains(there.entry(of: $0).id) }
        }
        return item.map { study.evidence(section, offsets: $0.range) }
      }.first
      if let outcome {
        measured.values["answered", default: 0] += 1
        measured.support.append(outcome)
      } else {
        let isOpen = criterion.selectedSections.contains { !thread.matcher(from: code, to: $0).links().isEmpty }
        if isOpen { measured.values["open", default: 0] += 1 }
        unanswered.append(code.rawValue)
        if let first = described.first { measured.marks.append(.init(study.evidence(reading, first))) }
      }
    }
    measured.words["unanswered"] = unanswered.joined(separator: " and ")
    return measured
  }

  /// Outcomes that name a need or share its row.
  private static func firmLinks(from: SectionCode, to: SectionCode, _ thread: GoldenThread) -> Set<String> {
    let matcher = thread.matcher(from: from, to: to)
    let firm = matcher.links().filter { $0.basis == .reference || $0.basis == .row }
    return Set(firm.map { matcher.to.items[$0.to].id })
  }
}
