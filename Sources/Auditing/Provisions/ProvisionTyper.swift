import Rubrics

/// Tells which kind of provision an item is, by cues of the lexicon `provision-types` and by what the item states.
///
/// Each cue has a type and a weight; the heaviest type wins, and where none speaks the shape of the item decides.
struct ProvisionTyper {
  let reading: Reading
  let provision: Provision

  /// The type.
  func type() -> ProvisionType {
    var weights = cues(in: provision.tokens)
    let lengths = provision.quantities.filter { $0.kind == .duration }
    let hasLength = lengths.contains { !$0.isAnnualTotal }
    let hasSession = hasLength && provision.quantities.contains { $0.kind == .frequency }
    let acts = !hasLength && isOnOccasion && actsAsItGoes
    weighThings(&weights, hasSession: hasSession, acts: acts)
    if hoursAWeek { weights[.staffSupport] += 5 }
    if !lengths.isEmpty {
      // What has a length is no continuous strategy; a prompt or a cue in it is what is done meanwhile.
      weights[.strategy] = 0
    }
    if hasSession {
      // A dose of minutes is a session unless something else is plainly meant.
      weights[.direct] += 2
      if provision.has(.expertise) { weights[.direct] += 1 }
      if isAccompanying { weights[.staffSupport] += 4 }
    } else if acts || (!hasLength && isOnOccasion && isConcreteStrategy) {
      weights[.strategy] += acts ? 5 : 4
    }
    let ordered = ProvisionType.allCases.filter { weights[$0] > 0 }
    guard let best = ordered.max(by: { weights[$0] < weights[$1] }) else { return fallback() }
    // What is called a strategy must name one; "staff will support him" is support.
    if best == .strategy, !isConcreteStrategy, !isCalledStrategy, !acts, !isPassiveStrategy { return .staffSupport }
    return best
  }

  /// The weights of the cues in a range.
  private func cues(in range: Range<Int>) -> TypeWeights {
    var weights = TypeWeights()
    for hit in reading.hits("provision-types", in: range) {
      let entry = reading.entry(of: hit)
      if entry.attributes["head"] != nil, !isHead(hit.tokens) { continue }
      guard let type = entry.attributes.provisionType else { continue }
      weights[type] += entry.attributes.weight ?? 2
    }
    return weights
  }

  private static let prepositions: WordSet = [
    "in", "at", "to", "for", "from", "with", "within", "by", "on", "into", "of",
  ]

  /// Whether a noun heads the item's first phrase ("a quiet room for ...", not "help in the sensory room").
  private func isHead(_ tokens: Range<Int>) -> Bool {
    tokens.lowerBound < provision.tokens.lowerBound + 5
      && !reading.tokens[provision.tokens.lowerBound..<tokens.lowerBound].contains {
        Self.prepositions.contains($0.word)
      }
  }

  /// A thing or a place is provided where it is named first, or where nobody acts. What somebody does with a thing, or
  /// in a place, is no provision of it ("the TA checks that both hearing aids are on").
  private func weighThings(_ weights: inout TypeWeights, hasSession: Bool, acts: Bool) {
    let start = provision.tokens.lowerBound
    let opening = cues(in: start..<min(start + 6, provision.tokens.upperBound))
    for type in [ProvisionType.equipment, .environment] where weights[type] > 0 {
      let leads = opening[type] > 0 && !opensWithActor && !opensWithTrigger && !opensWithLength
      if leads, !hasSession || type == .equipment {
        weights[type] += 3
      } else if hasSession || acts || hasActor {
        weights[type] = 0
      }
    }
  }

  /// "Ten minutes of movement on a scooter board": a session, whatever it is done with.
  private var opensWithLength: Bool {
    provision.quantities.contains { $0.kind == .duration && $0.tokens.lowerBound <= provision.tokens.lowerBound + 1 }
  }

  private var opensWithTrigger: Bool {
    reading.hits("triggers", in: provision.tokens).first?.tokens.lowerBound == provision.tokens.lowerBound
  }

  /// Somebody acts who does more than supply, keep or mend.
  private var hasActor: Bool {
    provision.subjects.contains { !reading.has("supplying", in: behind($0)) }
  }

  private var opensWithActor: Bool {
    guard let first = provision.subjects.first, first.lowerBound < provision.tokens.lowerBound + 6,
      !reading.tokens[provision.tokens.lowerBound..<first.lowerBound].contains(where: {
        Self.prepositions.contains($0.word) || ["and", "with", ";", "|"].contains($0.word)
      })
    else { return false }
    return !reading.has("supplying", in: behind(first))
  }

  /// The three tokens behind an actor, where its verb stands.
  private func behind(_ actor: Range<Int>) -> Range<Int> {
    actor.upperBound..<min(actor.upperBound + 3, provision.tokens.upperBound)
  }

  /// Somebody does something with or for the child as occasions arise, other than teaching, supporting or reviewing.
  private var actsAsItGoes: Bool {
    guard !provision.quantities.contains(where: { $0.kind == .grouping }) else { return false }
    let grammar = ActorGrammar(reading: reading, range: provision.tokens)
    return provision.subjects.contains { subject in
      let verb = grammar.verbPosition(after: subject)
      guard provision.tokens.contains(verb), reading.tokens[verb].kind == .word else { return false }
      return !reading.has("session-verbs", in: verb..<verb + 1) && !reading.has("supplying", in: behind(subject))
    }
  }

  private var isCalledStrategy: Bool {
    reading.tokens[provision.tokens].contains { $0.word.hasPrefix("strateg") || $0.word.hasPrefix("approach") }
  }

  private var isConcreteStrategy: Bool {
    reading.hits("activities", in: provision.tokens).contains { reading.entry(of: $0).attributes["strategy"] != nil }
      || (!provision.quantities.contains { $0.kind == .duration }
        && reading.has("strategy-verbs", in: provision.tokens))
  }

  /// "His name is said before any instruction": something is done on occasions, by nobody named.
  private var isPassiveStrategy: Bool {
    isOnOccasion && provision.has(.content) && !provision.quantities.contains { $0.kind != .frequency }
  }

  /// An assistant prompts, repeats or reads aloud for a stated time: support beside the child and no lesson.
  private var isAccompanying: Bool {
    guard !provision.roles.isEmpty, !reading.has("programmes", in: provision.tokens) else { return false }
    let roles = reading.hits("roles", in: provision.tokens)
    guard !roles.contains(where: { reading.entry(of: $0).attributes["expert"] != nil }) else { return false }
    let acts = reading.hits("activities", in: provision.tokens)
    return !acts.isEmpty && acts.contains { reading.entry(of: $0).attributes["strategy"] != nil }
      && !reading.has("sessions-named", in: provision.tokens)
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

  /// "in every lesson", "whenever he is given a task": an occasion and no clock.
  private var isOnOccasion: Bool {
    reading.has("triggers", in: provision.tokens) || provision.quantities.contains { $0.isOccasion || $0.isAllTheTime }
  }

  private func fallback() -> ProvisionType {
    if provision.quantities.contains(where: { $0.kind == .duration }) { return .direct }
    if provision.quantities.contains(where: { $0.isAllTheTime }) { return .staffSupport }
    return isConcreteStrategy || isCalledStrategy || isPassiveStrategy ? .strategy : .staffSupport
  }
}

/// How much speaks for each type of provision.
struct TypeWeights {
  private var weights = [Int](repeating: 0, count: ProvisionType.allCases.count)

  /// What speaks for a type; 0 where nothing does.
  subscript(type: ProvisionType) -> Int {
    get { weights[type.place] }
    set { weights[type.place] = newValue }
  }
}
