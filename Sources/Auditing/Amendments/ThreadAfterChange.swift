import Plans

/// Finds where an amendment cut the golden thread: a need or an outcome that had provision and has none any more, and
/// provision that names an item which is gone.
struct ThreadAfterChange {
  let before: Study
  let after: Study
  let pairs: [UnitPair]

  func broken() -> [Amendments.StaleText] { withoutProvision() + danglingReferences() }

  private func withoutProvision() -> [Amendments.StaleText] {
    let old = before.shared(GoldenThread.init)
    let new = after.shared(GoldenThread.init)
    return pairs.compactMap { pair in
      guard let section = pair.section, section == .B || section == .E, let was = pair.before?.item,
        let unit = pair.after,
        let now = unit.item
      else { return nil }
      guard !old.links(of: was.id, from: section, to: .F).isEmpty, new.links(of: now.id, from: section, to: .F).isEmpty
      else {
        return nil
      }
      // An outcome in another's place is a new one, and no thread of the old plan.
      guard pair.before.map({ $0.likeness(to: unit) >= 0.6 }) ?? false else { return nil }
      let what = section == .B ? "need" : "outcome"
      return text(unit, "This \(what) had provision in Section F, and the new plan has none for it.")
    }
  }

  private func danglingReferences() -> [Amendments.StaleText] {
    func names(_ study: Study) -> Set<String> {
      Set(
        SectionCode.ofPlan.flatMap { study.plan[$0].items }.flatMap { [$0.id, $0.label ?? $0.id] }.map {
          $0.lowercased()
        })
    }
    let gone = names(before).subtracting(names(after))
    return pairs.compactMap { pair in
      guard let unit = pair.after, let item = unit.item,
        let name = item.references.first(where: { gone.contains($0.lowercased()) })
      else { return nil }
      return text(unit, "It refers to \(name), which is gone from the new plan.")
    }
  }

  private func text(_ unit: PlanUnit, _ reason: String) -> Amendments.StaleText {
    .init(section: unit.section, quote: after.words(of: unit), reason: reason)
  }
}
