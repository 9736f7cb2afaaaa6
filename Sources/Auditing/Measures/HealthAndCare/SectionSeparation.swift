import Plans
import Rubrics

/// Whether sections are told apart by headings of their own.
enum SectionSeparation: Measure {
  static let signature = MeasureSignature(
    name: "section-separation", summary: "Whether the selected sections are separate from each other.",
    values: ["joined": "how many have no heading of their own"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let codes = criterion.selectedSections
    let joined = codes.filter { code in
      !study.plan[code].present || study.plan[code].mergedWith.contains(where: codes.contains)
    }
    var measured = Measured(values: ["joined": Double(joined.count)])
    // Sections that share a heading are shown by it, once.
    if let heading = joined.lazy.compactMap(study.headingEvidence).first { measured.marks = [.init(heading)] }
    return measured
  }
}
