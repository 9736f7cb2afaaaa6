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
    return nil
  }
}
