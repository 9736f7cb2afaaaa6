import Plans
import Rubrics

/// Reads a provision's slots out of its words.
///
/// Lexicons of the rubric name roles, services, programmes, activities and equipment; doses come from the grammar of
/// quantities. Slots are judged for themselves: a wording that weakens the duty takes none away.
struct ProvisionReader {
  let study: Study

  /// Reads one item.
  func read(_ item: Item, in section: SectionCode) -> Provision {
    let reading = study.reading(section)
    let tokens = reading.tokens(in: item.range)
    var provision = Provision(section: section, tokens: tokens, type: .direct)
    provision.quantities = DoseQuantities(reading: reading, range: tokens).quantities()
    ProvisionActors(reading: reading, range: tokens).fill(&provision)
    if section == .G { nameClinic(&provision, reading) }
    fillContent(&provision, reading)
    provision.type = ProvisionTyper(reading: reading, provision: provision).type()
    fillThing(&provision, reading)
    provision.isExamAccess = reading.has("exam-access", in: tokens)
    fillDoses(&provision, reading)
    provision.isOneOff = isOneOff(provision, reading)
    provision.faults = ProvisionFaults(reading: reading, provision: provision).found()
    return provision
  }

  private static let clinics: WordSet = [
    "clinic", "hospital", "infirmary", "department", "service", "services", "team", "nurses", "surgery", "pharmacy",
  ]

  /// In health care the service that sees the child is who delivers: its staff change and its duty stays.
  private func nameClinic(_ provision: inout Provision, _ reading: Reading) {
    guard provision.slots[.who] == nil else { return }
    provision.slots[.who] = provision.tokens.dropFirst().first { index in
      Self.clinics.contains(reading.tokens[index].word)
        && ![".", ",", "of"].contains(reading.tokens[index - 1].word)
    }.map { $0..<$0 + 1 }
  }

  // MARK: What

  private func fillContent(_ provision: inout Provision, _ reading: Reading) {
    let named = reading.hits("programmes", in: provision.tokens) + reading.hits("activities", in: provision.tokens)
    let isDosed = provision.has(.who) && provision.quantities.contains { $0.kind == .duration }
    let hits = named.filter {
      !isBareHelp($0, reading, in: provision.tokens) && (isDosed || !isPurpose($0, reading, in: provision.tokens))
    }
    if let hit = hits.min(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
      provision.slots[.content] = hit.tokens
    } else if named.isEmpty {
      provision.slots[.content] = OpenContent(reading: reading, provision: provision, isChild: study.isChild).words()
    }
  }

  private static let things: Set<ProvisionType> = [.equipment, .environment, .transition, .residential, .curriculum]

  /// A thing, a place or a change is said by its name.
  private func fillThing(_ provision: inout Provision, _ reading: Reading) {
    let type = provision.type
    guard provision.slots[.content] == nil, Self.things.contains(type) else { return }
    provision.slots[.content] =
      reading.hits("provision-types", in: provision.tokens).first { hit in
        let attributes = reading.entry(of: hit).attributes
        return attributes["type"]?.first == type.rawValue && attributes["generic"] == nil
      }?.tokens
  }

  /// "see physiotherapy report": a paper and nothing that is done.
  private static let papers: WordSet = ["report", "reports", "advice", "appendix", "letter"]

  private static let helpWords: WordSet = ["support", "help", "assistance", "input", "guidance", "advice"]

  /// "help with reading", "support for his self-esteem", "reading support": a purpose and nothing that is done.
  private func isBareHelp(_ hit: Hit, _ reading: Reading, in range: Range<Int>) -> Bool {
    if hit.tokens.upperBound < range.upperBound, Self.papers.contains(reading.tokens[hit.tokens.upperBound].word) {
      return true
    }
    if reading.entry(of: hit).attributes["act"] != nil { return false }
    if hit.tokens.upperBound < range.upperBound, Self.helpWords.contains(reading.tokens[hit.tokens.upperBound].word) {
      return true
    }
    var index = hit.tokens.lowerBound - 1
    var passed = 0
    while index > range.lowerBound, passed < 5 {
      let word = reading.tokens[index].word
      if ["with", "for", "in", "around", "on", "of", "regarding"].contains(word) {
        let head = reading.tokens[index - 1].word
        return Self.helpWords.contains(head)
      }
      if reading.tokens[index].kind == .punctuation || word == "to" { return false }
      index -= 1
      passed += 1
    }
    return false
  }

