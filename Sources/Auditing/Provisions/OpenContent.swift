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
    var taken = IndexMarks(provision.tokens)
    for name in ["roles", "loose-actors", "services", "expertise", "weak-wordings", "generic-words", "subjects", "periods", "reviewing"] {
      for hit in reading.hits(name, in: provision.tokens) { taken.mark(hit.tokens) }
    }
    for quantity in provision.quantities { taken.mark(quantity.tokens) }
    var left: [Int] = []
    for index in provision.tokens where !taken.contains(index) {
      let token = reading.tokens[index]
      guard token.kind == .word, token.word.utf8.count > 2, !token.isNumber, !Self.small.contains(token.word), !ChildNames.pronouns.contains(token.word)
      else { continue }
      left.append(index)
    }
    guard left.count >= 2, left.contains(where: isAct), let first = left.first, let last = left.last else { return nil }
    return first..<last + 1
  }

  private static let small: Set<String> = [
    "the", "and", "for", "are", "was", "has", "had", "not", "all", "any", "who", "out", "can", "use", "may", "see", "own",
    "its", "but", "per", "set", "end", "due", "via", "how", "why", "our", "you", "get", "got", "let", "way", "new", "too",
    "then", "than", "what",
  ]

  /// A gerund, or a word behind "to" or "will".
  private func isAct(_ index: Int) -> Bool {
    if reading.tokens[index].word.hasSuffix("ing") { return true }
    guard index > provision.tokens.lowerBound else { return false }
    return ["to", "will", "shall", "must", "and"].contains(reading.tokens[index - 1].word)
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
