import Plans
import Rubrics

/// In which of two places phrases stand: where they belong, and where they do not.
enum PhrasePlaces: Measure {
  static let signature = MeasureSignature(
    name: "phrase-places", summary: "Where phrases stand: in sections where they belong, or where they do not.",
    parameters: [
      "phrases": "lexicons of the phrases", "right": "codes of the sections where they belong",
      "wrong": "codes of the sections where they do not",
    ],
    required: ["phrases", "right", "wrong"], lexiconParameters: ["phrases"],
    values: [
      "right": "how many stand where they belong", "wrong": "how many stand where they do not",
      "merged": "how many stand in a section that is not told apart from its neighbour",
    ],
    words: ["phrase": "the phrase as it stands"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let wrong = criterion.argument("wrong").compactMap(SectionCode.init)
    let right = criterion.argument("right").compactMap(SectionCode.init)
    var measured = Measured()
    for code in wrong {
      let isMerged = study.plan[code].mergedWith.contains(where: right.contains)
      for words in phrases(in: code, criterion, study) {
        measured.values[isMerged ? "merged" : "wrong", default: 0] += 1
        let reading = study.reading(code)
        measured.marks.append(
          .init(
            study.evidence(reading, reading.sentence(around: words.lowerBound)),
            words: ["phrase": study.evidence(reading, words).quote]))
      }
    }
    for code in right where !study.plan[code].mergedWith.contains(where: wrong.contains) {
      let found = phrases(in: code, criterion, study)
      measured.values["right", default: 0] += Double(found.count)
      measured.support += found.map {
        study.evidence(study.reading(code), study.reading(code).sentence(around: $0.lowerBound))
      }
    }
    return measured
  }

  private static func phrases(in code: SectionCode, _ criterion: Criterion, _ study: Study) -> [Range<Int>] {
    let reading = study.reading(code)
    let guarded = GuardedPhrases(reading: reading)
    return criterion.argument("phrases").flatMap { guarded.all($0, in: 0..<reading.tokens.count) }.map(\.tokens)
      .sorted { $0.lowerBound < $1.lowerBound }
  }
}