  private static let aims: WordSet = [
    "develop", "improve", "manage", "build", "increase", "promote", "enhance", "boost", "strengthen", "extend",
    "regulate", "better",
  ]
  private static let leads: WordSet = ["supported", "helped", "opportunities", "opportunity", "chance", "encouraged"]

  /// "opportunities to develop her social skills", "supported to manage his emotions": what is hoped for and nothing done.
  private func isPurpose(_ hit: Hit, _ reading: Reading, in range: Range<Int>) -> Bool {
    let from = max(range.lowerBound, hit.tokens.lowerBound - 4)
    guard let aim = (from..<hit.tokens.lowerBound).last(where: { Self.aims.contains(reading.tokens[$0].word) }),
      aim > range.lowerBound, reading.tokens[aim - 1].word == "to"
    else { return false }
    return (max(range.lowerBound, aim - 4)..<aim).contains { Self.leads.contains(reading.tokens[$0].word) }
  }

  // MARK: How often and how long

  private func fillDoses(_ provision: inout Provision, _ reading: Reading) {
    let stated = deliveryDoses(of: provision, reading)
    provision.slots[.frequency] = stated.first { $0.kind == .frequency }?.tokens
    provision.slots[.grouping] = stated.first { $0.kind == .grouping }?.tokens
    let whole = stated.first { $0.isAllTheTime }
    let length = stated.first { $0.kind == .duration && !$0.isAnnualTotal && !$0.isCeiling }
    provision.slots[.duration] = length?.tokens ?? whole?.tokens
    if provision.slots[.frequency] == nil {
      // An annual total is how often by the rules; so is a trigger that anyone can see, for a strategy.
      provision.slots[.frequency] = stated.first { $0.isAnnualTotal }?.tokens
      if provision.slots[.frequency] == nil {
        provision.slots[.frequency] = reading.hits("triggers", in: provision.tokens).map(\.tokens).first {
          (provision.type == .strategy || Self.always.contains(reading.tokens[$0.lowerBound].word))
            && !isWeak($0, reading, in: provision.tokens)
        }
      }
    }
    provision.slots[.period] = reading.hits("periods", in: provision.tokens).first?.tokens
    provision.slots[.review] =
      (reading.hits("reviewing", in: provision.tokens).first
      ?? reading.hits("checking", in: provision.tokens).first)?.tokens
  }

  /// The doses without those of the reviewer ("the therapist reviews it for an hour each half term"), unless reviewing
  /// is all that there is.
  private func deliveryDoses(of provision: Provision, _ reading: Reading) -> [Quantity] {
    guard provision.type != .assessment else { return provision.quantities }
    let reviewing = reading.hits("reviewing", in: provision.tokens).map(\.tokens.lowerBound)
    guard !reviewing.isEmpty else { return provision.quantities }
    let delivery = provision.quantities.filter { quantity in
      !reviewing.contains { verb in
        verb < quantity.tokens.lowerBound
          && !reading.tokens[verb..<quantity.tokens.lowerBound].contains { [";", ".", "|", ","].contains($0.word) }
      }
    }
    return delivery.isEmpty ? provision.quantities : delivery
  }

  /// What happens whenever its occasion comes has its frequency, of whatever kind it is.
  private static let always: WordSet = ["whenever"]

  /// "as and when he needs it" is no trigger that anyone can see.
  private func isWeak(_ trigger: Range<Int>, _ reading: Reading, in range: Range<Int>) -> Bool {
    reading.hits("weak-wordings", in: range).contains { $0.tokens.overlaps(trigger) }
  }

  private func isOneOff(_ provision: Provision, _ reading: Reading) -> Bool {
    guard !provision.quantities.contains(where: { $0.kind == .frequency }) else { return false }
    switch provision.type {
    case .training:
      // "ongoing", "regular", "refresher": it is meant to recur, and how often is not said.
      let isPlaced = provision.has(.period) || provision.quantities.contains { $0.kind == .duration }
      return isPlaced && !reading.has("recurring", in: provision.tokens)
    case .transition:
      return !provision.quantities.isEmpty || provision.has(.period) || reading.has("one-off", in: provision.tokens)
    default: return reading.has("one-off", in: provision.tokens)
    }
  }
}
