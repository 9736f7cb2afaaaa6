import Plans
import Rubrics

/// Wordings that belong to another age than the young person's.
enum WordingsForAge: Measure {
  static let signature = MeasureSignature(
    name: "wordings-for-age", summary: "Wordings that belong to another age than the young person's.",
    parameters: [
      "younger": "lexicon of what is for young children", "from-year": "the NC year from which it no longer fits",
      "older": "lexicon of what is for older pupils", "to-year": "the NC year up to which it does not fit yet",
    ],
    required: ["younger", "from-year", "older", "to-year"], lexiconParameters: ["younger", "older"],
    values: [
      "unknown-year": "1 where the year is not known", "between": "1 in the years in which either fits",
      "found": "how many wordings of another age stand",
    ],
    words: ["phrase": "the wording", "year": "the year group"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let year = study.plan.ncYear else { return Measured(values: ["unknown-year": 1]) }
    let isOlder = (criterion.argument("from-year").first.flatMap(Int.init)).map { year >= $0 } ?? false
    let isYounger = (criterion.argument("to-year").first.flatMap(Int.init)).map { year <= $0 } ?? false
    guard isOlder || isYounger else { return Measured(values: ["between": 1]) }
    var measured = Measured()
    let lexicons = criterion.argument(isOlder ? "younger" : "older")
    for code in criterion.selectedSections {
      let reading = study.reading(code)
      let guarded = GuardedPhrases(reading: reading)
      let hits = lexicons.flatMap { guarded.all($0, in: 0..<reading.tokens.count) }
      for hit in hits.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
        let evidence = study.evidence(reading, reading.sentence(around: hit.tokens.lowerBound))
        measured.marks.append(.init(evidence, words: ["phrase": study.evidence(reading, hit.tokens).quote]))
      }
    }
    measured.values["found"] = Double(measured.marks.count)
    measured.words["year"] = year > 0 ? "Year \(year)" : year == 0 ? "Reception" : "nursery"
    return measured
  }
}
