import Plans

/// Forenames in a plan that are not the child's, and how sure it is that they stand in the child's place.
///
/// A name pasted in from another plan does what the child does: it needs, will do, receives. A sibling, a friend, a
/// member of staff, a month, a virtue or a programme is told by the words around it.
struct OtherNames {
  let study: Study

  /// A name that is not the child's.
  struct Found {
    var evidence: Evidence
    var name: String
    var item: String?
    /// It stands as the one who needs, will do or receives something.
    var takesTheChildsPlace: Bool
  }

  /// Every doubtful name in sections B to H, in text order.
  func found() -> [Found] {
    let known = knownPeople()
    let forename = study.plan.subject.name?.split(separator: " ").first?.lowercased() ?? ""
    var found: [Found] = []
    for code in SectionCode.ofPlan where code > .A && code < .I {
      let reading = study.reading(code)
      for hit in reading.hits("forenames") {
        let index = hit.tokens.lowerBound
        let token = reading.tokens[index]
        // "Ben" in Benjamin's plan is a way of writing the child's own name.
        guard token.isCapitalised, !token.namesChild, !known.contains(token.word),
          !NameSpellings.isShortForm(reading.foldedWord(index), of: forename),
          !isGuarded(index, reading), !isOrdinaryWord(hit, reading)
        else { continue }
        let takesPlace = takesTheChildsPlace(index, reading)
        // A name that opens a sentence and does nothing a child does may be any word.
        if !takesPlace, token.startsSentence, hasSurname(index, reading) { continue }
        let sentence = reading.sentence(around: index)
        let item = study.plan[code].items.first { reading.tokens(in: $0.range).contains(index) }
        found.append(
          Found(
            evidence: study.evidence(reading, sentence), name: reading.body.words(at: token.range), item: item?.id,
            takesTheChildsPlace: takesPlace && item != nil && !hasSurname(index, reading)))
      }
    }
    return found
  }

  /// Names of parents, carers and professionals: whoever is named on the front, in A or in the list of advice.
  private func knownPeople() -> WordSet {
    var known: WordSet = []
    for reading in [study.front, study.reading(.A), study.reading(.K), study.reading(.I)] {
      for hit in reading.hits("forenames") { known.insert(reading.tokens[hit.tokens.lowerBound].word) }
    }
    return known
  }

  // MARK: Guards

  private func word(_ index: Int, _ reading: Reading) -> Word {
    reading.tokens.indices.contains(index) ? reading.tokens[index].word : ""
  }

  private static let titles: WordSet = [
    "mr", "mrs", "miss", "ms", "dr", "prof", "sir", "st", "saint", "nurse", "auntie", "uncle",
  ]

  private func isGuarded(_ index: Int, _ reading: Reading) -> Bool {
    let before = word(index - 1, reading)
    if Self.titles.contains(before) || (before == "." && Self.titles.contains(word(index - 2, reading))) { return true }
    let from = max(index - 5, 0)
    let near = from..<min(index + 6, reading.tokens.count)
    let sentence = reading.sentence(around: index)
    if reading.has("relatives", in: near.clamped(to: sentence)) { return true }
    if reading.has("roles", in: (max(index - 3, 0)..<min(index + 8, reading.tokens.count)).clamped(to: sentence)),
      hasSurname(index, reading) || isInBrackets(index, reading) || word(index + 1, reading) == ","
        || reading.has("roles", in: (max(index - 3, 0)..<index).clamped(to: sentence))
    {
      return true
    }
    return isPartOfAName(index, reading)
  }

  private func hasSurname(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.tokens.indices.contains(index + 1) else { return false }
    let next = reading.tokens[index + 1]
    return next.isCapitalised && next.kind == .word && !next.startsSentence
      && Int(next.start) == Int(reading.tokens[index].end) + 1
      && !next.namesChild
  }

  private func isInBrackets(_ index: Int, _ reading: Reading) -> Bool {
    word(index - 1, reading) == "(" || word(index + 1, reading) == ")"
  }

  /// "St Mary's School", "Charlotte Street", "the Beatrice Ward": a place, a setting or a programme.
  private func isPartOfAName(_ index: Int, _ reading: Reading) -> Bool {
    var next = index + 1
    while reading.tokens.indices.contains(next), next < index + 4 {
      if Self.places.contains(reading.tokens[next].word) { return true }
      guard reading.tokens[next].isCapitalised else { break }
      next += 1
    }
    let previous = index - 1
    guard reading.tokens.indices.contains(previous) else { return false }
    return word(previous, reading) == "the"
      || (reading.tokens[previous].isCapitalised && !reading.tokens[previous].startsSentence)
  }

  private static let places: WordSet = [
    "school", "academy", "college", "primary", "infant", "infants", "junior", "nursery", "street", "road", "lane",
    "house",
    "centre", "center", "ward", "hospital", "clinic", "room", "class", "park", "park's", "trust", "unit", "base", "day",
    "therapy", "programme", "club", "method", "signs", "sign", "scale", "test", "method", "society", "foundation",
    "hall",
    "avenue", "close", "court", "church", "team", "service", "charity", "theatre", "mail",
  ]

  /// May, Will, Grace, Joy, Mark, Rose, Hope, Summer: a name only where it does what a child does, and not even then
  /// where the word makes sense in its place.
  private func isOrdinaryWord(_ hit: Hit, _ reading: Reading) -> Bool {
    guard reading.entry(of: hit).attributes["also-word"] != nil else { return false }
    let index = hit.tokens.lowerBound
    return reading.tokens[index].startsSentence || word(index + 1, reading) == "to"
      || !Self.predicates.contains(word(index + 1, reading))
  }

  // MARK: In the child's place

  static let predicates: WordSet = [
    "will", "needs", "has", "is", "was", "struggles", "finds", "can", "cannot", "should", "requires", "must", "does",
    "enjoys", "likes", "would", "uses", "shows", "becomes", "receives", "attends", "may", "shall", "experiences",
    "benefits",
    "presents", "works", "communicates", "learns", "to", "responds", "lacks", "continues", "often", "sometimes", "also",
  ]

  private static let receivers: WordSet = [
    "support", "supports", "help", "helps", "enable", "enables", "encourage", "encourages", "allow", "allows", "give",
    "gives", "teach", "teaches", "prompt", "prompts", "remind", "reminds", "ensure", "ensures", "with", "for", "to",
    "let",
    "lets", "by", "that", "when", "if", "so", "prepare", "show", "shows", "see", "offer", "meet", "give", "and",
    "where",
  ]

  private func takesTheChildsPlace(_ index: Int, _ reading: Reading) -> Bool {
    if reading.tokens[index].isPossessive { return true }
    let next = word(index + 1, reading)
    if Self.predicates.contains(next) { return true }
    return Self.receivers.contains(word(index - 1, reading))
  }
}
