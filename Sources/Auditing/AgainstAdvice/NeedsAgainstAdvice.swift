import Plans

/// Looks in Sections B, C and D for every need that a report describes.
///
/// A need is missing only where neither its words nor its topic stand there; where some do, a person is asked.
struct NeedsAgainstAdvice {
  let plan: Study
  let reports: [ReadAdvice]

  private static let carried = 0.5
  private static let carriedOnTopic = 0.3
  private static let missing = 0.26
  private static let topics: [Word] = ["outcome-topics", "conditions", "health-topics"]

  func needs() -> [AgainstAdvice.Need] {
    let there = [SectionCode.B, .C, .D].map { code -> (code: SectionCode, terms: AmendmentTerms, topics: Set<String>) in
      let reading = plan.reading(code)
      return (code, AmendmentTerms(reading.tokens.indices, in: reading), topicIDs(in: reading, reading.tokens.indices))
    }
    let terms = there.reduce(AmendmentTerms()) { $0.with($1.terms) }
    let known = there.reduce(into: Set<String>()) { $0.formUnion($1.topics) }
    return reports.flatMap { report in
      let reading = report.study.reading(.needs)
      return report.study.plan[.needs].items.compactMap { item -> AgainstAdvice.Need? in
        let tokens = reading.tokens(in: item.range)
        guard describesNeed(tokens, reading) else { return nil }
        let own = AmendmentTerms(tokens, in: reading)
        guard own.tellingCount >= 2 else { return nil }
        let share = own.share(in: terms)
        let topics = topicIDs(in: reading, tokens)
        let isKnown = !topics.isEmpty && topics.isSubset(of: known)
        let fate: AgainstAdvice.Need.Fate =
          share >= Self.carried || (isKnown && share >= Self.carriedOnTopic)
          ? .carried : share <= Self.missing && topics.isDisjoint(with: known) ? .missing : .unclear
        return .init(
          advice: report.quote(.needs, item.range), fate: fate, plan: fate == .unclear ? nearest(own) : nil)
      }
    }
  }

  private func describesNeed(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    let isDifficulty =
      reading.has("difficulties", in: tokens) || reading.has("practical-effects", in: tokens)
      || reading.has("conditions", in: tokens)
    guard isDifficulty, tokens.count >= 5, NilGrammar(reading: reading).denial(in: tokens) == nil else { return false }
    if reading.has("strengths", in: tokens), !reading.has("practical-effects", in: tokens) { return false }
    // Who was seen, by what test and when describes no need.
    return tokens.contains { reading.tokens[$0].namesChild || Self.child.contains(reading.tokens[$0].word) }
  }

  private static let child: WordSet = [
    "he", "she", "they", "him", "her", "them", "his", "their", "child", "pupil", "student",
  ]

  private func topicIDs(in reading: Reading, _ tokens: Range<Int>) -> Set<String> {
    Set(Self.topics.flatMap { name in reading.hits(name, in: tokens).map { reading.entry(of: $0).id } })
  }

  /// The plan's item that shares most.
  private func nearest(_ terms: AmendmentTerms) -> Evidence? {
    var best: (shared: Double, evidence: Evidence)?
    for code in [SectionCode.B, .C, .D] {
      let reading = plan.reading(code)
      for sentence in reading.sentences {
        let shared = terms.shared(with: AmendmentTerms(sentence, in: reading))
        if shared > 0, shared > (best?.shared ?? 0) { best = (shared, plan.evidence(reading, sentence)) }
      }
    }
    return best?.evidence
  }
}
