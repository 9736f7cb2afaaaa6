/// Finds the denial of a need or a provision: a negation, words that only qualify, and what is denied.
///
/// "There are no identified health or social care needs" is one; "she has no understanding of other people's needs" is
/// none, since "understanding" does not qualify a need.
struct NilGrammar {
  let reading: Reading

  static let negations: WordSet = [
    "no", "not", "nil", "without", "neither", "never", "doesn't", "don't", "didn't", "hasn't", "haven't", "isn't",
    "aren't", "wasn't", "weren't", "cannot",
  ]
  /// Longest stretch between a negation and what it denies.
  private static let reach = 10

  /// The first denial in a sentence: from its negation to what is denied.
  func denial(in sentence: Range<Int>) -> Range<Int>? {
    if let opening = opening(of: sentence) { return opening }
    for index in sentence where reading.tokens[index].traits.contains(.negation) {
      if let end = endOfDenial(from: index, in: sentence) { return index..<end }
    }
    // "Nothing suggests that he has any health needs": the negation stands further off.
    for index in sentence
    where ["any", "unmet"].contains(reading.tokens[index].word) && isUnderNegation(index, in: sentence) {
      if let end = endOfDenial(from: index, in: sentence) { return index..<end }
    }
    return reading.hits("nil-statements", in: sentence).first?.tokens
  }

  /// A sentence that begins with the nil itself ("None.", "N/A", "Not applicable: ..."), also behind a label and a colon.
  private func opening(of sentence: Range<Int>) -> Range<Int>? {
    let first = sentence.first { reading.tokens[$0].kind != .punctuation }
    if let first, reading.tokens[first].word == "no",
      !(first + 1..<sentence.upperBound).contains(where: { reading.tokens[$0].kind != .punctuation })
    {
      return first..<first + 1
    }
    for hit in reading.hits("nil-openings", in: sentence) {
      let start = hit.tokens.lowerBound
      let isFirst = start - sentence.lowerBound <= 1 || first == start
      let isBehindMark = start > sentence.lowerBound && [":", "-", "|"].contains(reading.tokens[start - 1].word)
      guard isFirst || isBehindMark else { continue }
      if hit.tokens.upperBound < sentence.upperBound,
        ["of", "by", "the"].contains(reading.tokens[hit.tokens.upperBound].word)
      {
        continue
      }
      return hit.tokens
    }
    return nil
  }

  /// Whether a denial is only of what is left ("no other health needs").
  func leavesOthers(in sentence: Range<Int>) -> Bool {
    guard let denial = denial(in: sentence) else { return false }
    return denial.contains { ["other", "further", "additional", "else", "others"].contains(reading.tokens[$0].word) }
  }

  private func isUnderNegation(_ index: Int, in sentence: Range<Int>) -> Bool {
    let from = max(sentence.lowerBound, index - Self.reach)
    return (from..<index).contains { before in
      Self.negations.contains(reading.tokens[before].word) || reading.tokens[before].word == "nothing"
    }
  }

  private func endOfDenial(from negation: Int, in sentence: Range<Int>) -> Int? {
    var index = negation + 1
    let limit = min(sentence.upperBound, negation + 1 + Self.reach)
    if index < limit, reading.tokens[index].word == "longer" { return nil }
    while index < limit {
      let here = index..<limit
      if let object = reading.hits("nil-objects", in: here).first(where: { $0.tokens.lowerBound == index }) {
        return object.tokens.upperBound
      }
      if let qualifier = reading.hits("nil-qualifiers", in: here).last(where: { $0.tokens.lowerBound == index }) {
        index = qualifier.tokens.upperBound
      } else if reading.tokens[index].kind == .punctuation, reading.tokens[index].word != "." {
        index += 1
      } else {
        return nil
      }
    }
    return nil
  }
}
