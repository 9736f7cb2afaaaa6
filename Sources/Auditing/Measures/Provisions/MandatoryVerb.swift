import Plans
import Rubrics

/// Whether a provision is worded as a duty ("will", "must") or as a wish ("should", "could").
enum MandatoryVerb: ItemMeasure {
  static let signature = MeasureSignature(
    name: "mandatory-verb", summary: "Whether a provision is worded as a duty or as a wish.", readsItems: true,
    values: [
      "duty": "1 where it says will, must, shall or is to",
      "wish": "1 where it says only should, could, would or might",
    ],
    words: ["verb": "the verb of the wish"])

  private static let duties: WordSet = ["will", "must", "shall", "requires", "receives", "has", "attends"]
  private static let wishes: WordSet = ["should", "could", "would", "might", "may", "ought"]
  /// Behind these the verb is of a clause beside the main one ("so that he could", "if she should").
  private static let asides: WordSet = [
    "that", "if", "when", "what", "which", "who", "he", "she", "they", "where", "until", "unless", "as", "in", "of",
  ]

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    let reading = study.reading(section)
    let tokens = reading.tokens(in: item.range)
    var measured = Measured()
    if tokens.contains(where: { Self.duties.contains(reading.tokens[$0].word) }) {
      measured.values["duty"] = 1
      measured.support = [study.evidence(section, offsets: item.range)]
      return measured
    }
    let wish = tokens.first { index in
      let token = reading.tokens[index]
      guard wishes.contains(token.word), !token.isCapitalised else { return false }
      let start = max(tokens.lowerBound, index - 2)
      return !(start..<index).contains { asides.contains(reading.tokens[$0].word) }
    }
    if let wish {
      measured.values["wish"] = 1
      let sentence = reading.sentence(around: wish).clamped(to: tokens)
      measured.marks = [
        .init(
          study.evidence(reading, sentence), item: item.id,
          words: ["verb": study.evidence(reading, wish..<wish + 1).quote])
      ]
    }
    return measured
  }
}
