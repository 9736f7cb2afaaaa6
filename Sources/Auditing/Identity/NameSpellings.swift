import Plans

/// Other spellings of the child's own names, and short forms that the front does not state.
struct NameSpellings {
  let study: Study

  /// A word that stands for the child and is not quite a name of the child.
  struct Found {
    var evidence: Evidence
    var written: String
    var name: String
  }

  /// Names of four letters or more, as the front states them, folded.
  private var names: [String] {
    let subject = study.plan.subject
    var found: [String] = []
    for name in [subject.name, subject.preferredName].compactMap({ $0 }) {
      for part in name.split(whereSeparator: { !$0.isLetter }) where part.utf8.count >= 4 {
        let folded = part.lowercased()
        if study.childNames.contains(folded), !found.contains(folded) { found.append(folded) }
      }
    }
    return found
  }

  /// Words that differ from a name by one letter, or by two that changed places.
  func misspelt() -> [Found] {
    let names = names
    return found(amongForenames: false) { word in names.first { Self.isOneSlip(word, $0) } }
  }

  /// The beginning of the forename, used as a name, where the front states no name that the child goes by.
  func shortForms() -> [Found] {
    guard study.plan.subject.preferredName == nil, let forename = names.first else { return [] }
    let front = study.front
    // "Jessica (known as Jess)": whatever stands on the front is stated.
    let stated = WordSet(front.tokens.filter(\.isCapitalised).map(\.word))
    return found(amongForenames: true) { word in
      Self.isShortForm(word, of: forename) && !stated.contains(word) ? forename : nil
    }
  }

  /// The beginning of a name, three letters or more.
  static func isShortForm(_ word: String, of name: String) -> Bool {
    word.utf8.count >= 3 && word.utf8.count < name.utf8.count && name.hasPrefix(word)
  }

  /// - Parameter amongForenames: whether a known forename may be the child's too; a whole other forename is more likely
  ///   another person's.
  private func found(amongForenames: Bool, _ name: (String) -> String?) -> [Found] {
    var found: [Found] = []
    for reading in [study.front] + study.readings where reading.section != .I && reading.section != .K {
      for index in reading.tokens.indices
      where reading.tokens[index].isCapitalised && standsForTheChild(index, reading) {
        if !amongForenames, reading.has("forenames", in: index..<index + 1) { continue }
        let token = reading.tokens[index]
        guard let name = name(reading.foldedWord(index)) else { continue }
        found.append(
          Found(
            evidence: study.evidence(reading, reading.sentence(around: index)),
            written: reading.body.words(at: token.range),
            name: name.prefix(1).uppercased() + name.dropFirst()))
      }
    }
    return found
  }

  /// A capitalised word, nobody else's name, that does or owns what a child does or owns, or that
  /// stands beside the child's other name.
  private func standsForTheChild(_ index: Int, _ reading: Reading) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.isCapitalised, !token.isAllCaps, !token.namesChild, token.word.utf8.count >= 3
    else { return false }
    guard standsAsName(index, reading) else { return false }
    let sentence = reading.sentence(around: index)
    return !reading.has("relatives", in: sentence) && !reading.has("roles", in: sentence)
  }

  private func standsAsName(_ index: Int, _ reading: Reading) -> Bool {
    let token = reading.tokens[index]
    let next = index + 1 < reading.tokens.count ? reading.tokens[index + 1] : nil
    let before = index > 0 ? reading.tokens[index - 1] : nil
    if let before, before.namesChild, before.passage == token.passage, !token.startsSentence { return true }
    if let next, next.namesChild, next.passage == token.passage { return true }
    if let before, before.isCapitalised, before.passage == token.passage, !before.startsSentence { return false }
    if token.isPossessive { return true }
    return next.map { OtherNames.predicates.contains($0.word) } ?? false
  }

  /// One letter put in, left out or changed, or two neighbours in each other's place; the first letter is right.
  static func isOneSlip(_ left: String, _ right: String) -> Bool {
    let (one, other) = (Array(left.utf8), Array(right.utf8))
    guard one != other, one.first == other.first, abs(one.count - other.count) <= 1, one.count >= 4 else {
      return false
    }
    let head = zip(one, other).prefix { $0 == $1 }.count
    let (oneRest, otherRest) = (one[head...], other[head...])
    if one.count == other.count {
      if oneRest.dropFirst() == otherRest.dropFirst() { return true }
      return oneRest.count >= 2 && Array(oneRest.prefix(2).reversed()) == Array(otherRest.prefix(2))
        && oneRest.dropFirst(2) == otherRest.dropFirst(2)
    }
    return one.count > other.count ? oneRest.dropFirst() == otherRest : oneRest == otherRest.dropFirst()
  }
}
