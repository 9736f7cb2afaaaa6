import Plans
import Rubrics

/// Whether a plan is signed or authorised by an officer, by name and with a day.
enum Authorisation: Measure {
  static let signature = MeasureSignature(
    name: "authorisation", summary: "Whether somebody has signed or authorised the plan, by name and with a day.",
    parameters: ["labels": "lexicons of the words that announce a signature"], required: ["labels"],
    lexiconParameters: ["labels"],
    values: [
      "announced": "1 where a signature or authorisation is announced", "name": "1 where a person is named with it",
      "day": "1 where a day stands with it", "draft": "1 for a draft, which nobody has to sign",
    ])

  /// How many lines behind its label a signature may fill.
  private static let reach = 4

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    if study.plan.status?.isDraft == true { return Measured(values: ["draft": 1]) }
    var measured = Measured()
    for reading in [study.front] + study.readings {
      let days = study.statedDays(reading)
      for hit in criterion.argument("labels").flatMap({ reading.hits($0) }) {
        let first = Int(reading.tokens[hit.tokens.lowerBound].passage)
        let passages = reading.body.passages
        guard passages.indices.contains(first) else { continue }
        let last = min(first + reach, passages.count - 1)
        let range = passages[first].range.lowerBound..<passages[last].range.upperBound
        let around = reading.tokens(in: range)
        let name = PersonNames(reading: reading).first(in: around)
        let day = days.days(in: range).first
        let isFuller =
          (name == nil ? 0.0 : 1) + (day == nil ? 0 : 1) > measured.values["name", default: 0]
          + measured.values["day", default: 0]
        if measured.values["announced"] == nil || isFuller {
          measured.values = ["announced": 1, "name": name == nil ? 0 : 1, "day": day == nil ? 0 : 1]
          measured.support = [study.evidence(reading, reading.tokens(in: passages[first].range))]
        }
      }
    }
    return measured
  }
}
