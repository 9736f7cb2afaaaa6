import Plans
import Rubrics

/// In which groups of sections a set of topics shows.
enum TopicsAcrossSections: Measure {
  static let signature = MeasureSignature(
    name: "topics-across-sections", summary: "In how many groups of sections any of the topics shows.",
    parameters: [
      "topics": "lexicons of the topics", "groups": "groups of section codes joined by +",
      "from-year": "national curriculum year from which it applies",
    ],
    required: ["topics", "groups"], lexiconParameters: ["topics"],
    values: [
      "groups": "groups in which a topic shows", "below-year": "1 below the year from which it applies",
      "unknown-year": "1 where the year is not known",
    ],
    words: ["without": "the groups in which none shows"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    if let from = criterion.argument("from-year").first.flatMap(Int.init) {
      guard let year = study.plan.ncYear else { return Measured(values: ["unknown-year": 1]) }
      if year < from { return Measured(values: ["below-year": 1]) }
    }
    let topics = criterion.argument("topics")
    var measured = Measured()
    var found = 0
    var without: [String] = []
    for group in criterion.argument("groups") {
      let codes = group.split(separator: "+").compactMap { SectionCode(rawValue: String($0)) }
      let evidence = codes.lazy.compactMap { code -> Evidence? in
        let reading = study.reading(code)
        for topic in topics {
          if let hit = reading.hits(topic).first {
            return study.evidence(reading, reading.sentence(around: hit.tokens.lowerBound))
          }
        }
        return nil
      }.first
      if let evidence {
        found += 1
        measured.support.append(evidence)
      } else {
        without.append(codes.map(\.rawValue).joined(separator: "/"))
      }
    }
    measured.values["groups"] = Double(found)
    measured.words["without"] = without.joined(separator: ", ")
    return measured
  }
}
