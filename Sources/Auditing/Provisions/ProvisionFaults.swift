import Rubrics

/// Finds the wordings that weaken a provision and drops those that are harmless where they stand.
///
/// A phrase of the lexicons `weak-wordings` and `loose-wordings` is a flag and no verdict. Its entry says what it does (`fault`), what repairs
/// it (`repair`: `dose` for who, how often and how long; `slots` for the slots in `opens`; `never`), and where it means
/// something else (`not-before`, `not-after`: neighbouring words; `types`, `not-types`: types of provision;
/// `unless`: lexicons that excuse it inside the same provision).
struct ProvisionFaults {
  let reading: Reading
  let provision: Provision

  /// The faults that stand, in text order.
  func found() -> [ProvisionFaultMark] {
    var faults: [ProvisionFaultMark] = []
    let hits =
      reading.hits("weak-wordings", in: provision.tokens) + reading.hits("loose-wordings", in: provision.tokens)
    for hit in hits {
      let attributes = reading.entry(of: hit).attributes
      guard let kinds = attributes["fault"], !isGuarded(hit, attributes), !isRepaired(attributes) else { continue }
      faults.append(ProvisionFaultMark(faults: kinds, tokens: hit.tokens))
    }
    faults += doseFaults()
    return faults.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func isGuarded(_ hit: Hit, _ attributes: EntryAttributes) -> Bool {
    let after = hit.tokens.upperBound
    if attributes.notBefore.contains(where: {
      $0.stands(from: after, before: provision.tokens.upperBound, in: reading.tokens)
    }) {
      return true
    }
    if attributes.notAfter.contains(where: {
      $0.stands(endingBefore: hit.tokens.lowerBound, notBefore: provision.tokens.lowerBound, in: reading.tokens)
    }) {
      return true
    }
    // "May" with a capital inside a sentence is the month, "Should" at its start a condition.
    if attributes["not-capitalised"] != nil, reading.tokens[hit.tokens.lowerBound].isCapitalised { return true }
    if let types = attributes["types"], !types.contains(provision.type.rawValue) { return true }
    if let types = attributes["not-types"], types.contains(provision.type.rawValue) { return true }
    if let lexicons = attributes["unless"], lexicons.contains(where: { reading.has($0, in: provision.tokens) }) {
      return true
    }
    return false
  }

  private func isRepaired(_ attributes: EntryAttributes) -> Bool {
    switch attributes["repair"]?.first ?? "dose" {
    case "never": return false
    case "slots":
      return (attributes["opens"] ?? []).allSatisfy { name in
        guard let slot = ProvisionSlotName(rawValue: name) else { return false }
        return isSettled(slot)
      }
    default: return isSettled(.who) && isSettled(.frequency) && isSettled(.duration)
    }
  }

  /// Whether a slot is filled, or not asked of this type.
  private func isSettled(_ slot: ProvisionSlotName) -> Bool {
    if provision.has(slot) { return true }
    switch (slot, provision.type) {
    case (.duration, .strategy), (.duration, .curriculum): return true
    // Nobody delivers a laptop or a quiet room in minutes: when it stands ready is what matters.
    case (.duration, .equipment), (.who, .equipment), (.duration, .environment), (.who, .environment): return true
    default: return false
    }
  }

  /// What the doses themselves leave open: "up to n hours", and a lone "daily" where length matters.
  private func doseFaults() -> [ProvisionFaultMark] {
    var faults: [ProvisionFaultMark] = []
    for quantity in provision.quantities where quantity.kind == .duration && quantity.isCeiling {
      faults.append(ProvisionFaultMark(faults: ["quantity"], tokens: quantity.tokens))
    }
    let lengthMatters = [.direct, .programme, .staffSupport].contains(provision.type)
    if lengthMatters, !provision.has(.duration), let daily = provision.quantities.first(where: \.isDailyAlone) {
      faults.append(ProvisionFaultMark(faults: ["quantity"], tokens: daily.tokens))
    }
    return faults
  }
}
