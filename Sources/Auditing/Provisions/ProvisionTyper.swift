import Rubrics

/// Tells which kind of provision an item is, by cues of the lexicon `provision-types` and by what the item states.
///
/// Each cue has a type and a weight; the heaviest type wins, and where none speaks the shape of the item decides.
struct ProvisionTyper {
  let reading: Reading
  let provision: Provision

  /// The type.
  func type() -> ProvisionType {
    var weights: [ProvisionType: Int] = [:]
    for hit in reading.hits("provision-types", in: provision.tokens) {
      let entry = reading.entry(of: hit)
      guard let name = entry.attributes["type"]?.first, let type = ProvisionType(rawValue: name) else { continue }
      weights[type, default: 0] += entry.attributes["weight"]?.first.flatMap(Int.init) ?? 2
    }
    let hasSession = provision.quantities.contains { $0.kind == .duration && !$0.isAnnualTotal }
      && provision.quantities.contains { $0.kind == .frequency }
    // A dose of minutes is a session unless something else is plainly meant.
    if hasSession { weights[.direct, default: 0] += 2 }
    if provision.slots[.expertise] != nil, hasSession { weights[.direct, default: 0] += 1 }
    let ordered = ProvisionType.allCases.filter { (weights[$0] ?? 0) > 0 }
    if let best = ordered.max(by: { (weights[$0] ?? 0) < (weights[$1] ?? 0) }) { return best }
    return fallback()
  }

  private func fallback() -> ProvisionType {
    if provision.quantities.contains(where: { $0.kind == .duration }) { return .direct }
    if provision.quantities.contains(where: { $0.isAllTheTime }) { return .staffSupport }
    if !reading.hits("triggers", in: provision.tokens).isEmpty { return .strategy }
    return provision.quantities.contains { $0.kind == .frequency } ? .direct : .strategy
  }
}
