import Plans
import Rubrics

/// Whether sections of provision hold more than a pointer to services that are open to everyone.
enum SignpostingOnly: Measure {
  static let signature = MeasureSignature(
    name: "signposting-only",
    summary: "Whether the selected sections hold more than pointers to services for everyone.",
    values: [
      "provision": "sentences that are more than a pointer", "pointers": "sentences that only point elsewhere",
    ],
    words: ["pointer": "the words that point elsewhere"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let statements = study.shared(NilStatements.init)
    var provision = 0
    var measured = Measured()
    for code in criterion.selectedSections {
      let reading = study.reading(code)
      for sentence in statements[code].sentences {
        switch sentence.act {
        case .universal: measured.marks.append(.init(study.evidence(reading, sentence.tokens)))
        case .described:
          provision += 1
          measured.support.append(study.evidence(reading, sentence.tokens))
        default: break
        }
      }
    }
    measured.values = ["provision": Double(provision), "pointers": Double(measured.marks.count)]
    measured.words["pointer"] = measured.marks.first?.evidence?.quote
    return measured
  }
}
