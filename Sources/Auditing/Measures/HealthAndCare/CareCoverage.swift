import Plans
import Rubrics

/// Whether every need of health or care has provision, or a reason why it has none.
enum CareCoverage: Measure {
  static let signature = MeasureSignature(
    name: "care-coverage", summary: "How many needs of health or care have provision, or a reason.",
    parameters: [
      "needs": "code of the section with the needs", "met-in": "codes of the sections with the provision",
      "topics": "lexicon of topics that join a need with its care", "reasons": "lexicon of reasons for having none",
    ],
    required: ["needs", "met-in", "topics", "reasons"], lexiconParameters: ["topics", "reasons"],
    values: [
      "described": "1 where the section describes needs", "needs": "how many needs there are",
      "served": "needs with provision or a reason", "lacking": "needs with neither",
      "open": "needs of which neither layout nor words tell",
    ],
    words: ["need": "the need's own words"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let from = criterion.argument("needs").first.flatMap(SectionCode.init),
      let topics = criterion.argument("topics").first, let reasons = criterion.argument("reasons").first
    else { return Measured() }
    let thread = CareThread(
      study: study, from: from, targets: criterion.argument("met-in").compactMap(SectionCode.init), topics: topics,
      reasons: reasons)
    let isDescribed = study.shared(NilStatements.init)[from].state == .described
    var measured = Measured(values: ["described": isDescribed ? 1 : 0])
    guard isDescribed else { return measured }
    let needs = thread.needs()
    let open = needs.count { $0.service == .open }
    let lacking = needs.count { $0.service == .lacking }
    measured.values["needs"] = Double(needs.count)
    measured.values["served"] = Double(needs.count - open - lacking)
    measured.values["lacking"] = Double(lacking)
    measured.values["open"] = Double(open)
    for (item, service) in needs where service == .lacking || service == .open {
      let evidence = study.evidence(from, offsets: item.range)
      measured.marks.append(.init(evidence, item: item.id, words: ["need": evidence.quote]))
    }
    return measured
  }
}
