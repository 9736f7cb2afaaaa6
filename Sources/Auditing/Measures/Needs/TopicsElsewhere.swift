import Plans
import Rubrics

/// Topics of one section that stand in other sections and not in it.
enum TopicsElsewhere: Measure {
  static let signature = MeasureSignature(
    name: "topics-elsewhere", summary: "Topics that the selected sections describe and their own section does not.",
    parameters: ["topics": "lexicon whose entries are the topics", "home": "code of the section where they belong"],
    required: ["topics", "home"], lexiconParameters: ["topics"],
    values: [
      "described": "1 where a selected section describes anything", "displaced": "topics that stand only there",
    ],
    words: ["phrase": "the words of the topic", "where": "the section it stands in"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let statements = study.shared(NilStatements.init)
    let homes = criterion.argument("home").compactMap(SectionCode.init)
    let topics = criterion.argument("topics")
    var measured = Measured(values: ["described": 0])
    var atHome: Set<String> = []
    for home in homes {
      let reading = study.reading(home)
      for hit in topics.flatMap({ reading.hits($0) }) { atHome.insert(reading.entry(of: hit).id) }
    }
    var displaced: Set<String> = []
    for code in criterion.selectedSections where !study.plan[code].mergedWith.contains(where: homes.contains) {
      guard !statements[code].isEmpty else { continue }
      measured.values["described"] = 1
      let reading = study.reading(code)
      let guarded = GuardedPhrases(reading: reading)
      for one in statements[code].sentences where one.act == .described {
        for hit in topics.flatMap({ guarded.all($0, in: one.tokens) }) {
          let id = reading.entry(of: hit).id
          guard !atHome.contains(id), displaced.insert(id).inserted else { continue }
          measured.marks.append(
            .init(
              study.evidence(reading, one.tokens),
              words: ["phrase": study.evidence(reading, hit.tokens).quote, "where": code.rawValue]))
        }
      }
    }
    measured.values["displaced"] = Double(displaced.count)
    return measured
  }
}
