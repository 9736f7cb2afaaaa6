import Plans
import Regulations
import Rubrics

/// Whether the next review falls after the plan's date and within twelve months of it (Children and Families Act 2014
/// s44(1): the period starts with the day itself, so the last day is the one before the same day a year later).
enum NextReviewGap: Measure {
  static let signature = MeasureSignature(
    name: "next-review-gap", summary: "The next review against the plan's date.",
    values: [
      "draft": "1 for a draft", "undated": "1 where the plan has no date",
      "unstated": "1 where no review date is stated",
      "within": "1 where it is after the plan's date and within twelve months",
    ],
    words: ["review": "the review date", "latest": "the last day of the twelve months"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    if study.plan.status?.isDraft == true { return Measured(values: ["draft": 1]) }
    var measured = Measured()
    if let line = study.frontLine(labelledBy: "review-labels") { measured.marks = [.init(line)] }
    guard let review = study.plan.dates.nextReview else {
      measured.values = ["unstated": 1]
      return measured
    }
    guard let date = study.plan.date else {
      measured.values = ["undated": 1]
      return measured
    }
    let latest = date.adding(months: 12).adding(days: -1)
    measured.values = ["within": review > date && review <= latest ? 1 : 0]
    measured.words = ["review": review.description, "latest": "(\(latest) at the latest)"]
    return measured
  }
}
