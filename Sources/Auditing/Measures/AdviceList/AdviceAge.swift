import Plans
import Regulations
import Rubrics

/// How old the pieces of advice are at the plan's date.
enum AdviceAge: Measure {
  static let signature = MeasureSignature(
    name: "advice-age", summary: "How many pieces of advice are older than some months at the plan's date.",
    parameters: ["months": "greatest age in months"], required: ["months"],
    values: [
      "dated": "pieces with a date", "old": "those that are too old",
      "old-share": "share of the dated that are too old",
      "plan-dated": "1 where the plan states its date",
    ],
    words: ["date": "the piece's date"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let dated = study.shared(AdviceList.init).pieces.filter { $0.date != nil }
    var measured = Measured(values: ["dated": Double(dated.count)])
    guard let planDate = study.plan.date, let months = criterion.argument("months").first.flatMap(Int.init) else {
      return measured
    }
    measured.values["plan-dated"] = 1
    let oldest = planDate.adding(months: -months)
    let old = dated.filter { ($0.date ?? planDate) < oldest }
    measured.values["old"] = Double(old.count)
    measured.values["old-share"] = dated.isEmpty ? 0 : Double(old.count) / Double(dated.count)
    measured.marks = old.map { piece in
      .init(
        study.evidence(.K, offsets: piece.range), item: piece.item,
        words: ["date": piece.date?.description ?? ""])
    }
    measured.support = dated.filter { ($0.date ?? planDate) >= oldest }.prefix(1).map {
      study.evidence(.K, offsets: $0.range)
    }
    return measured
  }
}
