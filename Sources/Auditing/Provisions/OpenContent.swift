import Rubrics

/// Finds what is done where no lexicon knows the activity: open-class words that are left once roles, doses, weakening
/// wordings and the general vocabulary of plans are taken out.
///
/// "support to access learning" leaves nothing; "practising the walk to the bus stop" leaves three words. Two are asked
/// for, or one behind a verb of teaching, since a single noun may be a subject ("help with English").
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
      guard token.kind == .word, token.word.utf8.count > 3, !token.isNumber, !ChildNames.pronouns.contains(token.word)
      else { continue }
      left.append(index)
    }
    guard left.count >= 2, let first = left.first, let last = left.last else { return nil }
    return first..<last + 1
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
