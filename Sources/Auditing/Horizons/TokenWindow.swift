/// A stretch of a text's tokens; a place outside it is an empty word.
struct TokenWindow {
  let reading: Reading
  let range: Range<Int>

  /// The folded word at a place.
  func word(_ index: Int) -> Word { range.contains(index) ? reading.tokens[index].word : "" }

  /// The number at a place, nil for none.
  func number(_ index: Int) -> Double? {
    guard range.contains(index), reading.tokens[index].isNumber else { return nil }
    return reading.tokens[index].value
  }

  /// The token at a place.
  func token(_ index: Int) -> Token? { range.contains(index) ? reading.tokens[index] : nil }

  /// Whether a place begins a sentence or lies outside.
  func startsSentence(_ index: Int) -> Bool { token(index)?.startsSentence ?? true }
}
