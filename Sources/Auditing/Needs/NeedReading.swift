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
    return tokens.first(where: { isAct(at: $0) || isCompound(at: $0) || isResult(at: $0) || isPast(at: $0) }).map {
      reading.sentence(around: $0).clamped(to: tokens)
    }
  }

  /// Verbs that tie a child to a label and say nothing of what is done.
  private static let linking: WordSet = [
    "is", "has", "was", "does", "needs", "requires", "presents", "meets", "experiences", "displays", "shows",
    "exhibits",
    "remains", "appears", "continues", "receives", "attends", "lives", "scores", "works", "falls", "performs",
    "functions", "achieves", "demonstrates", "his", "this", "its", "as", "also", "always", "difficulties", "had",
    "needs",
    "suffers", "holds", "carries", "falls", "tendencies", "meets", "comes", "sometimes", "perhaps", "previous",
    "various", "towards", "class", "less", "access", "progress", "process",
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
      || (before.namesChild && !before.isPossessive && place != tokens.lowerBound)
      || (before.isCapitalised && !before.isPossessive && place == tokens.lowerBound && index + 2 < tokens.upperBound)
  }

  private static let statuses: WordSet = [
    "been", "had", "a", "an", "the", "some", "no", "significant", "difficulty", "difficulties", "identified",
    "diagnosed", "received", "attended", "made", "needs", "needed", "got", "also", "severe", "moderate", "mild",
    "profound", "complex", "additional", "specific", "present", "presented", "be", "have", "require", "need",
    "experienced", "shown", "struggled", "achieved", "reached", "met",
  ]

  /// Small words between an auxiliary and its verb.
  private static let adverbs: WordSet = [
    "since", "also", "often", "never", "already", "now", "then", "still", "only", "just", "recently", "always",
  ]

  /// "has since eaten in a cubicle", "would not go in", "has forgotten how it began": a verb behind an auxiliary of the
  /// child's that says more than a status.
  private func isCompound(at index: Int) -> Bool {
    let token = reading.tokens[index]
    let isPerfect = ["has", "have"].contains(token.word)
    let isDenied =
      ["would", "will", "could", "did", "does", "do"].contains(token.word) && index + 1 < tokens.upperBound
      && reading.tokens[index + 1].word == "not"
    guard isPerfect || isDenied else { return false }
    var verb = index + (isDenied ? 2 : 1)
    while verb < tokens.upperBound, Self.adverbs.contains(reading.tokens[verb].word) { verb += 1 }
    guard verb + 1 < tokens.upperBound, reading.tokens[verb].kind == .word else { return false }
    let word = reading.tokens[verb].word
    guard !Self.statuses.contains(word), !Self.linking.contains(word) else { return false }
    if isDenied { return true }
    return word.hasSuffix("ed") || word.hasSuffix("en") || word.hasSuffix("wn") || word.hasSuffix("un")
      || [
        "left", "lost", "hit", "kept", "cut", "slept", "sat", "gone", "said", "told", "stood", "begun", "put", "read",
      ]
      .contains(word)
  }

  private static let past: WordSet = [
    "set", "read", "ran", "hit", "threw", "hid", "left", "lost", "fell", "ate", "broke", "tore", "bit", "cried",
    "wrote",
    "spoke", "sat", "stood", "went", "took", "gave", "kept", "cut", "brought", "bought", "chose", "forgot", "slept",
  ]
  private static let pastStatuses: WordSet = [
    "diagnosed", "assessed", "scored", "attended", "identified", "referred", "presented", "required", "needed",
    "received", "started", "joined", "moved", "continued", "experienced", "displayed", "achieved", "performed",
  ]

  /// "he set off a fan on two of 20 trials", "she tipped the tray": what the child did.
  private func isPast(at index: Int) -> Bool {
    guard index > tokens.lowerBound,
      ["he", "she", "they"].contains(reading.tokens[index - 1].word)
        || (reading.tokens[index - 1].namesChild && !reading.tokens[index - 1].isPossessive),
      index + 2 < tokens.upperBound
    else { return false }
    let word = reading.tokens[index].word
    return Self.past.contains(word)
      || (word.hasSuffix("ed") && word.utf8.count > 4 && !Self.pastStatuses.contains(word))
  }

  /// "eats in the car", behind another verb of the child's: "she has no friends and eats in the car".
  private func isResult(at index: Int) -> Bool {
    let token = reading.tokens[index]
    guard index > tokens.lowerBound, index + 1 < tokens.upperBound, token.word.hasSuffix("s"),
      !token.word.hasSuffix("ss"), token.word.utf8.count > 3, !Self.linking.contains(token.word),
      ["and", "then", "or", "but"].contains(reading.tokens[index - 1].word)
    else { return false }
    return [
      "in", "on", "at", "to", "off", "out", "up", "from", "until", "before", "when", "him", "her", "them", "the", "a",
    ]
    .contains(reading.tokens[index + 1].word)
      && (tokens.lowerBound..<index - 1).contains {
        ["he", "she", "they", "has", "is", "cannot", "does"].contains(reading.tokens[$0].word)
      }
  }
}
