import Rubrics

/// Finds the words by which anyone could tell whether an outcome was reached.
struct OutcomeCriteria {
  let reading: Reading
  let range: Range<Int>
  /// Horizons and sentences about where the child stands now.
  let skipped: [Range<Int>]
  private var window: TokenWindow { TokenWindow(reading: reading, range: range) }

  init(reading: Reading, range: Range<Int>, skipped: [Range<Int>]) {
    self.reading = reading
    self.range = range
    self.skipped = skipped
  }

  /// The criteria in no particular order.
  func found() -> [OutcomeCriterion] {
    var criteria: [OutcomeCriterion] = []
    for (lexicon, kind) in [
      ("criterion-levels", OutcomeCriterion.Kind.level), ("criterion-frequencies", .frequency),
      ("degrees-of-help", .help), ("contexts", .context),
    ] {
      for hit in reading.hits(lexicon, in: range) where !isSkipped(hit.tokens) {
        criteria.append(OutcomeCriterion(kind: kind, tokens: hit.tokens))
      }
    }
    let window = window
    for index in range where isCount(at: index, window) && !isSkipped(index..<index + 1) {
      criteria.append(OutcomeCriterion(kind: .number, tokens: index..<phraseEnd(from: index, window)))
    }
    return criteria
  }

  private func isSkipped(_ tokens: Range<Int>) -> Bool { skipped.contains { $0.overlaps(tokens) } }

  /// What a number belongs to that counts nothing the child does.
  private static let labelled: WordSet = [
    "year", "yr", "stage", "ks", "section", "outcome", "post", "plus", "page", "appendix", "no", "another", "this",
    "that",
    "each", "y", "age", "aged", "target", "need", "element", "band", "term", "any", "every", "the",
  ]

  private func isCount(at index: Int, _ window: TokenWindow) -> Bool {
    guard let value = window.number(index) else { return false }
    let word = window.word(index)
    let before = window.word(index - 1)
    let after = window.word(index + 1)
    switch word {
    case "once":
      guard ["a", "an", "per", "each", "every", "in", "during", "daily", "weekly"].contains(after) else { return false }
    case "half", "quarter":
      guard ["of", "the", "an"].contains(after) else { return false }
    case "one":
      if ["another", "day", "to", "of", ":", "off"].contains(after) && after != "of" { return false }
      if ["no", "this", "that", "the", "each", "every", "any", "to", "another", ":"].contains(before) { return false }
      if after == "of", ["his", "her", "their", "the"].contains(window.word(index + 2)) == false { return false }
    case "1" where after == ":" || before == ":": return false
    default: break
    }
    if before != "the", Self.labelled.contains(before) { return false }
    if value >= 1900, word.utf8.count == 4, word.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) { return false }
    if ["way", "year", "years", "yrs", "d"].contains(after), window.word(index + 2) == "old" || after == "way" {
      return false
    }
    return !isOfProvision(index, window)
  }

  /// "through three sessions of ELSA a week": the dose of a means and no mark to reach.
  private func isOfProvision(_ index: Int, _ window: TokenWindow) -> Bool {
    var place = index - 1
    var passed = 0
    while passed < 7, let token = window.token(place) {
      if ["through", "via", "following", "receive", "receives", "receiving", "given"].contains(token.word) {
        return true
      }
      if token.kind == .punctuation || window.startsSentence(place + 1) { return false }
      place -= 1
      passed += 1
    }
    return false
  }

  private static let joints: WordSet = ["out", "of", "%", "-", "to", "or", "/", "in", "per", "every", "cent"]

  /// "4 out of 5 occasions", "80 %", "10 minutes", "three-step instructions".
  private func phraseEnd(from index: Int, _ window: TokenWindow) -> Int {
    var end = index + 1
    while Self.joints.contains(window.word(end)) || window.number(end) != nil, !window.startsSentence(end) { end += 1 }
    if window.token(end)?.kind == .word, !window.startsSentence(end) { end += 1 }
    return min(end, range.upperBound)
  }
}
