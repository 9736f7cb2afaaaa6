import Plans

/// The pronouns that the plan uses of the child, and sentences that use another set.
///
/// A pronoun of the other set counts only where neither its sentence nor the one before names anybody else whom it could
/// mean (a relative, a role, a title, a name): a sound plan must not be accused. "They" of a single child is no error.
struct ChildPronouns {
  let study: Study

  /// One of the two sets that exclude each other.
  enum Gender: Sendable { case he, she }

  /// The set that a word belongs to.
  static func gender(of word: Word) -> Gender? {
    switch word {
    case "he", "him", "his", "himself": .he
    case "she", "her", "hers", "herself": .she
    default: nil
    }
  }

  private static let plural: WordSet = ["they", "them", "their", "themselves"]

  /// The stated or usual set; nil where no pronoun is used of the child.
  var usual: Gender? {
    if let stated = study.plan.subject.pronouns?.lowercased() {
      let words = stated.split { !$0.isLetter }
      if words.contains("she") || words.contains("her") || words.contains("female") || words.contains("girl")
        || words == ["f"]
      {
        return .she
      }
      if words.contains("he") || words.contains("him") || words.contains("male") || words.contains("boy")
        || words == ["m"]
      {
        return .he
      }
    }
    let counts = counts()
    if counts.he == 0, counts.she == 0 { return nil }
    return counts.he >= counts.she ? .he : .she
  }

  private func counts() -> (he: Int, she: Int) {
    var he = 0
    var she = 0
    for reading in narrated {
      for token in reading.tokens where token.traits.contains(.aboutWhom) {
        switch Self.gender(of: token.word) {
        case .he: he += 1
        case .she: she += 1
        case nil: break
        }
      }
    }
    return (he, she)
  }

  /// Whether any pronoun at all is used of the child.
  var isUsed: Bool {
    narrated.contains { reading in
      reading.tokens.contains { Self.gender(of: $0.word) != nil || Self.plural.contains($0.word) }
    }
  }

  /// Sections that speak about the child; in A the child and the parents speak themselves.
  private var narrated: [Reading] { study.readings.filter { ($0.section ?? .A) > .A && ($0.section ?? .K) < .I } }

  /// Sentences about the child with a pronoun of the other set, and where the pronoun stands.
  func strangers() -> [(reading: Reading, sentence: Range<Int>, pronoun: Int)] {
    guard let usual else { return [] }
    var found: [(Reading, Range<Int>, Int)] = []
    for reading in narrated {
      var passage: Int32 = -1
      var othersBefore = false
      let isSettled = namesFinder(beside: reading)
      for sentence in reading.sentences where !isSettled {
        // A new paragraph is about the child unless it says otherwise; the cells of a row speak of the same people.
        let here = reading.tokens[sentence.lowerBound].passage
        if here != passage {
          if !sharesRow(here, passage, reading) { othersBefore = false }
          passage = here
        }
        let othersHere = namesAnother(reading, sentence)
        if !othersHere, !othersBefore,
          let pronoun = sentence.first(where: { Self.gender(of: reading.tokens[$0].word).map { $0 != usual } ?? false })
        {
          found.append((reading, sentence, pronoun))
        }
        othersBefore = othersHere || (othersBefore && reading.passage(of: sentence.lowerBound)?.row != nil)
      }
    }
    return found.map { (reading: $0.0, sentence: $0.1, pronoun: $0.2) }
  }

  private func sharesRow(_ here: Int32, _ before: Int32, _ reading: Reading) -> Bool {
    guard before >= 0 else { return false }
    let passages = reading.body.passages
    guard let row = passages[Int(here)].row else { return false }
    return passages[Int(before)].row == row
  }

  /// In care, "he will come back" may mean whoever made the finding that another of its sections tells of.
  private func namesFinder(beside reading: Reading) -> Bool {
    guard let section = reading.section, [.H1, .H2].contains(section) else { return false }
    return narrated.contains { other in
      [.D, .H1, .H2].contains(other.section) && other.sentences.contains { namesAnother(other, $0) }
    }
  }

  static let titles: WordSet = ["mr", "mrs", "miss", "ms", "mum", "dad", "mother", "father"]

  /// Whether a sentence names anybody but the child whom a pronoun could mean: a relative, a role, a title, a name.
  private func namesAnother(_ reading: Reading, _ sentence: Range<Int>) -> Bool {
    if reading.has("relatives", in: sentence) || reading.has("roles", in: sentence)
      || reading.has("loose-actors", in: sentence)
      || reading.tokens[sentence].contains(where: { $0.traits.contains(.aboutWhom) && Self.titles.contains($0.word) })
    {
      return true
    }
    return reading.hits("forenames", in: sentence).contains {
      !reading.tokens[$0.tokens.lowerBound].namesChild
    }
  }
}
