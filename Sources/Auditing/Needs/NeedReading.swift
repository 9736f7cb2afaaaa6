/// What a need says of daily life.
struct NeedReading {
  let reading: Reading
  let tokens: Range<Int>

  /// The words that say what the need means in practice, nil where it only names a condition, a level or an area.
  ///
  /// A phrase of the lexicon `practical-effects` says it outright; else a difficulty needs an act or an occasion with it
  /// ("difficulty following instructions", not "difficulties with literacy").
  var impact: Range<Int>? {
    if let effect = reading.hits("practical-effects", in: tokens).first {
      return reading.sentence(around: effect.tokens.lowerBound).clamped(to: tokens)
    }
    for difficulty in reading.hits("difficulties", in: tokens) {
      let sentence = reading.sentence(around: difficulty.tokens.lowerBound).clamped(to: tokens)
      let rest = difficulty.tokens.upperBound..<max(difficulty.tokens.upperBound, sentence.upperBound)
      if reading.has("need-acts", in: rest) || reading.has("occasions", in: sentence) { return sentence }
    }
    return tokens.first(where: { isAct(at: $0) }).map { reading.sentence(around: $0).clamped(to: tokens) }
  }

  /// Verbs that tie a child to a label and say nothing of what is done.
  private static let linking: WordSet = [
    "is", "has", "was", "does", "needs", "requires", "presents", "meets", "experiences", "displays", "shows",
    "exhibits",
    "remains", "appears", "continues", "receives", "attends", "lives", "scores", "works", "falls", "performs",
    "functions", "achieves", "demonstrates", "his", "this", "its", "as", "also", "always", "difficulties", "had",
    "needs",
    "sometimes", "perhaps", "previous", "various", "towards", "class", "less", "access", "progress", "process",
  ]

  /// "he presses so hard", "noise frightens him": an act of the child, or something done to the child.
  private func isAct(at index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.word.utf8.count > 3, token.word.hasSuffix("s"), !token.word.hasSuffix("ss"),
      !token.word.hasSuffix("ly"), !Self.linking.contains(token.word)
    else { return false }
    if index + 1 < tokens.upperBound, ["him", "her", "them"].contains(reading.tokens[index + 1].word) { return true }
    var place = index - 1
    while place >= tokens.lowerBound,
      reading.tokens[place].word.hasSuffix("ly")
        || ["often", "sometimes", "also", "then", "always", "never", "still"].contains(reading.tokens[place].word)
    { place -= 1 }
    guard place >= tokens.lowerBound else { return false }
    let before = reading.tokens[place]
    // "he", "she" or a name; "Sam" needs no list of names, since a capital before a verb in -s is a subject.
    return ["he", "she"].contains(before.word)
      || (before.isCapitalised && !before.isPossessive && place == tokens.lowerBound)
  }
}
