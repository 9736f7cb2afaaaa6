import Plans
import Regulations
import Rubrics

/// How far the stated national curriculum year is from the one that the date of birth gives.
enum NCYearDifference: Measure {
  static let signature = MeasureSignature(
    name: "nc-year-difference",
    summary: "Stated national curriculum year against the one computed from the date of birth.",
    values: [
      "difference": "years between them, never negative", "unstated": "1 where year or date of birth is not stated",
      "undated": "1 where the plan has no date",
    ],
    words: ["stated": "stated year", "computed": "computed year"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let stated = study.plan.subject.ncYear, let born = study.plan.subject.dateOfBirth else {
      return Measured(values: ["unstated": 1])
    }
    guard let date = study.plan.date else { return Measured(values: ["undated": 1]) }
    let computed = SchoolYear.ncYear(bornOn: born, on: date)
    var measured = Measured(
      values: ["difference": Double(abs(stated - computed))],
      words: ["stated": SchoolYear.name(ofNCYear: stated), "computed": SchoolYear.name(ofNCYear: computed)])
    if let line = study.frontLine(labelledBy: "year-labels") { measured.marks = [.init(line)] }
    return measured
  }
}
