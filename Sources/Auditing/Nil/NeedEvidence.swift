import Plans

/// Whether a sentence shows a need of the child, or something that is provided.
struct NeedEvidence {
  let reading: Reading
  let code: SectionCode

  /// Whether it does, outside the words that deny one.
  func shows(in sentence: Range<Int>, except denied: Range<Int>?) -> Bool {
    let phrases = GuardedPhrases(reading: reading)
    for name in lexicons {
      for hit in reading.hits(name, in: sentence) {
        if let denied, isDenied(hit.tokens, by: denied) { continue }
        // A professional who is named may be the one who found nothing.
        if reading.entry(of: hit).attributes["person"] != nil { continue }
        if isNoun(hit.tokens) || !phrases.stands(hit, in: sentence) { continue }
        return true
      }
    }
    guard isProvision, denied == nil, !reading.has("reviewing", in: sentence) else { return false }
    // A weekday on its own names what others put on ("Saturday activities") and is no dose.
    return QuantityScanner(reading: reading, range: sentence).quantities().contains { quantity in
      quantity.tokens.count > 1 || !reading.tokens[quantity.tokens.lowerBound].isCapitalised
    }
  }

  private var isProvision: Bool { [.F, .G, .H1, .H2].contains(code) }

  private var lexicons: [Word] {
    switch code {
    case .C: Self.healthNeeds
    case .D: Self.careNeeds
    case .G: Self.healthProvision
    default: Self.provision
    }
  }

  private static let healthNeeds: [Word] = ["need-evidence", "health-signs"]
  private static let careNeeds: [Word] = ["need-evidence", "care-signs"]
  private static let healthProvision: [Word] = ["provision-evidence", "health-signs"]
  private static let provision: [Word] = ["provision-evidence"]

  /// A list behind a negation is denied as a whole: "no needs such as epilepsy or asthma".
  private func isDenied(_ tokens: Range<Int>, by denied: Range<Int>) -> Bool {
    if denied.overlaps(tokens) { return true }
    guard tokens.lowerBound >= denied.upperBound else { return false }
    return !(denied.upperBound..<tokens.lowerBound).contains { index in
      ["but", "although", "though", "however", "except", "apart", "other", "and"].contains(reading.tokens[index].word)
        || reading.tokens[index].word == ";"
    }
  }

  /// "His needs", "Sam's needs": a noun and no verb.
  private func isNoun(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first else { return true }
    let token = reading.tokens[first]
    let last = reading.tokens[tokens.upperBound - 1].word
    guard last == "needs" || last == "need" || last == "requirements" else { return token.isPossessive }
    return token.isPossessive || ["his", "her", "their", "my", "child", "young"].contains(token.word)
  }
}
