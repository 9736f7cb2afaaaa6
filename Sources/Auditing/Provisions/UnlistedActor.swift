import Rubrics

/// Finds who delivers where no lexicon knows the role: a person-like noun as the subject of a duty ("a deaf role model
/// will", "the welfare warden must"), as its agent ("run by the stable-hand trainer"), or an abbreviated role that belongs
/// to the child ("with her PSA").
struct UnlistedActor {
  let reading: Reading
  let range: Range<Int>

  private static let duties: WordSet = ["will", "shall", "must"]
  private static let openers: WordSet = ["a", "an", "the", "his", "her", "their", "one", "two", "another"]
  /// Endings of nouns for people by what they do.
  private static let endings: [Word] = [
    "er", "or", "ist", "ian", "eer", "man", "woman", "person", "ers", "ors", "ists", "ians",
  ]
  private static let things: WordSet = [
    "computer", "paper", "timer", "number", "order", "letter", "corner", "folder", "printer", "poster", "drawer",
    "register", "transfer", "centre", "center", "walker", "planner", "pointer", "marker", "tracker", "organiser",
    "ladder", "counter", "border", "shelter", "shower", "theatre", "chapter", "quarter", "matter", "manner", "answer",
    "however", "other", "over", "under", "after", "never", "either", "further", "together", "longer", "shorter",
    "smaller", "quieter", "larger", "later", "earlier", "floor", "door", "monitor", "mirror", "calculator", "scooter",
    "container", "water", "summer", "winter", "september", "october", "november", "december", "offer", "provider",
    "career", "careers", "member", "members", "partner", "partners", "peer", "peers", "sister", "brother", "mother",
    "father", "learner", "learners", "teenager", "player", "colour", "behaviour", "humour", "error", "sensor", "factor",
    "carer", "numbers", "letters", "papers", "orders", "corners", "hours", "others", "colours", "doors", "floors",
    "computers", "list", "checklist", "wordlist", "assist", "twist", "fist", "wrist", "human", "adviser", "minister",
    "prefer", "consider", "deliver", "remember", "enter", "cover", "discover", "newsletter", "semester", "power",
    "flower", "tower", "layer", "her", "per", "for", "or", "nor", "poor", "minor", "major", "senior", "junior",
    "exterior", "interior", "indoor", "outdoor", "paster", "filter", "buffer", "trainers", "headers", "header",
  ]

  /// The words that name whoever delivers; nil where nobody is found.
  func words() -> Range<Int>? {
    subject() ?? ownAbbreviation()
  }

  private func subject() -> Range<Int>? {
    for index in range where Self.duties.contains(reading.tokens[index].word) && index > range.lowerBound {
      var head = index - 1
      // "a deaf role model, holding a teaching qualification, will": past what stands between commas.
      if reading.tokens[head].word == "," || reading.tokens[head].word == ")" {
        var place = head - 1
        while place > range.lowerBound, ![",", "("].contains(reading.tokens[place].word) { place -= 1 }
        guard place > range.lowerBound + 1, head - place <= 9 else { continue }
        head = place - 1
      }
      guard range.contains(head), isPerson(head) || actsAsPeople(index) && isNoun(head) else { continue }
      var start = head
      while start > range.lowerBound, head - start < 4, reading.tokens[start - 1].kind == .word,
        !Self.openers.contains(reading.tokens[start].word)
      { start -= 1 }
      guard Self.openers.contains(reading.tokens[start].word) else { continue }
      // The child's own friend or reader is no deliverer; neither is what stands in the lexicon of loose words.
      if reading.has("loose-actors", in: start..<index) || reading.has("services", in: start..<index) { continue }
      return start..<head + 1
    }
    return nil
  }

  /// What only people do.
  private static let humanActs: WordSet = [
    "walk", "talk", "meet", "teach", "show", "sit", "read", "play", "listen", "ask", "tell", "greet", "check",
    "practise", "rehearse", "model", "prompt", "sign", "write", "draw", "go", "accompany", "watch", "phone", "ring",
    "collect", "praise", "remind", "swap", "speak", "train", "coach", "visit", "stand", "explain",
  ]

  private func actsAsPeople(_ duty: Int) -> Bool {
    duty + 1 < range.upperBound && Self.humanActs.contains(reading.tokens[duty + 1].word)
  }

  private func isNoun(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.kind == .word && token.word.utf8.count > 3 && !token.isNumber && !token.namesChild
      && !Self.things.contains(token.word) && !reading.has("loose-actors", in: index..<index + 1)
  }

  private func isPerson(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.word.utf8.count > 4, !token.isNumber, !Self.things.contains(token.word) else {
      return false
    }
    if reading.has("provision-types", in: index..<index + 1) { return false }
    return Self.endings.contains { token.word.hasSuffix($0) }
  }

  /// "with her PSA", "by his HLA": capitals that belong to the child name a role, where no programme bears them.
  private func ownAbbreviation() -> Range<Int>? {
    guard range.count > 2 else { return nil }
    return (range.lowerBound + 2..<range.upperBound).first { index in
      let token = reading.tokens[index]
      return token.isAllCaps && token.word.utf8.count > 1 && token.word.utf8.count < 6
        && ["his", "her", "their", "my"].contains(reading.tokens[index - 1].word)
        && ["with", "by"].contains(reading.tokens[index - 2].word)
        && !reading.has("programmes", in: index..<index + 1) && !reading.has("services", in: index..<index + 1)
    }.map { $0..<$0 + 1 }
  }
}
