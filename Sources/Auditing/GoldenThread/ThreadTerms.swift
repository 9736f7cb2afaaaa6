import Plans

/// The words by which two items are about the same thing.
enum ThreadTerms {
  /// Stems of the open-class words of an item that are not of the general vocabulary of plans.
  static func terms(of item: Item, in reading: Reading) -> Set<String> {
    let range = reading.tokens(in: item.range)
    var general = IndexMarks(range)
    for name in ["generic-words", "roles", "loose-actors"] {
      for hit in reading.hits(name, in: range) { general.mark(hit.tokens) }
    }
    var terms: Set<String> = []
    for index in range where !general.contains(index) {
      let token = reading.tokens[index]
      guard token.kind == .word, token.word.utf8.count >= 4, !token.isNumber, !ChildNames.pronouns.contains(token.word),
        !stopWords.contains(token.word)
      else { continue }
      terms.insert(stem(token.word))
    }
    return terms
  }

  /// Two shared stems, or one that is long enough to be no accident.
  static func areLinked(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let shared = left.intersection(right)
    return shared.count >= 2 || shared.contains { $0.utf8.count >= 6 }
  }

  /// A crude stem: enough for "reading" and "reads", "anxious" and "anxiety" to meet.
  private static func stem(_ word: String) -> String {
    for ending in [
      "ations", "ation", "ings", "ing", "iety", "ious", "ness", "ment", "ally", "ies", "ied", "ers", "ed", "es", "er",
      "ly", "y", "s",
    ] {
      if word.utf8.count - ending.utf8.count >= 4, word.hasSuffix(ending) { return String(word.dropLast(ending.count)) }
    }
    return word
  }

  private static let stopWords: Set<String> = [
    "very", "much", "many", "often", "when", "then", "than", "does", "done", "like", "only", "just", "even", "still",
    "while", "because", "without", "within", "between", "under", "over", "again", "himself", "herself", "themselves",
    "finds", "find", "cannot", "unable", "struggles", "struggle", "hard", "harder", "means", "mean", "currently",
    "morning", "afternoon", "school", "home", "also", "including",
  ]
}
