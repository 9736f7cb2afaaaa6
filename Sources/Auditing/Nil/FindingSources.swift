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
    return named ?? titledName(in: sentence) ?? fullName(in: sentence)
  }

  private static let findings: WordSet = [
    "found", "assessed", "concluded", "visited", "reviewed", "confirmed", "saw", "met", "considered", "advised",
    "reported", "wrote", "states", "stated", "decided", "judged", "established", "screened", "identified", "recorded",
  ]

  /// "Owen Prosser, of the Transition Team, assessed her": a forename and a surname, and an act of finding.
  private func fullName(in sentence: Range<Int>) -> Range<Int>? {
    guard sentence.contains(where: { Self.findings.contains(reading.tokens[$0].word) }) else { return nil }
    for index in sentence.dropLast() {
      let pair = [reading.tokens[index], reading.tokens[index + 1]]
      let isName = pair.allSatisfy {
        $0.kind == .word && $0.isCapitalised && !$0.isNumber && !study.isChild($0) && $0.word.utf8.count > 2
      }
      let day = study.statedDays(reading).days(in: reading.offsets(of: index..<index + 2)).first
      if isName, day == nil { return index..<index + 2 }
    }
    return nil
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
