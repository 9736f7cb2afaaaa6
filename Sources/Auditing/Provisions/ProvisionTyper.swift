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
    // What somebody does with a thing is no provision of the thing ("the TA checks that both hearing aids are on").
    if opensWithActor { weights[.equipment] = 0 }
    if hoursAWeek { weights[.staffSupport, default: 0] += 5 }
    let hasLength = provision.quantities.contains { $0.kind == .duration && !$0.isAnnualTotal }
    let hasSession = hasLength && provision.quantities.contains { $0.kind == .frequency }
    if hasSession {
      // A dose of minutes is a session unless something else is plainly meant; what is used in it is no provision of
      // its own ("teaching her to clean her hearing aids, 15 minutes every Monday").
      weights[.direct, default: 0] += 2
      if !opensWithEquipment { weights[.equipment] = 0 }
      weights[.environment] = 0
      if provision.has(.expertise) { weights[.direct, default: 0] += 1 }
    } else if !hasLength, isOnOccasion, isConcreteStrategy {
      weights[.strategy, default: 0] += 4
    }
    let ordered = ProvisionType.allCases.filter { (weights[$0] ?? 0) > 0 }
    guard let best = ordered.max(by: { (weights[$0] ?? 0) < (weights[$1] ?? 0) }) else { return fallback() }
    // What is called a strategy must name one; "staff will support him" is support.
    if best == .strategy, !isConcreteStrategy, !isCalledStrategy { return .staffSupport }
    return best
  }

  private var isCalledStrategy: Bool {
    reading.tokens[provision.tokens].contains { $0.word.hasPrefix("strateg") || $0.word == "approach" }
  }

  /// The thing itself is named first ("A radio aid with ..., tested each Monday").
  private var opensWithEquipment: Bool {
    let opening = provision.tokens.lowerBound..<min(provision.tokens.lowerBound + 4, provision.tokens.upperBound)
    return reading.hits("provision-types", in: opening).contains {
      reading.entry(of: $0).attributes["type"]?.first == ProvisionType.equipment.rawValue
    }
  }

  private var isConcreteStrategy: Bool {
    reading.hits("activities", in: provision.tokens).contains { reading.entry(of: $0).attributes["strategy"] != nil }
      || (!provision.quantities.contains { $0.kind == .duration }
        && reading.has("strategy-verbs", in: provision.tokens))
  }

  private var opensWithActor: Bool {
    let opening = provision.tokens.lowerBound..<min(provision.tokens.lowerBound + 3, provision.tokens.upperBound)
    let actor = (reading.hits("roles", in: opening) + reading.hits("loose-actors", in: opening)).map(
      \.tokens.upperBound
    ).max()
    guard let actor else { return false }
    let next = actor..<min(actor + 3, provision.tokens.upperBound)
    return !reading.has("supplying", in: next)
  }

  /// Hours in a week: staffing and no session.
  private var hoursAWeek: Bool {
    guard !provision.roles.isEmpty else { return false }
    return provision.quantities.contains { quantity in
      quantity.kind == .duration && !quantity.isAnnualTotal && hours(of: quantity) >= 4
        && TimeWords.hours.contains(reading.tokens[quantity.tokens.upperBound - 1].word)
    }
  }

  private func hours(of quantity: Quantity) -> Double {
    reading.tokens[quantity.tokens].compactMap { $0.isNumber ? $0.value : nil }.max() ?? 0
  }

  /// The words that name the thing, place or change which a provision of this type consists in.
  func thing() -> Range<Int>? {
    let type = provision.type
    guard [.equipment, .environment, .transition, .residential, .curriculum].contains(type) else { return nil }
    return reading.hits("provision-types", in: provision.tokens).first { hit in
      let attributes = reading.entry(of: hit).attributes
      return attributes["type"]?.first == type.rawValue && attributes["generic"] == nil
    }?.tokens
  }

  /// "in every lesson", "whenever he is given a task": an occasion and no clock.
  private var isOnOccasion: Bool {
    reading.has("triggers", in: provision.tokens)
      || provision.quantities.contains { $0.kind == .frequency && !$0.isDailyAlone }
  }

  private func fallback() -> ProvisionType {
    if provision.quantities.contains(where: { $0.kind == .duration }) { return .direct }
    if provision.quantities.contains(where: { $0.isAllTheTime }) { return .staffSupport }
    return isConcreteStrategy || isCalledStrategy ? .strategy : .staffSupport
  }
}
