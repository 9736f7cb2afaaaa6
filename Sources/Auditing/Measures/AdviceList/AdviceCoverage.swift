import Plans
import Rubrics

/// Which of the sources that the law asks for the list of advice has.
enum AdviceCoverage: Measure {
  static let signature = MeasureSignature(
    name: "advice-coverage", summary: "How many of the sources that are asked for are missing from the list of advice.",
    parameters: [
      "sources": "sources asked for of every plan", "from-year": "school year from which others are asked for",
      "then": "those others",
    ],
    required: ["sources"],
    values: [
      "pieces": "how many pieces are listed", "missing": "sources that are missing",
      "unknown-year": "1 where the school year is not known and decides whether one is missing",
    ],
    words: ["missing": "the sources that are missing"])

  private static let names: [String: String] = [
    "parent": "the parents or the young person", "education": "education", "health": "health",
    "psychology": "an educational psychologist", "social-care": "social care",
    "adulthood": "preparing for adulthood",
  ]

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let pieces = study.shared(AdviceList.init).pieces
    let there = pieces.reduce(into: Set<String>()) { $0.formUnion($1.families) }
    var missing = criterion.argument("sources").filter { !there.contains($0) }
    var measured = Measured(values: ["pieces": Double(pieces.count)])
    if let from = criterion.argument("from-year").first.flatMap(Int.init) {
      let later = criterion.argument("then").filter { !there.contains($0) }
      if let year = study.plan.ncYear {
        if year >= from { missing += later }
      } else if !later.isEmpty {
        measured.values["unknown-year"] = 1
      }
    }
    measured.values["missing"] = Double(missing.count)
    measured.words["missing"] = listed(missing.map { names[$0] ?? $0 })
    return measured
  }

  private static func listed(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
