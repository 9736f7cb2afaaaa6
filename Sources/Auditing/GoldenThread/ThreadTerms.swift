import Plans

/// The stem of an open-class word, as a number; `none` for the words that join no items.
struct ThreadTerm: Comparable, Sendable {
  static let none = ThreadTerm(code: -1)
  private var code: Int32

  private init(code: Int32) { self.code = code }

  /// A stem with the number that it has among all stems.
  init(number: Int32, stem: String) { code = number << 1 | (stem.utf8.count >= 6 ? 1 : 0) }

  /// The stem's number; -1 for none.
  var number: Int { Int(code >> 1) }

  /// Long enough that sharing it is no accident.
  var isTelling: Bool { code & 1 != 0 }

  static func < (left: ThreadTerm, right: ThreadTerm) -> Bool { left.code < right.code }
}

/// The words by which two items are about the same thing.
enum ThreadTerms {
  /// Terms of the open-class words of an item that are not of the general vocabulary of plans, each once, in order.
  static func terms(of item: Item, in reading: Reading) -> [ThreadTerm] {
    let range = reading.tokens(in: item.range)
    var general = IndexMarks(range)
    for name in ["generic-words", "roles", "loose-actors"] as [Word] {
      for hit in reading.hits(name, in: range) { general.mark(hit.tokens) }
    }
    var terms: [ThreadTerm] = []
    terms.reserveCapacity(range.count)
    for index in range where !general.contains(index) {
      let token = reading.tokens[index]
      if token.term != .none, token.kind == .word, !token.isNumber { terms.append(token.term) }
    }
    terms.sort()
    var kept = 0
    for index in terms.indices where kept == 0 || terms[kept - 1] != terms[index] {
      terms[kept] = terms[index]
      kept += 1
    }
    terms.removeLast(terms.count - kept)
    return terms
  }

  /// A crude stem: enough for "reading" and "reads", "anxious" and "anxiety" to meet. Nil for a word too short or too
  /// common to join anything.
  static func stem(of word: String) -> String? {
    guard word.utf8.count >= 4, !ChildNames.pronouns.contains(word), !stopWords.contains(word) else { return nil }
    for ending in endings where word.utf8.count - ending.utf8.count >= 4 && word.hasSuffix(ending) {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  private static let endings = [
    "ations", "ation", "ings", "ing", "iety", "ious", "ness", "ment", "ally", "ies", "ied", "ers", "ed", "es", "er",
    "ly",
    "y", "s",
  ]

  private static let stopWords: WordSet = [
    "very", "much", "many", "often", "when", "then", "than", "does", "done", "like", "only", "just", "even", "still",
    "while", "because", "without", "within", "between", "under", "over", "again", "himself", "herself", "themselves",
    "finds", "find", "cannot", "unable", "struggles", "struggle", "hard", "harder", "means", "mean", "currently",
    "morning", "afternoon", "school", "home", "also", "including",
  ]
}
