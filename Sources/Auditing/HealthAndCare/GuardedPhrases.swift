/// Phrases of a lexicon that are not excused where they stand.
///
/// An entry's `not-before` and `not-after` name neighbouring words that make it something else; `unless` names lexicons that
/// excuse it inside the same sentence; `unless-family` says that
/// it does not count where a relative is the one spoken of. A phrase that is denied ("no epilepsy", "does not take
/// medication") never counts, unless its entry says `denial: own`.
struct GuardedPhrases {
  let reading: Reading

  /// The first phrase of a lexicon in a range that stands.
  func first(_ lexicon: String, in range: Range<Int>) -> Range<Int>? {
    reading.hits(lexicon, in: range).first { stands($0, in: range) }?.tokens
  }

  /// All phrases of a lexicon in a range that stand.
  func all(_ lexicon: String, in range: Range<Int>) -> [Hit] {
    reading.hits(lexicon, in: range).filter { stands($0, in: range) }
  }

  /// Whether a phrase counts where it stands.
  func stands(_ hit: Hit, in range: Range<Int>) -> Bool {
    let attributes = reading.entry(of: hit).attributes
    let sentence = reading.sentence(around: hit.tokens.lowerBound)
    if attributes.notBefore.contains(where: {
      $0.stands(from: hit.tokens.upperBound, before: sentence.upperBound, in: reading.tokens)
    }) {
      return false
    }
    if attributes.notAfter.contains(where: {
      $0.stands(endingBefore: hit.tokens.lowerBound, notBefore: sentence.lowerBound, in: reading.tokens)
    }) {
      return false
    }
    if let lexicons = attributes["unless"], lexicons.contains(where: { reading.has($0, in: sentence) }) { return false }
    if attributes["unless-family"] != nil, isOfFamily(hit.tokens, sentence) { return false }
    return attributes["denial"]?.first == "own" || !isDenied(hit.tokens, sentence)
  }

  private static let negations: WordSet = [
    "no", "not", "nor", "never", "without", "neither", "doesn't", "don't", "didn't", "hasn't", "haven't", "isn't",
    "aren't", "wasn't", "weren't", "cannot", "non",
  ]
  private static let turns: WordSet = ["but", "although", "however", "and", "because", "unless", "until"]

  /// A negation up to five words before it in the same clause.
  private func isDenied(_ tokens: Range<Int>, _ sentence: Range<Int>) -> Bool {
    var index = tokens.lowerBound - 1
    var words = 0
    while index >= sentence.lowerBound, words < 5 {
      let token = reading.tokens[index]
      if Self.turns.contains(token.word) || [";", ":", ","].contains(token.word) { return false }
      if Self.negations.contains(token.word) { return true }
      if token.kind != .punctuation { words += 1 }
      index -= 1
    }
    return false
  }

  private static let family: WordSet = [
    "mother", "mum", "mom", "father", "dad", "brother", "sister", "sibling", "siblings", "grandmother", "grandfather",
    "nan", "gran", "grandparents", "uncle", "aunt", "cousin", "stepfather", "stepmother", "parents", "friend", "parent",
  ]

  /// A relative is the subject before the phrase, and the child does not come in between.
  private func isOfFamily(_ tokens: Range<Int>, _ sentence: Range<Int>) -> Bool {
    var index = tokens.lowerBound - 1
    while index >= sentence.lowerBound {
      let token = reading.tokens[index]
      if ["he", "she", "they", "i"].contains(token.word) || [";", ","].contains(token.word) { return false }
      if Self.family.contains(token.word) { return true }
      index -= 1
    }
    return false
  }
}
