import Plans
import Rubrics

/// Provision of health or care that educates or trains the child.
enum TeachingInCare: Measure {
  static let signature = MeasureSignature(
    name: "teaching-in-care", summary: "Provision among health or care that educates or trains the child.",
    parameters: [
      "teaching": "lexicon of wordings by which a skill is taught",
      "therapies": "lexicon of therapies that teach by themselves",
      "unless": "lexicons that make such a therapy treatment",
    ],
    required: ["teaching", "therapies"], lexiconParameters: ["teaching", "therapies", "unless"],
    values: [
      "described": "1 where the section describes provision", "teaching": "how many such provisions stand there",
    ],
    words: ["phrase": "the words that show it"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    for code in criterion.selectedSections {
      let statement = study.shared(NilStatements.init)[code]
      if !statement.isEmpty { measured.values["described"] = 1 }
      let reading = study.reading(code)
      for sentence in statement.sentences where sentence.act == .described {
        guard let words = teaching(in: sentence.tokens, reading, criterion) else { continue }
        measured.marks.append(
          .init(
            study.evidence(reading, sentence.tokens), words: ["phrase": study.evidence(reading, words).quote]))
      }
    }
    measured.values["teaching"] = Double(measured.marks.count)
    return measured
  }

  private static func teaching(in sentence: Range<Int>, _ reading: Reading, _ criterion: Criterion) -> Range<Int>? {
    let phrases = GuardedPhrases(reading: reading)
    for name in criterion.argument("teaching") {
      if let found = phrases.all(name, in: sentence).first(where: { !isAboutOthers($0.tokens, sentence, reading) }) {
        return found.tokens
      }
    }
    for name in criterion.argument("therapies") {
      guard let found = phrases.first(name, in: sentence) else { continue }
      if !criterion.argument("unless").contains(where: { reading.has($0, in: sentence) }) { return found }
    }
    return nil
  }

  private static let others: WordSet = [
    "parents", "parent", "mother", "mum", "father", "dad", "family", "families", "carers", "carer", "staff",
    "teacher", "teachers", "assistant", "assistants", "educators", "adults", "key", "school", "nursery", "college",
    "grandparents", "foster", "workers", "team", "siblings",
  ]

  /// "Teach his parents", "train the staff": those who are taught are others than the child.
  private static func isAboutOthers(_ tokens: Range<Int>, _ sentence: Range<Int>, _ reading: Reading) -> Bool {
    let near = tokens.lowerBound..<min(sentence.upperBound, tokens.upperBound + 2)
    return near.contains { others.contains(reading.tokens[$0].word) }
  }
}
