import Auditing
import Plans

/// The golden thread of one kind of need as rows: each need with the outcomes and the provision that it is linked to.
struct ThreadRows {
  /// An item at the far end of a link.
  struct Linked {
    let item: Item
    let section: PlanSection
    let basis: ItemJudgement.Link.Basis
  }

  /// A need and what it leads to.
  struct Row {
    let need: Item
    let outcomes: [Linked]
    let provision: [Linked]
  }

  /// The section of the needs.
  let needs: SectionCode
  /// The section of outcomes that belong to them; nil where plans hold none.
  let outcomes: SectionCode?
  /// The sections of the provision that answers them.
  let provision: [SectionCode]
  /// The rows in the order of the needs.
  let rows: [Row]
  /// Outcomes and provision that no need leads to, and that no linked outcome leads to either.
  let orphans: [(item: Item, section: PlanSection)]
  /// Whether the layout itself (a reference or a row) links any of these needs to provision: only then is an empty place
  /// a gap, else it may only be that the link was not seen.
  let isLinkedByLayout: Bool

  init(_ result: AuditResult, plan: EHCPlan, needs: SectionCode, outcomes: SectionCode?, provision: [SectionCode]) {
    self.needs = needs
    self.outcomes = outcomes
    self.provision = provision
    var places: [String: (item: Item, section: PlanSection)] = [:]
    let far = (outcomes.map { [$0] } ?? []) + provision
    for code in far { for item in plan[code].items { places[item.id] = (item, plan[code]) } }
    func linked(_ id: String, to codes: [SectionCode]) -> [Linked] {
      (result.items[id]?.links ?? []).compactMap { link in
        guard let place = places[link.to], codes.contains(place.section.code) else { return nil }
        return Linked(item: place.item, section: place.section, basis: link.basis)
      }
    }
    rows = plan[needs].items.filter { $0.kind == .need }.map { need in
      Row(
        need: need, outcomes: linked(need.id, to: outcomes.map { [$0] } ?? []),
        provision: linked(need.id, to: provision))
    }
    var reached: Set<String> = []
    for row in rows { reached.formUnion((row.outcomes + row.provision).map(\.item.id)) }
    if let outcomes {
      for outcome in plan[outcomes].items where reached.contains(outcome.id) {
        reached.formUnion(linked(outcome.id, to: provision).map(\.item.id))
      }
      // An outcome is served where provision that answers a need leads to it.
      for outcome in plan[outcomes].items where !reached.contains(outcome.id) {
        if linked(outcome.id, to: provision).contains(where: { reached.contains($0.item.id) }) {
          reached.insert(outcome.id)
        }
      }
    }
    orphans = far.flatMap { code in
      plan[code].items.filter { ($0.kind == .outcome || $0.kind == .provision) && !reached.contains($0.id) }
        .map { ($0, plan[code]) }
    }
    isLinkedByLayout = rows.contains { row in row.provision.contains { $0.basis == .reference || $0.basis == .row } }
  }
}
