/// The words by which a recommendation and a change of the plan are about the same thing, each with what it is worth.
struct AmendmentTerms {
  /// What each term is worth, by its number: a word of the general vocabulary of plans a quarter of any other.
  private(set) var worth: [Int: Double] = [:]

  /// No words.
  init() {}

  /// The words of some tokens, without the child's name, numbers and the vocabulary of asking for changes.
  init(_ tokens: some Sequence<Int>, in reading: Reading) {
    for index in tokens {
      let token = reading.tokens[index]
      guard token.kind == .word, token.term != .none, !token.isNumber, !token.namesChild,
        !Self.asking.contains(token.word)
      else { continue }
      let isGeneral = reading.has("generic-words", in: index..<index + 1)
      worth[token.term.number] = max(worth[token.term.number] ?? 0, isGeneral ? 0.25 : 1)
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { worth.isEmpty }

  /// What all of them are worth.
  var total: Double { worth.values.reduce(0, +) }

  /// How many are of no general vocabulary.
  var tellingCount: Int { worth.values.count { $0 == 1 } }

  /// What the words are worth that others have too.
  func shared(with other: AmendmentTerms) -> Double {
    worth.reduce(0) { $0 + (other.worth[$1.key] == nil ? 0 : $1.value) }
  }

  /// The share of their worth that others have too, 0 to 1; 0 where there are none.
  func share(in other: AmendmentTerms) -> Double { isEmpty ? 0 : shared(with: other) / total }

  /// These without those of others.
  func without(_ other: AmendmentTerms) -> AmendmentTerms {
    var left = self
    left.worth = worth.filter { other.worth[$0.key] == nil }
    return left
  }

  /// These and those of others.
  func with(_ other: AmendmentTerms) -> AmendmentTerms {
    var both = self
    both.worth.merge(other.worth) { max($0, $1) }
    return both
  }

  /// Words in which changes are asked for, and words of time.
  static let asking: WordSet = [
    "section", "sections", "outcome", "outcomes", "plan", "ehcp", "amend", "amended", "amendment", "amendments",
    "amending",
    "update", "updated", "updating", "include", "included", "including", "insert", "inserted", "remove", "removed",
    "delete",
    "deleted", "replace", "replaced", "replacing", "reword", "reworded", "change", "changed", "changes", "wording",
    "wordings",
    "recommend", "recommended", "recommends", "recommendation", "recommendations", "agreed", "meeting", "review",
    "reviewed",
    "evidence", "reflect", "reflects", "reflecting", "current", "currently", "proposed", "propose", "provision",
    "provisions",
    "need", "needs", "following", "should", "text", "words", "paragraph", "sentence", "title", "read", "reads",
    "please",
    "requested", "request", "suggest", "suggested", "state", "stated", "states", "instead", "rather", "latest",
    "record",
    "recorded", "increase", "increased", "reduce", "reduced", "raise", "raised", "extend", "extended", "from", "into",
    "with",
    "this", "that", "these", "those", "will", "must", "shall", "have", "been", "they", "their", "keep", "retain",
    "achieved",
    "met", "ended", "taken", "longer", "minutes", "minute", "hours", "hour", "week", "weekly", "daily", "term",
    "termly",
    "fortnight", "fortnightly", "month", "monthly", "year", "years", "january", "february", "march", "april", "june",
    "july",
    "august", "september", "october", "november", "december", "each", "every", "once", "twice", "times", "delivered",
    "annual",
  ]
}
