import Plans
import Rubrics

/// How long sentences are.
enum SentenceLengths: Measure {
  static let signature = MeasureSignature(
    name: "sentence-lengths", summary: "How many words the sentences of the selected sections have.",
    parameters: ["long": "the number of words from which a sentence is shown as long"], required: ["long"],
    values: [
      "sentences": "how many sentences of four words or more there are", "mean": "words to a sentence, on average",
      "long": "how many are long",
    ],
    words: ["mean": "words to a sentence, on average and in whole words"])

  /// More than these teach a writer nothing more.
  private static let most = 3

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let least = criterion.argument("long").first.flatMap(Int.init) ?? 40
    var measured = Measured()
    var sentences = 0
    var words = 0
    var long: [(count: Int, evidence: Evidence)] = []
    for code in criterion.selectedSections {
      let reading = study.reading(code)
      for sentence in reading.sentences {
        let count = reading.tokens[sentence].count { $0.kind != .punctuation }
        guard count >= 4 else { continue }
        sentences += 1
        words += count
        if count >= least { long.append((count, study.evidence(reading, sentence))) }
      }
    }
    let mean = sentences > 0 ? Double(words) / Double(sentences) : 0
    measured.values = ["sentences": Double(sentences), "mean": mean, "long": Double(long.count)]
    measured.words["mean"] = String(Int(mean.rounded()))
    measured.marks = long.prefix(most).map { .init($0.evidence) }
    return measured
  }
}
