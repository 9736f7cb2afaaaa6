import Plans
import Rubrics

/// Specialist words that stand without an explanation.
enum UnexplainedTerms: Measure {
  static let signature = MeasureSignature(
    name: "unexplained-terms", summary: "Specialist words that are nowhere explained in the selected sections.",
    parameters: ["terms": "lexicons of specialist words", "glosses": "lexicons of words that open an explanation"],
    required: ["terms", "glosses"], lexiconParameters: ["terms", "glosses"],
    values: ["terms": "how many different ones there are", "unexplained": "how many are not explained"],
    words: ["term": "the specialist word", "terms": "those that are not explained"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var order: [String] = []
    var first: [String: (Reading, Range<Int>)] = [:]
    var explained: Set<String> = []
    for code in criterion.selectedSections {
      let reading = study.reading(code)
      let hits = criterion.argument("terms").flatMap { reading.hits($0) }
      for hit in hits.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
        let id = reading.entry(of: hit).id
        if first[id] == nil {
          first[id] = (reading, hit.tokens)
          order.append(id)
        }
        if isExplained(hit.tokens, reading, criterion) { explained.insert(id) }
      }
    }
    var measured = Measured()
    for id in order where !explained.contains(id) {
      guard let (reading, tokens) = first[id] else { continue }
      measured.marks.append(
        .init(
          study.evidence(reading, reading.sentence(around: tokens.lowerBound)),
          words: ["term": study.evidence(reading, tokens).quote]))
    }
    measured.values = ["terms": Double(order.count), "unexplained": Double(measured.marks.count)]
    measured.words["terms"] = measured.marks.compactMap { $0.words["term"] }.joined(separator: ", ")
    return measured
  }

  /// In brackets or with brackets behind it, with a gloss behind it in its sentence, or as the other name of plain words.
  private static func isExplained(_ term: Range<Int>, _ reading: Reading, _ criterion: Criterion) -> Bool {
    let sentence = reading.sentence(around: term.lowerBound)
    let next = term.upperBound
    if next < sentence.upperBound, ["(", ":"].contains(reading.tokens[next].word) { return true }
    let opening = max(sentence.lowerBound, term.lowerBound - 3)..<term.lowerBound
    if opening.contains(where: { ["(", "called", "termed", "as"].contains(reading.tokens[$0].word) }) { return true }
    if next + 1 < sentence.upperBound, [",", "-", "\u{2013}", "\u{2014}"].contains(reading.tokens[next].word),
      ["a", "an", "the", "which", "where", "when", "that", "so", "or"].contains(reading.tokens[next + 1].word)
    {
      return true
    }
    let glosses = criterion.argument("glosses")
    if glosses.contains(where: { reading.has($0, in: next..<max(next, sentence.upperBound)) }) { return true }
    guard sentence.upperBound < reading.tokens.count else { return false }
    // "He has nystagmus. This means that his eyes ...": the next sentence opens with the gloss.
    let after = reading.sentence(around: sentence.upperBound)
    let head = after.lowerBound..<min(after.upperBound, after.lowerBound + 4)
    return glosses.contains { reading.has($0, in: head) }
  }
}
