/// Tokens of a stretch of a reading, by position; nothing outside of it is seen.
struct DoseWindow {
  let reading: Reading
  let range: Range<Int>

  /// The folded word at a position, empty outside of the stretch.
  func word(_ index: Int) -> Word { range.contains(index) ? reading.tokens[index].word : "" }

  /// Whether a number stands at a position.
  func isNumber(_ index: Int) -> Bool { range.contains(index) && reading.tokens[index].isNumber }

  /// Whether a mark of punctuation stands at a position.
  func isMark(_ index: Int) -> Bool { range.contains(index) && reading.tokens[index].kind == .punctuation }

  /// Whether a sentence starts at a position.
  func startsSentence(_ index: Int) -> Bool { range.contains(index) && reading.tokens[index].startsSentence }
}
