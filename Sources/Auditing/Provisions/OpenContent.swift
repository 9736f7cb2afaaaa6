import Rubrics

/// Finds what is done where no lexicon knows the activity: open-class words that are left once roles, doses, weakening
/// wordings and the general vocabulary of plans are taken out.
///
/// "support to access learning" leaves nothing; "practising the walk to the bus stop" leaves three words. Two are asked
/// for, one of them an act, since nouns alone may be a subject or a purpose ("help with English").
struct OpenContent {
  let reading: Reading
  let provision: Provision
  let isChild: (Token) -> Bool

  /// The tokens from the first to the last of the words found, nil where too few are left.
  func words() -> Range<Int>? {
    if let named = namedProgramme() { return named }
    var taken = IndexMarks(provision.tokens)
    for name in [
      "roles", "loose-actors", "services", "expertise", "weak-wordings", "generic-words", "subjects", "periods",
      "reviewing", "provision-places",
    ] as [Word] {
      for hit in reading.hits(name, in: provision.tokens) { taken.mark(hit.tokens) }
    }
    for quantity in provision.quantities { taken.mark(quantity.tokens) }
    var left: [Int] = []
    for index in provision.tokens where !taken.contains(index) {
      let token = reading.tokens[index]
      guard token.kind == .word, token.word.utf8.count > 2, !token.isNumber, !Self.small.contains(token.word),
        !isPerson(index)
      else { continue }
      left.append(index)
    }
    if let subject = trainingSubject(taken) { return subject }
    if let taught = taughtObject() ?? practisedAct() { return taught }
    guard let first = left.first, let last = left.last else { return nil }
    if let topic = left.first(where: isTopic) { return topic..<topic + 1 }
    if let topic = left.first(where: isWorkedOn) { return topic..<topic + 1 }
    guard left.count >= 2, left.contains(where: isAct) else { return nil }
    return first..<last + 1
  }

  private static let lessonVerbs: WordSet = [
    "teach", "teaches", "practise", "practises", "rehearse", "rehearses", "over", "through", "taught", "practising",
    "rehearsing", "teaching",
  ]
  private static let ends: WordSet = ["for", "at", "with", "by", "to", "in", "each", "every", "once", "twice", "from"]

  /// "will teach him functional maths", "goes over the same question words": whoever teaches says what.
  private func taughtObject() -> Range<Int>? {
    guard provision.has(.who) || !provision.quantities.isEmpty else { return nil }
    if let known = knownProgramme() { return known }
    for index in provision.tokens.dropLast() where Self.lessonVerbs.contains(reading.tokens[index].word) {
      let word = reading.tokens[index].word
      if word == "over" || word == "through" {
        guard index > provision.tokens.lowerBound,
          ["go", "goes", "going", "gone"].contains(reading.tokens[index - 1].word)
        else { continue }
      }
      var place = index + 1
      while place < min(index + 7, provision.tokens.upperBound) {
        let token = reading.tokens[place]
        if token.kind == .punctuation || Self.ends.contains(token.word) { break }
        let isSubject = reading.has("subjects", in: place..<place + 1)
        if token.kind == .word, token.word.utf8.count > 3, !token.isNumber, !isPerson(place),
          !Self.fillers.contains(token.word), isSubject || !reading.has("generic-words", in: place..<place + 1),
          !reading.has("roles", in: place..<place + 1), !reading.has("periods", in: place..<place + 1)
        {
          return place..<place + 1
        }
        place += 1
      }
    }
    return nil
  }

  private static let doing: WordSet = [
    "do", "does", "run", "runs", "repeat", "repeats", "follow", "follows", "lead", "leads",
  ]
  private static let programmes: WordSet = ["programme", "exercises", "stretches", "routine", "circuit", "drills"]

  /// "will do the programme with her for 20 minutes each day": the one that the provision before sets.
  private func knownProgramme() -> Range<Int>? {
    guard provision.has(.who), provision.quantities.contains(where: { $0.kind == .duration }) else { return nil }
    return provision.tokens.dropFirst(2).first { index in
      Self.programmes.contains(reading.tokens[index].word)
        && ["the", "this", "that", "these", "those", "his", "her", "their"].contains(reading.tokens[index - 1].word)
        && Self.doing.contains(reading.tokens[index - 2].word)
    }.map { $0..<$0 + 1 }
  }

  private static let fillers: WordSet = [
    "same", "them", "their", "this", "that", "these", "those", "alone", "individually", "skills", "targets", "work",
    "some", "more", "small", "group", "class", "pupils", "staff", "support", "strategies",
  ]
  private static let aims: WordSet = [
    "building", "improving", "developing", "increasing", "promoting", "accessing", "supporting", "enhancing", "going",
    "making", "meeting", "helping", "engaging",
  ]

  /// "sessions on getting up from the floor": a gerund behind "on", however general the verb.
  private func practisedAct() -> Range<Int>? {
    guard provision.has(.who) else { return nil }
    return provision.tokens.dropFirst().first { index in
      let word = reading.tokens[index].word
      return reading.tokens[index - 1].word == "on" && word.hasSuffix("ing") && word.utf8.count > 5
        && !Self.aims.contains(word) && !["morning", "evening"].contains(word)
    }.map { $0..<$0 + 1 }
  }

