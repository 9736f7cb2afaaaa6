/// Where in its sentence somebody is named: as the one who acts, as an agent, or only in passing.
struct ActorGrammar {
  let reading: Reading
  let range: Range<Int>

  private func word(_ index: Int) -> Word { range.contains(index) ? reading.tokens[index].word : "" }

  private static let determiners: WordSet = [
    "the", "a", "an", "his", "her", "their", "my", "our", "one", "another", "this", "that", "each", "every", "no",
  ]

  private static let prepositions: WordSet = [
    "by", "with", "from", "of", "to", "for", "in", "at", "on", "via", "through", "alongside", "between", "under", "per",
    "as", "including", "than", "or",
  ]

  /// Verbs whose object a role may be.
  private static let transitives: WordSet = [
    "train", "trains", "advise", "advises", "teach", "teaches", "show", "shows", "give", "gives", "tell", "tells",
    "meet",
    "meets", "coach", "coaches", "supervise", "supervises", "see", "sees", "need", "needs", "require", "requires",
    "have",
    "has", "ask", "asks", "help", "helps", "receive", "receives",
  ]

  /// Whether somebody is the subject of a clause or stands alone in a fragment's place for it.
  func isSubject(_ actor: Range<Int>) -> Bool {
    var index = actor.lowerBound - 1
    var passed = 0
    while range.contains(index), passed < 5 {
      let token = reading.tokens[index]
      if token.kind == .punctuation { return token.word != "(" }
      if Self.prepositions.contains(token.word) { return false }
      if Self.determiners.contains(token.word) {
        guard range.contains(index - 1) else { return true }
        let before = reading.tokens[index - 1]
        // "with a teacher and a TA": the second is a subject only where a verb follows.
        if before.word == "and" {
          let verb = verbPosition(after: actor)
          return range.contains(verb) && reading.tokens[verb].kind == .word && !Self.prepositions.contains(word(verb))
        }
        return !Self.prepositions.contains(before.word) && !Self.transitives.contains(before.word)
          && !before.word.hasSuffix("ing")
      }
      if Self.transitives.contains(token.word) { return false }
      if token.startsSentence { return true }
      index -= 1
      passed += 1
    }
    return true
  }

  /// Whether somebody carries it out in the passive: "delivered by", "run by", "with".
  func isAgent(_ actor: Range<Int>) -> Bool { word(leader(of: actor)) == "by" }

  /// The position before the words that belong to somebody's name: "by [a fully qualified] therapist".
  private func leader(of actor: Range<Int>) -> Int {
    var index = actor.lowerBound - 1
    // "one to one | Speech and language therapist": a new cell or line leads nobody on.
    let passage = reading.tokens[actor.lowerBound].passage
    if range.contains(index), reading.tokens[index].passage != passage { return range.lowerBound - 1 }
    while range.contains(index), Self.determiners.contains(word(index)) || Self.epithets.contains(word(index)) {
      index -= 1
    }
    return index
  }

  private static let epithets: WordSet = [
    "school", "s", "nhs", "registered", "qualified", "all", "class", "paediatric", "link", "trained", "specialist",
    "same",
    "named", "hcpc", "educational", "experienced",
  ]

  private static let papers: WordSet = [
    "report", "advice", "recommendations", "letter", "reports", "guidance", "assessment", "programme", "plan",
    "targets", "file", "paper", "notes", "handout", "steps", "document", "recommendation", "view", "opinion",
  ]

  private static let decisions: WordSet = [
    "thinks", "think", "feels", "feel", "decides", "decide", "considers", "consider", "agrees", "agree", "deems",
    "sees",
    "judges", "believes", "can", "determines", "chooses", "wishes",
  ]

  /// To judge whether something is needed at all, or when it ends, is to deliver nothing.
  private static let rulings: WordSet = ["judge", "decide", "determine", "say", "bring", "withdraw", "end", "stop"]

  private static let statements: WordSet = [
    "advised", "recommended", "suggested", "outlined", "described", "explained", "sketched", "set", "proposed", "laid",
    "spelled", "specified", "stated", "advises", "recommends", "suggests", "explains", "says",
  ]

  private static let preparations: WordSet = [
    "settled", "judged", "ruled", "considered", "deemed", "thought", "requested", "confirmed",
    "review", "made", "trained", "supervised", "written", "designed", "devised", "reviewed", "set", "advised",
    "overseen", "prepared",
    "approved", "recommended", "decided", "agreed", "determined", "fixed", "provided", "drawn", "planned", "produced",
    "monitored", "assessed", "modelled", "shown", "updated", "left", "suggested", "specified", "outlined", "chosen",
    "created", "developed", "checked",
  ]

  private static let arrangements: WordSet = ["commission", "allocate", "determine", "choose"]

  /// Whether somebody is only referred to: the author of a report, whoever decides, arranges, trains or reviews.
  func isMention(_ actor: Range<Int>) -> Bool {
    let last = reading.tokens[actor.upperBound - 1]
    let next = word(actor.upperBound)
    if last.isPossessive {
      return (actor.upperBound..<actor.upperBound + 4).contains { Self.papers.contains(word($0)) }
    }
    if Self.papers.contains(next) { return true }
    if Self.decisions.contains(next) || Self.arrangements.contains(verb(after: actor)) { return true }
    if Self.rulings.contains(verb(after: actor)), next == "will" || next == "may" || next == "to" { return true }
    let before = leader(of: actor)
    // "rests with the phase leader", "along the lines that the therapist has sketched"
    if word(before) == "with", ["rests", "rest", "lies", "lie", "sits"].contains(word(before - 1)) { return true }
    if ["that", "as", "which"].contains(word(before)), ["has", "have"].contains(next),
      Self.statements.contains(word(actor.upperBound + 1))
    {
      return true
    }
    if word(before) == "as", Self.statements.contains(next) { return true }
    // "to be agreed between the therapist and the school"
    if word(before) == "between" { return true }
    guard word(before) == "by" else { return false }
    return Self.preparations.contains(word(before - 1)) || (word(before - 1) == "up" && word(before - 2) == "drawn")
  }

  private static let designs: WordSet = [
    "arrange", "arranges", "organise", "organises",
    "write", "writes", "wrote", "written", "design", "designs", "designed", "devise", "devises", "devised", "set",
    "sets",
    "draw", "draws", "review", "reviews", "reviewing", "monitor", "monitors", "model", "models", "update", "updates",
    "produce", "produces",
    "prepare", "prepares", "amend", "amends", "recommend", "recommends", "recommended",
  ]

  /// Whether somebody designs or reviews what others carry out.
  func isDesigner(_ actor: Range<Int>) -> Bool { Self.designs.contains(verb(after: actor)) }

  private static let auxiliaries: WordSet = [
    "will", "shall", "must", "to", "has", "have", "should", "may", "can", "also", "then", "who", "is", "would",
  ]

  /// The verb behind somebody's name, past auxiliaries.
  func verb(after actor: Range<Int>) -> Word { word(verbPosition(after: actor)) }

  /// Where that verb stands.
  func verbPosition(after actor: Range<Int>) -> Int {
    var index = actor.upperBound
    while range.contains(index), index < actor.upperBound + 4, Self.auxiliaries.contains(word(index)) { index += 1 }
    return index
  }

  /// Whether somebody is who is trained.
  func isRecipient(_ actor: Range<Int>) -> Bool {
    let lead = leader(of: actor)
    // "one to one teacher"
    if word(lead) == "to", ["one", "1"].contains(word(lead - 1)) { return false }
    return ["for", "to", "train", "trains", "training", "trained"].contains(word(lead))
  }
}
