import Plans
import Rubrics

/// Finds sentences that promise provision where none belongs.
///
/// A promise has somebody other than the family or the child who will or must do something, or a child who will or must be
/// given something. What helps now, what somebody would like, and what the family does are no promises.
struct PromisedProvision {
  let study: Study
  private let reading: Reading

  init(study: Study, section: SectionCode) { self.init(study: study, reading: study.reading(section)) }

  /// Looks in any text of the plan.
  init(study: Study, reading: Reading) {
    self.study = study
    self.reading = reading
  }

  /// The sentences that promise provision, in text order.
  func sentences() -> [Range<Int>] {
    var isQuoting = false
    var quotedLine: Int32 = -1
    return reading.sentences.filter { sentence in
      // A quotation that is left open ends with its line.
      if reading.tokens[sentence.lowerBound].passage != quotedLine { isQuoting = false }
      quotedLine = reading.tokens[sentence.lowerBound].passage
      let startedQuoted = isQuoting
      for index in sentence where reading.tokens[index].word == "\"" { isQuoting.toggle() }
      guard let passage = reading.passage(of: sentence.lowerBound), passage.kind != .subheading,
        passage.kind != .cellHeading,
        passage.kind != .label, !startedQuoted
      else { return false }
      return promises(sentence)
    }
  }

  /// Whether one sentence promises provision.
  func promises(_ sentence: Range<Int>) -> Bool {
    if reading.has("wishes", in: sentence) || reading.has("opinions", in: sentence) { return false }
    if sentence.contains(where: { ["i", "we", "my", "our", "i'm", "i'd"].contains(reading.tokens[$0].word) }) {
      return false
    }
    for index in sentence {
      switch reading.tokens[index].word {
      case "will", "must", "shall", "should": if isPromise(at: index, in: sentence, isNeed: false) { return true }
      case "need" where index > sentence.lowerBound && reading.tokens[index - 1].word == "in":
        // A child in need plan.
        continue
      case "needs", "requires", "need", "require": if isPromise(at: index, in: sentence, isNeed: true) { return true }
      case "to": if isInstruction(at: index, in: sentence) { return true }
      default: break
      }
    }
    return isDose(sentence)
  }

  // MARK: Promises

  private func isPromise(at modal: Int, in sentence: Range<Int>, isNeed: Bool) -> Bool {
    let clause = clauseStart(before: modal, in: sentence)..<modal
    // "when staff will", "if he will": no main clause.
    if clause.contains(where: {
      ["if", "when", "what", "who", "whether", "because", "that", "unless", "which", "until"].contains(
        reading.tokens[$0].word)
    }) {
      return false
    }
    if reading.has("family", in: clause), !reading.has("roles", in: clause) { return false }
    let rest = modal + 1..<clauseEnd(after: modal, in: sentence)
    guard rest.lowerBound < rest.upperBound else { return false }
    let isActor = actor(in: clause)
    if isActor {
      // "Adults need to know that" in a description of needs is advice and so provision; "staff will notice" is not.
      return reading.has("provision-acts", in: rest)
    }
    if isNeed { return requiresResource(rest) }
    if passive(rest) { return true }
    return received(rest)
  }

  /// Whether staff, a service or the school is the subject.
  private func actor(in clause: Range<Int>) -> Bool {
    let people = ["roles", "loose-actors", "services", "provision-actors"].flatMap { reading.hits($0, in: clause) }
    guard let last = people.map(\.tokens.upperBound).max() else { return false }
    let childLeads = clause.first {
      study.isChild(reading.tokens[$0]) && !reading.tokens[$0].isPossessive
        && !["his", "her", "their", "the", "a"].contains(reading.tokens[$0].word)
    }
    if let childLeads, childLeads < last { return false }
    // The subject ends next to the modal, or a relative clause follows it.
    return true
  }

  private func passive(_ rest: Range<Int>) -> Bool {
    let opening = rest.prefix(6)
    return reading.hits("provided-passives", in: rest).contains { opening.contains($0.tokens.lowerBound) }
  }

  private func received(_ rest: Range<Int>) -> Bool {
    let opening = rest.prefix(4)
    if reading.hits("received-care", in: rest).contains(where: {
      opening.contains($0.tokens.lowerBound) && $0.tokens.count > 0
    }),
      reading.has("given-things", in: rest) || hasDose(rest)
    {
      return true
    }
    guard reading.hits("using-verbs", in: rest).contains(where: { opening.contains($0.tokens.lowerBound) }) else {
      return false
    }
    return reading.has("given-things", in: rest)
  }

  /// A requirement is provision where it names a resource, a person or a dose; help and support alone describe the need.
  private func requiresResource(_ rest: Range<Int>) -> Bool {
    let object = rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 9)
    if let first = object.first, reading.tokens[first].word == "to" {
      return reading.hits("received-care", in: object).contains { $0.tokens.lowerBound <= first + 2 }
        && hasResource(object)
    }
    return hasResource(object) || (hasDose(rest) && reading.has("given-things", in: rest))
  }

  private func hasResource(_ range: Range<Int>) -> Bool {
    reading.has("required-resources", in: range) || reading.has("programmes", in: range)
  }

  private func hasDose(_ range: Range<Int>) -> Bool {
    QuantityScanner(reading: reading, range: range).quantities().contains { $0.kind != .grouping }
  }

  /// "SaLT to provide a programme": an actor before "to" and an act of provision behind it, and no other verb.
  private func isInstruction(at place: Int, in sentence: Range<Int>) -> Bool {
    guard place > sentence.lowerBound, place - sentence.lowerBound <= 7 else { return false }
    let before = sentence.lowerBound..<place
    let people = ["roles", "loose-actors", "services", "provision-actors"].flatMap { reading.hits($0, in: before) }
    // "A mentor to meet her", "A mentor is to meet her".
    let isCopula = ["is", "are"].contains(reading.tokens[place - 1].word)
    guard people.contains(where: { $0.tokens.upperBound == (isCopula ? place - 1 : place) }) else { return false }
    if before.contains(where: { study.isChild(reading.tokens[$0]) && !reading.tokens[$0].isPossessive }) {
      return false
    }
    let after = place + 1..<min(sentence.upperBound, place + 3)
    return reading.has("provision-acts", in: after)
  }

  /// A line with a dose and no verb: "1:1 TA support, 15 hours per week".
  private func isDose(_ sentence: Range<Int>) -> Bool {
    guard sentence.count <= 25, let given = reading.hits("given-things", in: sentence).first else { return false }
    let opensWithDose =
      reading.tokens[sentence.lowerBound].isNumber || given.tokens.lowerBound <= sentence.lowerBound + 3
    guard opensWithDose, !sentence.contains(where: { study.isChild(reading.tokens[$0]) }) else { return false }
    return !reading.has("finite-verbs", in: sentence) && hasDose(sentence)
  }

  // MARK: Clauses

  private func clauseStart(before modal: Int, in sentence: Range<Int>) -> Int {
    var start = modal
    while start > sentence.lowerBound {
      let word = reading.tokens[start - 1].word
      if word == ";" || word == ":" || word == "but" || word == "so" { break }
      if word == ",", modal - start <= 8, modal > start { break }
      start -= 1
    }
    return start
  }

  private func clauseEnd(after modal: Int, in sentence: Range<Int>) -> Int {
    var end = modal + 1
    while end < sentence.upperBound {
      let word = reading.tokens[end].word
      if word == ";" || word == "." || word == "but" || word == "because" || word == "otherwise" { break }
      end += 1
    }
    return end
  }
}