  /// What training is in, however general the word ("training in sensory needs").
  private func trainingSubject(_ taken: IndexMarks) -> Range<Int>? {
    guard provision.isTrainingLike else { return nil }
    let start = provision.tokens.lowerBound
    return provision.tokens.first { index in
      index > start && ["in", "on", "about"].contains(reading.tokens[index - 1].word)
        && reading.tokens[index].kind == .word
        && !reading.tokens[index].isNumber && !Self.places.contains(reading.tokens[index].word)
        && !reading.has("periods", in: index - 1..<min(index + 3, provision.tokens.upperBound))
    }.map { $0..<$0 + 1 }
  }

  private static let places: WordSet = [
    "line", "accordance", "order", "school", "class", "the", "a", "this", "that", "his", "her", "their", "place",
    "term",
    "september", "january", "april", "october", "november", "june", "july", "autumn", "spring", "summer",
  ]

  /// The child, or a forename in the middle of a sentence.
  private func isPerson(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return isChild(token)
      || (token.isCapitalised && !token.startsSentence && reading.has("forenames", in: index..<index + 1))
  }

  /// "sessions with the therapist on syntax": one word is enough behind "on" where somebody named has a dose.
  private func isWorkedOn(_ index: Int) -> Bool {
    provision.has(.who) && !provision.quantities.isEmpty && index > provision.tokens.lowerBound
      && reading.tokens[index - 1].word == "on"
  }

  private static let forms: WordSet = [
    "work", "session", "sessions", "practice", "lesson", "lessons", "programme", "program", "games", "exercises",
    "exercise", "drills",
    "club", "routine", "tasks", "activities", "training", "tuition", "coaching", "teaching",
  ]

  /// "auditory discrimination work", "wrist strengthening exercises"; in training, what it is in.
  private func isTopic(_ index: Int) -> Bool {
    let next = index + 1 < provision.tokens.upperBound ? reading.tokens[index + 1].word : ""
    // "anger work" alone may be anything; with somebody or a dose it is a session.
    let isOpen = next == "work" && provision.quantities.isEmpty && !provision.has(.who)
    if Self.forms.contains(next), !isOpen, !reading.tokens[index].isHyphened || index > provision.tokens.lowerBound {
      return true
    }
    guard provision.isTrainingLike, index > provision.tokens.lowerBound else { return false }
    let before = reading.tokens[index - 1].word
    return ["in", "on", "about", "of", "for"].contains(before)
  }

  private static let small: WordSet = [
    "the", "and", "for", "are", "was", "has", "had", "not", "all", "any", "who", "out", "can", "use", "may", "see",
    "own",
    "its", "but", "per", "set", "end", "due", "via", "how", "why", "our", "you", "get", "got", "let", "way", "new",
    "too",
    "then", "than", "what",
  ]

  /// A gerund, an order, a word behind "to" or "will", or what whoever acts does.
  private func isAct(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    if token.word.hasSuffix("ing") || token.startsSentence
      || provision.subjects.contains(where: { $0.upperBound == index })
    {
      return true
    }
    guard index > provision.tokens.lowerBound else { return false }
    let before = reading.tokens[index - 1]
    // "hears Tegan read and teaches her": a verb that agrees with who acts.
    if token.word.hasSuffix("s"), !token.isCapitalised, isPersonWord(before) || before.word == "and" { return true }
    if Self.beforeVerbs.contains(before.word) || before.kind == .punctuation { return true }
    // "work with Poppy on vowel sounds": a subject of sessions that have a dose.
    var lead = index - 1
    while lead > provision.tokens.lowerBound,
      ["the", "a", "an", "his", "her", "their"].contains(reading.tokens[lead].word)
    { lead -= 1 }
    return ["on", "in", "through", "about"].contains(reading.tokens[lead].word) && !provision.quantities.isEmpty
  }

  private static let beforeVerbs: WordSet = [
    "to", "will", "shall", "must", "and", "should", "may", "be", "is", "are", "who", "not", "they", "we", "i", "which",
  ]

  private func isPersonWord(_ token: Token) -> Bool {
    ChildNames.pronouns.contains(token.word) || isChild(token) || token.word == "who" || token.word == "and"
  }

  private static let schemes: WordSet = [
    "programme", "program", "approach", "scheme", "method", "therapy", "intervention", "course",
  ]

  /// A name with a capital before "programme" or the like: "the Hickey multisensory programme".
  private func namedProgramme() -> Range<Int>? {
    for index in provision.tokens where Self.schemes.contains(reading.tokens[index].word) {
      for back in stride(from: index - 1, through: max(index - 3, provision.tokens.lowerBound), by: -1) {
        let token = reading.tokens[back]
        guard token.kind == .word else { break }
        let span = back..<back + 1
        if token.isCapitalised, !token.startsSentence, !reading.has("roles", in: span),
          !reading.has("subjects", in: span),
          !reading.has("forenames", in: span)
        {
          return back..<index + 1
        }
      }
    }
    return nil
  }
}

/// Which tokens of a range are marked.
struct IndexMarks {
  private let range: Range<Int>
  private var marks: [Bool]

  init(_ range: Range<Int>) {
    self.range = range
    marks = [Bool](repeating: false, count: range.count)
  }

  mutating func mark(_ tokens: Range<Int>) {
    for index in tokens.clamped(to: range) { marks[index - range.lowerBound] = true }
  }

  func contains(_ index: Int) -> Bool { range.contains(index) && marks[index - range.lowerBound] }
}
