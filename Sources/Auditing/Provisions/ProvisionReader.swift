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
    fillActors(&provision, reading)
    fillContent(&provision, reading)
    let typer = ProvisionTyper(reading: reading, provision: provision)
    provision.type = typer.type()
    if provision.slots[.content] == nil { provision.slots[.content] = typer.thing() }
    provision.isExamAccess = reading.has("exam-access", in: tokens)
    fillDoses(&provision, reading)
    provision.isOneOff = isOneOff(provision, reading)
    provision.faults = ProvisionFaults(reading: reading, provision: provision).found()
    return provision
  }

  // MARK: Who

  private func fillActors(_ provision: inout Provision, _ reading: Reading) {
    let roles = reading.hits("roles", in: provision.tokens).filter { !isMention($0, reading) }
    provision.roles = roles.map(\.tokens)
    // Whoever only trains, plans or decides still shows who is behind it, but delivers nothing.
    provision.slots[.who] = provision.roles.first
    if provision.roles.isEmpty {
      provision.looseActor =
        (reading.hits("loose-actors", in: provision.tokens) + reading.hits("services", in: provision.tokens))
        .map(\.tokens).min { $0.lowerBound < $1.lowerBound }
    }
    let expert = roles.first { reading.entry(of: $0).attributes["expert"] != nil }
    let isTraining = reading.hits("provision-types", in: provision.tokens).contains {
      let attributes = reading.entry(of: $0).attributes
      return attributes["type"]?.first == ProvisionType.training.rawValue
        && attributes["weight"]?.first?.hasPrefix("-") == false
    }
    let stated = reading.hits("expertise", in: provision.tokens).first {
      // Where training is what is provided, its subject is no qualification of whoever gives it.
      isStatedExpertise($0, reading) && !(isTraining && reading.entry(of: $0).attributes["needs-object"] != nil)
    }
    provision.slots[.expertise] = stated?.tokens ?? expert?.tokens
  }

  private static let papers: Set<String> = [
    "report", "advice", "recommendations", "letter", "reports", "guidance", "assessment", "programme",
  ]

  private static let decisions: Set<String> = [
    "thinks", "think", "feels", "feel", "decides", "decide", "considers", "consider", "agrees", "agree", "deems",
    "sees",
    "judges", "believes", "can", "determines", "chooses", "wishes",
  ]

  private static let preparations: Set<String> = [
    "trained", "supervised", "written", "designed", "devised", "reviewed", "set", "advised", "overseen", "prepared",
    "approved", "recommended", "decided", "agreed", "determined", "fixed", "provided", "drawn", "planned", "produced",
    "monitored", "assessed", "modelled", "shown", "updated",
  ]

  /// A role that is only referred to delivers nothing: the author of a report, whoever decides, trains or reviews.
  private func isMention(_ hit: Hit, _ reading: Reading) -> Bool {
    let last = hit.tokens.upperBound - 1
    if hit.tokens.upperBound < reading.tokens.count {
      let next = reading.tokens[hit.tokens.upperBound].word
      if reading.tokens[last].isPossessive || Self.papers.contains(next) { return Self.papers.contains(next) }
      if Self.decisions.contains(next) { return true }
    }
    var index = hit.tokens.lowerBound - 1
    while index > 0,
      ["the", "a", "an", "his", "her", "their", "school", "s", "nhs", "registered", "qualified"].contains(
        reading.tokens[index].word)
    {
      index -= 1
    }
    guard index > 0, reading.tokens[index].word == "by" else { return false }
    let verb = reading.tokens[index - 1].word
    return Self.preparations.contains(verb) || (verb == "up" && reading.tokens[max(index - 2, 0)].word == "drawn")
  }

  /// "trained" alone names no training; "trained in", "with Level 3", "qualified in" do.
  private func isStatedExpertise(_ hit: Hit, _ reading: Reading) -> Bool {
    guard reading.entry(of: hit).attributes["needs-object"] != nil else { return true }
    guard hit.tokens.upperBound < reading.tokens.count else { return false }
    let next = reading.tokens[hit.tokens.upperBound].word
    if next == "in", hit.tokens.upperBound + 1 < reading.tokens.count,
      ["line", "accordance", "order", "english", "maths"].contains(reading.tokens[hit.tokens.upperBound + 1].word)
    {
      return false
    }
    return ["in", "by", "to", "on", "for", "with", "at", "as", "and"].contains(next)
  }

  // MARK: What

  private func fillContent(_ provision: inout Provision, _ reading: Reading) {
    let named = reading.hits("programmes", in: provision.tokens) + reading.hits("activities", in: provision.tokens)
    let hits = named.filter { !isBareHelp($0, reading, in: provision.tokens) }
    if let hit = hits.min(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
      provision.slots[.content] = hit.tokens
    } else if named.isEmpty {
      provision.slots[.content] = OpenContent(reading: reading, provision: provision).words()
    }
  }

  private static let helpWords: Set<String> = ["support", "help", "assistance", "input", "guidance", "advice"]

  /// "help with reading", "support for his self-esteem", "reading support": a purpose and nothing that is done.
  private func isBareHelp(_ hit: Hit, _ reading: Reading, in range: Range<Int>) -> Bool {
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
      if provision.type == .strategy, provision.slots[.frequency] == nil {
        provision.slots[.frequency] = reading.hits("triggers", in: provision.tokens).map(\.tokens)
          .first { !isWeak($0, reading, in: provision.tokens) }
      }
    }
    provision.slots[.period] = reading.hits("periods", in: provision.tokens).first?.tokens
    provision.slots[.review] = reading.hits("reviewing", in: provision.tokens).first?.tokens
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

  /// "as and when he needs it" is no trigger that anyone can see.
  private func isWeak(_ trigger: Range<Int>, _ reading: Reading, in range: Range<Int>) -> Bool {
    reading.hits("weak-wordings", in: range).contains { $0.tokens.overlaps(trigger) }
  }

  private func isOneOff(_ provision: Provision, _ reading: Reading) -> Bool {
    guard !provision.quantities.contains(where: { $0.kind == .frequency }) else { return false }
    switch provision.type {
    case .training:
      // "ongoing", "regular", "refresher": it is meant to recur, and how often is not said.
      return !reading.has("recurring", in: provision.tokens)
    case .transition: return !provision.quantities.isEmpty || reading.has("one-off", in: provision.tokens)
    default: return reading.has("one-off", in: provision.tokens)
    }
  }
}
