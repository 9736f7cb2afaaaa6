import Plans

/// Where a plan says that a direct payment is made, and whether the budget section says what for.
struct DirectPayments: Sendable {
  /// Sentences that say that one is made, with their sections, in statutory order.
  var made: [(section: SectionCode, sentence: Range<Int>)] = []
  /// The budget section says which need it meets.
  var namesNeed = false
  /// The budget section says which outcome it serves.
  var namesOutcome = false

  /// The section that must set them out.
  private static let home = SectionCode.J

  init(study: Study) {
    // Lists of advice and the placement may speak of payments, but none is made there.
    for code in SectionCode.ofPlan where code != .K && code != .I {
      let reading = study.reading(code)
      var last: Range<Int>?
      for hit in GuardedPhrases(reading: reading).all("direct-payments", in: 0..<reading.tokens.count) {
        let sentence = reading.sentence(around: hit.tokens.lowerBound)
        guard sentence != last, isContent(hit.tokens.lowerBound, reading),
          !reading.has("payment-not-made", in: sentence)
        else { continue }
        last = sentence
        made.append((code, sentence))
      }
    }
    guard made.contains(where: { $0.section == Self.home }) else { return }
    let reading = study.reading(Self.home)
    let labels = Set(ThreadLabel.all(in: reading.body.text).map(\.strand))
    let words = reading.tokens.indices
    namesNeed =
      !labels.isDisjoint(with: [.need, .healthNeed, .careNeed])
      || words.contains { isNounOfNeed($0, reading) }
    namesOutcome = labels.contains(.outcome) || words.contains { reading.tokens[$0].word.hasPrefix("outcome") }
  }

  private func isContent(_ token: Int, _ reading: Reading) -> Bool {
    switch reading.passageKind(of: token) {
    case .subheading, .label, .cellHeading: false
    default: true
    }
  }

  /// "Meets his need for", "needs D1 and D2": the noun, and not "he needs".
  private func isNounOfNeed(_ index: Int, _ reading: Reading) -> Bool {
    guard ["need", "needs"].contains(reading.tokens[index].word), index > 0 else { return false }
    let before = reading.tokens[index - 1]
    return before.isPossessive
      || [
        "his", "her", "their", "the", "meet", "meets", "meeting", "of", "care", "health", "educational", "following",
        "identified", "these", "this", "my", "for", "address", "addresses", "social", "first", "second", "third",
        "fourth",
        "fifth", "last", "both", "all", "that", "one", "two", "three",
      ].contains(before.word)
  }
}
