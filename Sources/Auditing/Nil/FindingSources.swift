import Plans

/// Who found that there is nothing, and when.
struct FindingSources {
  let study: Study
  let reading: Reading

  static let titles: WordSet = [
    "dr", "mr", "mrs", "miss", "ms", "mx", "sister", "professor", "prof", "nurse",
  ]

  /// The tokens that name who found it in a sentence, outside what the sentence denies.
  func finder(in sentence: Range<Int>, denied: Range<Int>?) -> Range<Int>? {
    let named = (reading.hits("finding-sources", in: sentence) + reading.hits("roles", in: sentence)).map(\.tokens)
      .filter { tokens in denied.map { !$0.overlaps(tokens) } ?? true }
      .min { $0.lowerBound < $1.lowerBound }
    return named ?? titledName(in: sentence)
  }

  private func titledName(in sentence: Range<Int>) -> Range<Int>? {
    for index in sentence where reading.tokens[index].traits.contains(.title) {
      var next = index + 1
      while next < sentence.upperBound, reading.tokens[next].word == "." { next += 1 }
      if next < sentence.upperBound, reading.tokens[next].isCapitalised { return index..<next + 1 }
    }
    return nil
  }

  /// The UTF-8 offsets of the day in a sentence.
  func day(in sentence: Range<Int>) -> Range<Int>? {
    study.statedDays(reading).days(in: reading.offsets(of: sentence)).first?.range
  }
}
