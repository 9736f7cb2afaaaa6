import Rubrics

/// Finds what is done where no lexicon knows the activity: open-class words that are left once roles, doses, weakening
/// wordings and the general vocabulary of plans are taken out.
///
/// "support to access learning" leaves nothing; "practising the walk to the bus stop" leaves three words. Two are asked
/// for, one of them an act, since nouns alone may be a subject or a purpose ("help with English").
struct OpenContent {
  let reading: Reading
  let provision: Provision

  /// The tokens from the first to the last of the words found, nil where too few are left.
  func words() -> Range<Int>? {
    if let named = namedProgramme() { return named }
    var taken = IndexMarks(provision.tokens)
    for name in [
      "roles", "loose-actors", "services", "expertise", "weak-wordings", "generic-words", "subjects", "periods",
      "reviewing",
    ] {
      for hit in reading.hits(name, in: provision.tokens) { taken.mark(hit.tokens) }
    }
    for quantity in provision.quantities { taken.mark(quantity.tokens) }
    var left: [Int] = []
    for index in provision.tokens where !taken.contains(index) {
      let token = reading.tokens[index]
      guard token.kind == .word, token.word.utf8.count > 2, !token.isNumber, !Self.small.contains(token.word),
        !ChildNames.pronouns.contains(token.word)
      else { continue }
      left.append(index)
    }
    guard left.count >= 2, left.contains(where: isAct), let first = left.first, let last = left.last else { return nil }
    return first..<last + 1
  }

  private static let small: Set<String> = [
    "the", "and", "for", "are", "was", "has", "had", "not", "all", "any", "who", "out", "can", "use", "may", "see",
    "own",
    "its", "but", "per", "set", "end", "due", "via", "how", "why", "our", "you", "get", "got", "let", "way", "new",
    "too",
    "then", "than", "what",
  ]

  /// A gerund, or a word behind "to" or "will".
  private func isAct(_ index: Int) -> Bool {
    if reading.tokens[index].word.hasSuffix("ing") { return true }
    guard index > provision.tokens.lowerBound else { return false }
    let before = reading.tokens[index - 1].word
    if ["to", "will", "shall", "must", "and"].contains(before) { return true }
    // "work with Poppy on vowel sounds": a subject of sessions that have a dose.
    return ["on", "in", "through", "about"].contains(before) && !provision.quantities.isEmpty
  }

  private static let schemes: Set<String> = [
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
