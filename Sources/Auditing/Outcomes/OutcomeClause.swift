import Rubrics

/// Tells from an outcome's main clause whether something is done by the child or for it.
struct OutcomeClause {
  let reading: Reading
  let range: Range<Int>
  let horizons: [Range<Int>]
  let isChild: (Token) -> Bool
  private var window: TokenWindow { TokenWindow(reading: reading, range: range) }

  init(reading: Reading, range: Range<Int>, horizons: [Range<Int>], isChild: @escaping (Token) -> Bool) {
    self.reading = reading
    self.range = range
    self.horizons = horizons
    self.isChild = isChild
  }

  /// The words that make the outcome provision; nil where it is a change for the child.
  func provision() -> Range<Int>? {
    guard let modal = modal() else { return withoutModal() }
    if let other = otherSubject(before: modal) { return other.lowerBound..<modal + 1 }
    return received(after: modal + 1)
  }

  // MARK: Who

  /// The first modal outside horizons.
  private func modal() -> Int? {
    range.first { index in
      let token = reading.tokens[index]
      guard ["will", "shall", "should", "must", "can", "needs", "would"].contains(token.word) else { return false }
      return !horizons.contains { $0.contains(index) }
    }
  }

  /// The subject before a modal where it is staff, a service or the family.
  private func otherSubject(before modal: Int) -> Range<Int>? {
    var end = modal
    while end > range.lowerBound, isAdverb(reading.tokens[end - 1].word) { end -= 1 }
    guard end > range.lowerBound else { return nil }
    var start = end
    while start > range.lowerBound {
      let token = reading.tokens[start - 1]
      if token.kind == .punctuation && [",", ":", ".", ";"].contains(token.word) { break }
      if horizons.contains(where: { $0.contains(start - 1) }) || reading.tokens[start].startsSentence { break }
      if token.word == "and", start - 1 == range.lowerBound { break }
      start -= 1
    }
    let subject = start..<end
    if let actor = actor(in: subject) {
      let childLeads = subject.first {
        isChild(reading.tokens[$0]) && !reading.tokens[$0].isPossessive
          && !["his", "her", "their", "my", "the"].contains(reading.tokens[$0].word)
      }
      // "Sam, with his teaching assistant, will" is about Sam; "Staff who work with Sam will" about staff; "Sam and his
      // friends will" about Sam.
      if let childLeads, childLeads < actor.lowerBound { return nil }
      if actor.upperBound == end || childLeads == nil || actor.lowerBound <= start + 2 { return subject }
    }
    return nil
  }

  private func actor(in subject: Range<Int>) -> Range<Int>? {
    for name in ["outcome-others", "roles", "loose-actors", "services"] {
      if let hit = reading.hits(name, in: subject).first { return hit.tokens }
    }
    return nil
  }

  private func isAdverb(_ word: Word) -> Bool {
    (word.hasSuffix("ly") && word.utf8.count > 4 && word != "family") || word == "also" || word == "then"
  }

  // MARK: What is received

  private static let fillers: WordSet = [
    "be", "able", "to", "also", "continue", "continues", "have", "always", "start", "begin", "then", "need", "feel",
    "confident", "and",
  ]

  /// The words after a modal where they say that the child is given something.
  private func received(after start: Int) -> Range<Int>? {
    var place = start
    var steps = 0
    while place < range.upperBound, steps < 7 {
      if let hit = reading.hits("received-care", in: place..<range.upperBound).first, hit.tokens.lowerBound == place {
        return hit.tokens
      }
      if let means = reading.hits("using-verbs", in: place..<range.upperBound).first, means.tokens.lowerBound == place {
        // "a circle of friends" is a programme only where it is attended, and no possession.
        let isPossession = ["have", "has", "having", "had"].contains(reading.tokens[place].word)
        if let given = given(after: means.tokens.upperBound, asPossession: isPossession) { return place..<given }
      }
      let word = reading.tokens[place].word
      guard Self.fillers.contains(word) || isAdverb(word) else { return nil }
      place += 1
      steps += 1
    }
    return nil
  }

  /// The end of the provision that stands as a verb's object, nil where the object is something else.
  private func given(after start: Int, asPossession: Bool) -> Int? {
    var end = start
    var passed = 0
    while end < range.upperBound, passed < 8 {
      let token = reading.tokens[end]
      if token.startsSentence || (token.kind == .punctuation && token.word != ":" && token.word != "-") { break }
      // "speech and language therapy" is one thing; "a map and ask" are two.
      if let joined = reading.hits("given-things", in: start..<range.upperBound).first(where: {
        $0.tokens.contains(end)
      }) {
        return joined.tokens.upperBound
      }
      if ["to", "so", "when", "without", "before", "because", "who", "that", "by", "where", "which", "and", "with"]
        .contains(token.word), end > start
      {
        break
      }
      end += 1
      passed += 1
    }
    for name in asPossession ? ["given-things", "services"] : ["given-things", "services", "programmes"] {
      if let hit = reading.hits(name, in: start..<end).last { return hit.tokens.upperBound }
    }
    return nil
  }

  // MARK: Without a modal

  /// "To receive weekly therapy", "For staff to use visuals", "Weekly ELSA sessions".
  private func withoutModal() -> Range<Int>? {
    var place = range.lowerBound
    while place < range.upperBound, let horizon = horizons.first(where: { $0.contains(place) }) {
      place = horizon.upperBound
    }
    while place < range.upperBound, reading.tokens[place].kind == .punctuation { place += 1 }
    guard place < range.upperBound else { return nil }
    if reading.tokens[place].word == "for" {
      let end = (place..<min(range.upperBound, place + 6)).first { reading.tokens[$0].word == "to" } ?? place
      if end > place, let actor = actor(in: place..<end) {
        // "For Sam to", with no staff between.
        return (place..<end).contains {
          isChild(reading.tokens[$0]) && !reading.tokens[$0].isPossessive && $0 < actor.lowerBound
        }
          ? nil : actor
      }
      return received(after: end + 1)
    }
    if reading.tokens[place].word == "to" { return received(after: place + 1) }
    if let actor = actor(in: place..<min(range.upperBound, place + 6)), actor.lowerBound <= place + 1 {
      return actor.upperBound < range.upperBound && reading.tokens[actor.upperBound].word == "to" ? actor : nil
    }
    if let hit = reading.hits("provision-headwords", in: place..<min(range.upperBound, place + 6)).first,
      !(place..<hit.tokens.lowerBound).contains(where: { isChild(reading.tokens[$0]) })
    {
      return place..<hit.tokens.upperBound
    }
    return received(after: place)
  }
}
