import Auditing
import Plans
import Rubrics

/// What is to be mended in a plan, worst first.
///
/// All that is wrong with one item is one thing to mend, however many criteria it fails. Items of one kind with the same
/// weightiest gap are put behind the worst of them, so that one habit of a writer is said once.
enum MendList {
  static func of(_ result: AuditResult) -> [Mendable] {
    let unmet = Weightiest.unmet(in: result)
    // A criterion that the plan meets on the whole may still fail for one item.
    let spared = result.criteria.filter { $0.outcome == .met && !$0.findings.isEmpty }
    var gapsByItem: [String: [(rank: Int, gap: Mendable.Gap)]] = [:]
    var wholes: [Mendable] = []
    for (rank, judged) in (unmet + spared).enumerated() {
      // A finding without advice is a question for a person and nothing to mend.
      let findings = judged.findings.filter { $0.suggestion != nil }
      var other: [Finding] = []
      for finding in findings {
        guard let id = finding.item, judged.criterion.select.items != nil else {
          other.append(finding)
          continue
        }
        let known = gapsByItem[id, default: []]
        let same = known.firstIndex { $0.rank == rank }
        let gathered = (same.map { known[$0].gap.findings } ?? []) + [finding]
        let gap = Mendable.Gap(criterion: judged.criterion, findings: gathered)
        if let same { gapsByItem[id]?[same].gap = gap } else { gapsByItem[id, default: []].append((rank, gap)) }
      }
      guard !other.isEmpty else { continue }
      wholes.append(
        Mendable(item: nil, gaps: [Mendable.Gap(criterion: judged.criterion, findings: other)], rank: rank))
    }
    return ranked(wholes + items(gapsByItem, in: result.plan))
  }

  private static func items(
    _ gapsByItem: [String: [(rank: Int, gap: Mendable.Gap)]], in plan: EHCPlan?
  ) -> [Mendable] {
    guard let plan else { return [] }
    var seen: Set<String> = []
    var groups: [[Mendable]] = []
    for section in plan.sections {
      var byKind: [String: [Mendable]] = [:]
      for item in section.items where seen.insert(item.id).inserted {
        guard let gaps = gapsByItem[item.id], let first = gaps.first else { continue }
        byKind[item.kind.rawValue, default: []]
          .append(Mendable(item: (section.code, item), gaps: gaps.map(\.gap), rank: first.rank))
      }
      groups += byKind.keys.sorted().compactMap { byKind[$0] }
    }
    return groups.flatMap(gathered)
  }

  /// The worst first, with those behind it that share its gaps.
  private static func gathered(_ items: [Mendable]) -> [Mendable] {
    var rest = ranked(items)
    var leads: [Mendable] = []
    while var lead = rest.first {
      let shares: (Mendable) -> Bool = { other in other.criteria.first.map(lead.criteria.contains) ?? false }
      lead.others = inOrder(rest.dropFirst().filter(shares))
      rest = rest.dropFirst().filter { !shares($0) }
      leads.append(lead)
    }
    return leads
  }

  private static func ranked(_ things: [Mendable]) -> [Mendable] {
    things.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return [a.isUrgent ? 0 : 1, a.rank, -a.gaps.count, left.offset]
        .lexicographicallyPrecedes([b.isUrgent ? 0 : 1, b.rank, -b.gaps.count, right.offset])
    }.map(\.element)
  }

  private static func inOrder(_ things: [Mendable]) -> [Mendable] {
    things.sorted { ($0.item?.item.range.lowerBound ?? 0) < ($1.item?.item.range.lowerBound ?? 0) }
  }
}
