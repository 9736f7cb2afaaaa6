import Plans
import Regulations
import Rubrics

/// The child's age at the plan's date, and whether a section that depends on it describes anything.
enum AgeAtPlan: Measure {
  static let signature = MeasureSignature(
    name: "age-at-plan",
    summary: "Age in years at the plan's date, and whether the selected section describes anything.",
    values: [
      "age": "years", "age-known": "1 where the plan states a date of birth and a date",
      "described": "1 where the section describes anything", "merged": "1 where it shares its heading with another",
    ],
    words: ["age": "years in figures"])

  /// More sentences than these add nothing to the finding.
  private static let most = 5

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let code = criterion.selectedSections.first else { return Measured() }
    let statement = study.shared(NilStatements.init)[code]
    var measured = Measured(values: [
      "described": statement.isEmpty ? 0 : 1, "merged": study.plan[code].mergedWith.isEmpty ? 0 : 1,
    ])
    if let born = study.plan.subject.dateOfBirth, let date = study.plan.date {
      let age = AgeReckoning.years(bornOn: born, on: date)
      measured.values["age-known"] = 1
      measured.values["age"] = Double(age)
      measured.words["age"] = String(age)
    }
    let described = statement.sentences.filter { $0.act == .described }
    measured.marks = described.prefix(most).map { .init(study.evidence(study.reading(code), $0.tokens)) }
    return measured
  }
}
