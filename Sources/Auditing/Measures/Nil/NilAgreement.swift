import Plans
import Rubrics

/// Whether a nil of provision goes with a nil of needs, and the other way round.
enum NilAgreement: Measure {
  static let signature = MeasureSignature(
    name: "nil-agreement", summary: "Whether needs and their provision are both described or both nil.",
    parameters: ["needs": "code of the section with the needs", "provision": "code of the section with the provision"],
    required: ["needs", "provision"],
    values: [
      "needs-nil": "1 where the needs are said to be none", "needs-described": "1 where needs are described",
      "provision-nil": "1 where provision is said to be none",
      "provision-described": "1 where provision is described",
      "reasoned": "1 where a nil of provision says why, or who found it",
    ])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let needs = criterion.argument("needs").first.flatMap(SectionCode.init),
      let provision = criterion.argument("provision").first.flatMap(SectionCode.init)
    else { return Measured() }
    let statements = study.shared(NilStatements.init)
    let (left, right) = (statements[needs], statements[provision])
    let reading = study.reading(provision)
    let isReasoned = right.finder != nil || reading.has("no-provision-reasons", in: 0..<reading.tokens.count)
    var measured = Measured(values: [
      "needs-nil": left.isNil ? 1 : 0, "needs-described": left.state == .described ? 1 : 0,
      "provision-nil": right.isNil ? 1 : 0, "provision-described": right.state == .described ? 1 : 0,
      "reasoned": isReasoned ? 1 : 0,
    ])
    let nilCode = left.isNil ? needs : provision
    if let decisive = statements[nilCode].decisive {
      let evidence = study.evidence(study.reading(nilCode), decisive)
      measured.marks = [.init(evidence)]
      measured.support = [evidence]
    }
    return measured
  }
}
