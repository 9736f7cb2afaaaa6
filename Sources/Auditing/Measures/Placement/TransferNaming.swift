import Plans
import Regulations
import Rubrics

/// Whether a plan of a transfer year names where the young person goes next.
///
/// Regulation 18 of the SEND Regulations 2014: by 15 February, or by 31 March for the move to a post-16 institution.
enum TransferNaming: Measure {
  static let signature = MeasureSignature(
    name: "transfer-naming",
    summary: "Whether a plan of a transfer year names the setting or type from the transfer on.",
    parameters: ["transfers": "lexicon of words that date a change of setting"], required: ["transfers"],
    lexiconParameters: ["transfers"],
    values: [
      "draft": "1 for a draft", "transfer-year": "1 in Year 6 or Year 11", "leaving": "1 in Year 11",
      "undated": "1 where the plan has no date", "due": "1 from the day by which the next setting must be named",
      "spoken": "1 where Section I dates a change of setting", "named": "settings and types that Section I states",
    ])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let reading = study.reading(.I)
    let placement = study.shared(PlacementReading.init)
    var measured = Measured(values: [
      "draft": study.plan.status?.isDraft == true ? 1 : 0,
      "named": Double(placement.named.count + placement.types.count),
    ])
    guard let year = study.plan.ncYear, year == 6 || year == 11 else { return measured }
    measured.values["transfer-year"] = 1
    measured.values["leaving"] = year == 11 ? 1 : 0
    if let date = study.plan.date {
      let first = year == 6 ? (month: 2, day: 15) : (month: 3, day: 31)
      let isDue = date.month < 9 && (date.month, date.day) >= (first.month, first.day)
      measured.values["due"] = isDue ? 1 : 0
    } else {
      measured.values["undated"] = 1
    }
    let hits = criterion.argument("transfers").flatMap { reading.hits($0) }
    measured.values["spoken"] = hits.isEmpty ? 0 : 1
    measured.support = hits.prefix(1).map {
      study.evidence(reading, reading.sentence(around: $0.tokens.lowerBound))
    }
    return measured
  }
}
