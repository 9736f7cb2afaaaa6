import Plans

/// A provision that a report recommends, ready to be looked for in the plan.
struct RecommendedProvision {
  let report: Int
  let unit: PlanUnit
  let provision: Provision
  let terms: AmendmentTerms
  /// What it does not say itself.
  let missing: [String]
  /// Says what is done, and who, how often or for how long: enough for its absence to be told.
  let isSpecific: Bool
}

/// Finds the provisions that a report recommends.
///
/// Advice is often written as a sentence that names the help and a second one that gives its dose ("This should be weekly");
/// such sentences are one recommendation.
struct RecommendedProvisions {
  let report: Int
  let study: Study

  func found() -> [RecommendedProvision] {
    let reading = study.reading(.provision)
    return joined(study.plan[.provision].items.filter { $0.kind == .provision }, reading).enumerated().compactMap {
      place, item in
      let unit = PlanUnit(section: .provision, item: item, range: item.range, place: place + 1, in: reading)
      let provision = study.provision(item, in: .provision)
      let terms = AmendmentTerms(unit.tokens, in: reading)
      let hasDose = provision.has(.frequency) || provision.has(.duration)
      guard !terms.isEmpty, !reading.has("advice-absent", in: unit.tokens),
        provision.has(.content) || hasDose || provision.has(.who)
      else { return nil }
      return RecommendedProvision(
        report: report, unit: unit, provision: provision, terms: terms,
        missing: OpenSlots.missing(provision), isSpecific: provision.has(.content) && (hasDose || provision.has(.who)))
    }
  }

  private static let continuing: WordSet = ["this", "it", "these", "they", "sessions", "each", "both"]

  private func joined(_ items: [Item], _ reading: Reading) -> [Item] {
    var joined: [Item] = []
    for item in items {
      let tokens = reading.tokens(in: item.range)
      if let last = joined.last, last.passages == item.passages, let first = tokens.first,
        Self.continuing.contains(reading.tokens[first].word)
      {
        joined.removeLast()
        // Another id, since what is read of an item is kept by its id.
        joined.append(
          Item(
            id: last.id + "+", kind: last.kind, range: last.range.lowerBound..<item.range.upperBound,
            passages: last.passages, label: last.label, heading: last.heading, row: last.row))
      } else {
        joined.append(item)
      }
    }
    return joined
  }
}

/// What a provision leaves out of how often, how long and who, where its type asks for it.
enum OpenSlots {
  static func missing(_ provision: Provision) -> [String] {
    guard !provision.isExamAccess else { return [] }
    var missing: [String] = []
    switch provision.type {
    case .equipment, .environment, .curriculum, .transition, .residential: return []
    default: break
    }
    if !provision.isOneOff {
      if !provision.has(.frequency) { missing.append("how often") }
      if !provision.has(.duration), !provision.isContinuous, provision.type != .training { missing.append("how long") }
    }
    if !provision.has(.who) { missing.append("who") }
    return missing
  }
}
