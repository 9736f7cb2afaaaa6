/// Finds the role of somebody who is only named, where another place of the same section says it: "Mrs Shaw, teaching
/// assistant" once, and "Mrs Shaw will" after that.
struct NamedStaff {
  let reading: Reading

  /// Somebody named in a provision whose role the section states.
  struct Person {
    var tokens: Range<Int>
    var isExpert: Bool
  }

  private static let titles: WordSet = ["mr", "mrs", "miss", "ms", "mx", "dr", "sister", "nurse", "coach"]
  private static let verbs: WordSet = ["will", "shall", "must", "is", "delivers", "teaches", "works"]
  private static let between: WordSet = [
    ",", "(", "the", "a", "an", "his", "her", "their", "is", "who", "-", "\u{2013}",
  ]
  private static let furthest = 5

  /// Who is named as delivering a provision, with a role stated anywhere in the section; nil for nobody.
  func person(delivering range: Range<Int>) -> Person? {
    for index in range where reading.tokens[index].isCapitalised {
      let token = reading.tokens[index]
      if Self.titles.contains(token.word), index + 1 < range.upperBound, reading.tokens[index + 1].isCapitalised {
        if let isExpert = role(of: index + 1) { return Person(tokens: index..<index + 2, isExpert: isExpert) }
      } else if !token.namesChild, index + 1 < range.upperBound, Self.verbs.contains(reading.tokens[index + 1].word),
        let isExpert = role(of: index)
      {
        // A forename as the subject.
        return Person(tokens: index..<index + 1, isExpert: isExpert)
      }
    }
    return nil
  }

  /// Whether a role stands behind or before the same name elsewhere; true where the role itself is a qualification.
  private func role(of name: Int) -> Bool? {
    let word = reading.tokens[name].word
    for index in reading.tokens.indices where index != name && reading.tokens[index].isCapitalised {
      guard reading.tokens[index].word == word else { continue }
      var end = index + 1
      // The rest of the name and what joins it to the role.
      while end < reading.tokens.count, end - index <= Self.furthest,
        Self.between.contains(reading.tokens[end].word) || (reading.tokens[end].isCapitalised && end == index + 1)
      {
        if let isExpert = isExpert(at: end) { return isExpert }
        end += 1
      }
      guard end > index + 1, end < reading.tokens.count else { continue }
      if let isExpert = isExpert(at: end) { return isExpert }
      // "the support tutor", "her class teacher": one word more before the role.
      if end + 1 < reading.tokens.count, let isExpert = isExpert(at: end + 1) { return isExpert }
    }
    return nil
  }

  /// Whether a role starts at a token, and then whether it is a qualification.
  private func isExpert(at index: Int) -> Bool? {
    let hit = reading.hits("roles", in: index..<min(index + 6, reading.tokens.count)).first {
      $0.tokens.lowerBound == index
    }
    return hit.map { reading.entry(of: $0).attributes["expert"] != nil }
  }
}
