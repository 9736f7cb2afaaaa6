import Plans
import Rubrics

/// Whether sections are told apart by headings of their own.
enum SectionSeparation: Measure {
  static let signature = MeasureSignature(
    name: "section-separation", summary: "Whether the selected sections are separate from each other.",
    values: [
      "present": "how many of them were found under headings of their own",
      "merged": "how many share a heading with another of them", "sections": "how many are selected",
    ])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let codes = criterion.selectedSections
    let present = codes.count { study.plan[$0].present }
    let merged = codes.count { code in study.plan[code].mergedWith.contains(where: codes.contains) }
    return Measured(values: [
      "present": Double(present), "merged": Double(merged), "sections": Double(codes.count),
    ])
  }
}
