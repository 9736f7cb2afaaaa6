import Rubrics

/// Finds the verbs of an outcome: words of the lexicon `outcome-verbs` that stand where a verb stands.
///
/// "his reading" is a thing and "reading aloud" after "by" an act, so a word counts only behind a modal, "to", "by", a
/// conjunction or another verb's gerund.
struct OutcomeVerbs {
  let reading: Reading
  let range: Range<Int>
  let skipped: [Range<Int>]
  let isChild: (Token) -> Bool

  /// Where the clause begins that gives the reason; nil where there is none.
  var purposeStart: Int? { reading.hits("purposes", in: range).first?.tokens.lowerBound }

  /// The verbs in text order.
  func found() -> [OutcomeVerb] {
    let purpose = purposeStart
    var verbs: [OutcomeVerb] = []
    for hit in reading.hits("outcome-verbs", in: range) {
      let entry = reading.entry(of: hit)
      guard let tier = entry.attributes["tier"]?.first.flatMap(VerbTier.init), !isSkipped(hit.tokens),
        standsAsVerb(hit.tokens, anywhere: entry.attributes["anywhere"] != nil)
      else { continue }
      // "take turns" over "take": the longer wording at one place says more.
      if let last = verbs.last, last.tokens.overlaps(hit.tokens) {
        guard hit.tokens.count > last.tokens.count else { continue }
        verbs.removeLast()
      }
      let isPurpose = purpose.map { hit.tokens.lowerBound >= $0 } ?? false
      verbs.append(
        OutcomeVerb(
          tokens: hit.tokens, tier: tier, isPurpose: isPurpose, hasAbstractObject: hasAbstractObject(hit.tokens),
          isPlainAct: entry.attributes["plain"] != nil))
    }
    return verbs
  }

  private func isSkipped(_ tokens: Range<Int>) -> Bool { skipped.contains { $0.overlaps(tokens) } }

  private static let before: WordSet = [
    "will", "to", "and", "or", ",", "can", "by", "then", "shall", "be", "been", "being", "is", "are", "have", "has",
    "not",
    "should", "could", "must", "able", "would", ":", "-", ";", "/", "may", "of", "start", "begin", "starts", "begins",
    "continue", "help", "before", "after", "without", "always", "who", "that", "&", "keep", "practise", "from", "do",
    "consistently", "which", "as", "well", "more", "often", "now", "also", "both", "either", "still", "just", "even",
    "regularly", "least", "in", "through",
  ]

  private func standsAsVerb(_ tokens: Range<Int>, anywhere: Bool) -> Bool {
    if anywhere { return true }
    if isParticiple(reading.tokens[tokens.lowerBound].word), !hasPerfect(before: tokens.lowerBound) { return false }
    var place = tokens.lowerBound - 1
    var passed = 0
    // Adverbs between the modal and the verb ("will independently and confidently use").
    while place >= range.lowerBound, passed < 4, isAdverb(reading.tokens[place].word) {
      place -= 1
      passed += 1
    }
    guard place >= range.lowerBound else { return true }
    let token = reading.tokens[place]
    if token.kind == .punctuation, token.word == "(" || token.word == "." { return true }
    if reading.tokens[tokens.lowerBound].startsSentence { return true }
    // "Sam uses", "when he is asked to" and the bare infinitive after a horizon.
    if isChild(token), !token.isPossessive, !["his", "her", "their", "my"].contains(token.word) { return true }
    if skipped.contains(where: { $0.upperBound == place + 1 }) { return true }
    // A short name that the plan does not state ("Liv reads"): a capital before a verb in -s.
    if token.isCapitalised, !token.isPossessive, reading.tokens[tokens.lowerBound].word.hasSuffix("s") { return true }
    if token.word == "in" || token.word == "of" || token.word == "through" || token.word == "without" {
      return reading.tokens[tokens.lowerBound].word.hasSuffix("ing") && token.word != "of" && token.word != "in"
    }
    return Self.before.contains(token.word)
  }

  /// "will be calm and settled" names a state: a participle is an act only behind "have".
  private func isParticiple(_ word: Word) -> Bool {
    word.utf8.count > 4 && word.hasSuffix("ed") && !word.hasSuffix("eed")
  }

  private func hasPerfect(before index: Int) -> Bool {
    (max(range.lowerBound, index - 10)..<index).contains {
      ["have", "has", "having", "had", "i've", "he's", "she's"].contains(reading.tokens[$0].word)
    }
  }

  private func isAdverb(_ word: Word) -> Bool {
    (word.hasSuffix("ly") && word.utf8.count > 4
      && !["family", "reply", "apply", "rely", "only", "daily"].contains(word))
      || ["also", "always", "often", "then", "now", "not", "never", "usually", "first", "just", "more", "better"]
        .contains(word)
  }

  /// Whether an abstraction stands among the next words of the clause.
  private func hasAbstractObject(_ verb: Range<Int>) -> Bool {
    var end = verb.upperBound
    var passed = 0
    while end < range.upperBound, passed < 7 {
      let token = reading.tokens[end]
      if token.startsSentence || (token.kind == .punctuation && [",", ".", ";", ":", "("].contains(token.word)) {
        break
      }
      if ["by", "when", "during", "so", "using", "before", "after"].contains(token.word) { break }
      end += 1
      passed += 1
    }
    return reading.has("abstract-aims", in: verb.upperBound..<end)
  }
}
