import Plans

/// The pronouns that the plan uses of the child, and sentences that use another set.
///
/// A pronoun is taken to mean whoever was named last before it: the child by name or by the plan's usual pronoun, or
/// another person (a relative, a title, a name). "They" of a single child is no error.
struct ChildPronouns {
  let study: Study

  /// One of the two sets that exclude each other.
  enum Gender: Sendable { case he, she }

  private static let gender: [String: Gender] = [
    "he": .he, "him": .he, "his": .he, "himself": .he, "she": .she, "her": .she, "hers": .she, "herself": .she,
  ]

  private static let plural: Set<String> = ["they", "them", "their", "themselves"]

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
      for token in reading.tokens {
        switch Self.gender[token.word] {
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
      reading.tokens.contains { Self.gender[$0.word] != nil || Self.plural.contains($0.word) }
    }
  }

  /// Sections that speak about the child; in A the child and the parents speak themselves.
  private var narrated: [Reading] { study.readings.filter { ($0.section ?? .A) > .A && ($0.section ?? .K) < .I } }

  /// Sentences about the child with a pronoun of the other set, and where the pronoun stands.
  func strangers() -> [(reading: Reading, sentence: Range<Int>, pronoun: Int)] {
    guard let usual else { return [] }
    var found: [(Reading, Range<Int>, Int)] = []
    for reading in narrated {
      var lastIsChild = true
      var passage: Int32 = -1
      for sentence in reading.sentences {
        // A new paragraph is about the child unless it says otherwise.
        if reading.tokens[sentence.lowerBound].passage != passage {
          passage = reading.tokens[sentence.lowerBound].passage
          lastIsChild = true
        }
        var others =
          reading.hits("relatives", in: sentence) + reading.hits("forenames", in: sentence)
          + reading.hits("roles", in: sentence)
        others.removeAll { study.childNames.contains(reading.tokens[$0.tokens.lowerBound].word) }
        others.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        var next = 0
        for index in sentence {
          while next < others.count, others[next].tokens.lowerBound <= index {
            lastIsChild = false
            next += 1
          }
          let word = reading.tokens[index].word
          if study.childNames.contains(word) { lastIsChild = true }
          if Self.titles.contains(word) { lastIsChild = false }
          guard let gender = Self.gender[word] else { continue }
          if gender == usual {
            if lastIsChild || word == "he" || word == "she" { lastIsChild = true }
          } else if lastIsChild, others.isEmpty || Self.subjects.contains(word) {
            found.append((reading, sentence, index))
            break
          }
        }
      }
    }
    return found.map { (reading: $0.0, sentence: $0.1, pronoun: $0.2) }
  }

  /// "Her" beside another person may be that person's; "she" after the child's name is the child.
  private static let subjects: Set<String> = ["he", "she"]

  private static let titles: Set<String> = ["mr", "mrs", "miss", "ms", "mum", "dad", "mother", "father"]
}
