import Plans
import Rubrics

/// Signs elsewhere in the plan of what a section says is not there.
enum NilContradiction: Measure {
  static let signature = MeasureSignature(
    name: "nil-contradiction", summary: "Signs in other sections of what a section says is not there.",
    parameters: [
      "signs": "lexicons of the signs", "look-in": "codes of the sections looked at",
      "local-signs": "lexicons of what is a sign only in some sections", "local-to": "codes of those sections",
    ],
    required: ["signs", "look-in"], lexiconParameters: ["signs", "local-signs"],
    values: ["nil": "1 where the section says that there is nothing", "signs": "how many signs stand elsewhere"],
    words: ["sign": "the sign's own words", "where": "the section it stands in"])

  /// More than these are counted and not shown: the first ones make the point.
  private static let most = 5

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let code = criterion.selectedSections.first else { return Measured() }
    let statements = study.shared(NilStatements.init)
    var measured = Measured(values: ["nil": statements[code].isNil ? 1 : 0])
    guard statements[code].isNil else { return measured }
    var count = 0
    for other in criterion.argument("look-in").compactMap(SectionCode.init) where other != code {
      // A nil that names the social worker who found it is no sign of need.
      if statements[other].state != .described { continue }
      if study.plan[code].mergedWith.contains(other) { continue }
      let reading = study.reading(other)
      let isLocal = criterion.argument("local-to").contains(other.rawValue)
      let lexicons = criterion.argument("signs") + (isLocal ? criterion.argument("local-signs") : [])
      let hits = lexicons.flatMap { reading.hits($0) }
        .filter { GuardedPhrases(reading: reading).stands($0, in: reading.sentence(around: $0.tokens.lowerBound)) }
        .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
      var lastSentence: Range<Int>?
      for hit in hits {
        let sentence = reading.sentence(around: hit.tokens.lowerBound)
        if sentence == lastSentence { continue }
        lastSentence = sentence
        count += 1
        guard measured.marks.count < most else { continue }
        measured.marks.append(
          .init(
            study.evidence(reading, sentence),
            words: ["sign": study.evidence(reading, hit.tokens).quote, "where": other.rawValue]))
      }
    }
    measured.values["signs"] = Double(count)
    return measured
  }
}
