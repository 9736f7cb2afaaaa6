import Plans
import Rubrics

/// Which facts about the child the front of the plan states.
enum StatedFields: Measure {
  static let signature = MeasureSignature(
    name: "stated-fields", summary: "Which facts about the child are stated.",
    parameters: ["fields": "name, date-of-birth, nc-year, nhs-number, upn, setting"], required: ["fields"],
    values: ["missing": "how many are not stated", "stated": "how many are stated"],
    words: ["missing": "those that are not stated"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let subject = study.plan.subject
    let asked = criterion.argument("fields")
    let missing = asked.filter { field in
      switch field {
      case "name": subject.name == nil
      case "date-of-birth": subject.dateOfBirth == nil
      case "nc-year": subject.ncYear == nil
      case "nhs-number": subject.nhsNumber == nil
      case "upn": subject.upn == nil
      case "setting": subject.setting == nil
      default: false
      }
    }
    let words = missing.map { ["nc-year": "national curriculum year"][$0] ?? String($0.map { $0 == "-" ? " " : $0 }) }
    return Measured(
      values: ["missing": Double(missing.count), "stated": Double(asked.count - missing.count)],
      words: ["missing": words.joined(separator: " and ")])
  }
}
