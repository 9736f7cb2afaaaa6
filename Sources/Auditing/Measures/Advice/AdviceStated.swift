import Plans
import Regulations
import Rubrics

/// What a piece of advice says of itself: whose it is, when it was written, and when its author last saw the child.
enum AdviceStated: Measure {
  static let signature = MeasureSignature(
    name: "advice-stated", summary: "Author, role, day and last contact, as a piece of advice states them.",
    parameters: ["months": "how old the last contact may be when the advice is written"],
    values: [
      "named": "1 where the author's name is there", "role": "1 where the author's profession is there",
      "dated": "1 where its day is stated", "contact": "1 where a contact with the child is dated",
      "missing": "how many of name, role and day are missing", "old": "1 where the last contact is older than asked",
    ], words: ["missing": "what is not stated", "contact": "the day of the last contact"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let advice = study.advice else { return Measured(values: ["missing": 3]) }
    var missing: [String] = []
    if !advice.isNamed { missing.append("the author's name") }
    if advice.service == nil { missing.append("the author's role") }
    if advice.dates.adviceWritten == nil { missing.append("its date") }
    var measured = Measured()
    measured.values = [
      "named": advice.isNamed ? 1 : 0, "role": advice.service == nil ? 0 : 1,
      "dated": advice.dates.adviceWritten == nil ? 0 : 1, "contact": advice.dates.contact == nil ? 0 : 1,
      "missing": Double(missing.count),
    ]
    measured.words["missing"] = SentenceList.text(missing)
    if let contact = advice.dates.contact, let written = advice.dates.adviceWritten,
      let months = criterion.argument("months").first.flatMap(Int.init)
    {
      measured.values["old"] = contact.adding(months: months) < written ? 1 : 0
      measured.words["contact"] = contact.description
    }
    if let author = advice.author { measured.support = [study.evidence(author)] }
    return measured
  }
}
