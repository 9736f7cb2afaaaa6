import Plans

/// People of the family whom a section of views calls by their names alone ("Kelly says", "Tracy Cartwright wrote").
///
/// Whoever gives views in Section A and is neither the child nor somebody with a role is family. A role beside the name
/// anywhere in the section ("his tutor, Roz") says that it is staff.
struct FamilyNames {
  let study: Study
  let reading: Reading

  static let titles: WordSet = ["mr", "mrs", "miss", "ms", "mx", "dr", "sister", "coach"]
  private static let common: WordSet = [
    "staff", "people", "everyone", "adults", "teachers", "professionals", "school", "this", "these", "it", "they", "he",
    "she", "we", "i", "you", "there", "what", "when", "how", "who", "if", "in", "at", "on", "by", "for", "the", "a",
    "an", "his", "her", "their", "my", "our", "before", "after", "since", "both", "all", "some", "most", "please",
  ]
  private static let workWords: WordSet = [
    "school", "teacher", "tutor", "mentor", "worker", "assistant", "aide", "coordinator", "head", "staff", "college",
    "nursery", "key", "advocate", "officer", "psychologist", "therapist", "nurse", "doctor", "coach", "friend",
    "brother", "sister", "cousin",
  ]

  /// Whether somebody of the family stands at the head of a sentence under their name alone.
  func leads(_ sentence: Range<Int>) -> Bool {
    guard let first = sentence.first, isNameLike(first), sentence.count > 2 else { return false }
    let second = first + 1
    let isFullName = isNameLike(second) && !reading.tokens[first].isPossessive
    guard isFullName || isKnownName(first) else { return false }
    return !reading.tokens[first].isPossessive && !works(first) && !(isFullName && works(second))
  }

  private func isNameLike(_ index: Int) -> Bool {
    guard reading.tokens.indices.contains(index) else { return false }
    let token = reading.tokens[index]
    return token.kind == .word && token.isCapitalised && !token.isNumber && !study.isChild(token)
      && !Self.common.contains(token.word) && !Self.titles.contains(token.word)
  }

  /// A forename of the lexicon, or a word that has its capital in the middle of a sentence too.
  private func isKnownName(_ index: Int) -> Bool {
    if reading.has("forenames", in: index..<index + 1) { return true }
    let word = reading.tokens[index].word
    return reading.tokens.indices.contains {
      $0 != index && reading.tokens[$0].word == word && reading.tokens[$0].isCapitalised
        && !reading.tokens[$0].startsSentence
    }
  }

  /// Whether a role or a word of work stands close by the same name anywhere in the section.
  func works(_ name: Int) -> Bool {
    guard reading.tokens.indices.contains(name) else { return false }
    let word = reading.tokens[name].word
    return reading.tokens.indices.contains { index in
      guard reading.tokens[index].word == word, reading.tokens[index].isCapitalised else { return false }
      let sentence = reading.sentence(around: index)
      let near = max(sentence.lowerBound, index - 4)..<min(sentence.upperBound, index + 5)
      return reading.has("roles", in: near)
        || near.contains { $0 != index && Self.workWords.contains(reading.tokens[$0].word) }
    }
  }
}
