import Plans
import Rubrics

/// Wordings that say enough only with something beside them in the same item or sentence.
enum WordingsCompleted: Measure {
  static let signature = MeasureSignature(
    name: "wordings-completed", summary: "Wordings with what has to stand beside them in the same item or sentence.",
    parameters: [
      "wordings": "lexicons of the wordings", "with": "lexicons, each of which must have a phrase beside the wording",
      "also": "lexicons of what needs nothing beside it",
    ],
    required: ["wordings", "with"], lexiconParameters: ["wordings", "with", "also"],
    values: [
      "found": "how many of the wordings stand", "complete": "those with everything beside them",
      "incomplete": "those that lack something", "also": "how often the other wordings stand",
      "provisions": "how many provisions the sections list",
    ],
    words: ["phrase": "the wording"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    var complete = 0
    var also = 0
    var provisions = 0
    let beside = criterion.argument("with")
    for code in criterion.selectedSections {
      let reading = study.reading(code)
      let guarded = GuardedPhrases(reading: reading)
      let items = study.plan[code].items
      provisions += items.count { $0.kind == .provision }
      also += criterion.argument("also").reduce(0) { $0 + guarded.all($1, in: 0..<reading.tokens.count).count }
      let hits = criterion.argument("wordings").flatMap { guarded.all($0, in: 0..<reading.tokens.count) }
        .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
      for hit in hits {
        let sentence = reading.sentence(around: hit.tokens.lowerBound)
        let item = items.map { reading.tokens(in: $0.range) }.first { $0.contains(hit.tokens.lowerBound) }
        let range = item.map { min($0.lowerBound, sentence.lowerBound)..<max($0.upperBound, sentence.upperBound) }
        let evidence = study.evidence(reading, sentence)
        if beside.allSatisfy({ reading.has($0, in: range ?? sentence) }) {
          complete += 1
          measured.support.append(evidence)
        } else {
          measured.marks.append(.init(evidence, words: ["phrase": study.evidence(reading, hit.tokens).quote]))
        }
      }
    }
    measured.values = [
      "found": Double(complete + measured.marks.count), "complete": Double(complete),
      "incomplete": Double(measured.marks.count), "also": Double(also), "provisions": Double(provisions),
    ]
    return measured
  }
}
