import Plans
import Rubrics

/// Which areas of need a section sets apart.
enum AreasCovered: Measure {
  static let signature = MeasureSignature(
    name: "areas-covered",
    summary: "Which of the four broad areas, or headings of preparing for adulthood, are set apart.",
    values: [
      "areas": "how many of the four broad areas are set apart",
      "adulthood": "how many headings of preparing for adulthood are there",
    ],
    words: ["missing": "broad areas without a heading"])

  private static let broad: [(Area, String)] = [
    (.communication, "communication and interaction"), (.cognition, "cognition and learning"),
    (.semh, "social, emotional and mental health"), (.sensory, "sensory and physical"),
  ]

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var found: Set<Area> = []
    var adulthood: Set<String> = []
    for section in criterion.selectedSections {
      let areas = NeedAreas(study: study, section: section)
      found.formUnion(areas.areas)
      found.formUnion(study.plan[section].items.compactMap(\.area))
      adulthood.formUnion(areas.adulthoodHeadings)
    }
    var measured = Measured()
    let four = Self.broad.filter { found.contains($0.0) }
    measured.values = ["areas": Double(four.count), "adulthood": Double(adulthood.count)]
    measured.words["missing"] = Self.broad.filter { !found.contains($0.0) }.map(\.1).joined(separator: "; ")
    return measured
  }
}
