import Plans
import Rubrics

/// In which of the areas used strengths are described.
enum StrengthsByArea: Measure {
  static let signature = MeasureSignature(
    name: "strengths-by-area", summary: "In which of the areas that a section uses strengths are described.",
    values: [
      "areas": "areas used", "with-strengths": "those in which strengths are described",
      "strengths": "sentences that describe a strength", "all": "1 where every area used has one",
    ])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    var areas = 0
    var covered = 0
    var strengths = 0
    for section in criterion.selectedSections {
      let reading = study.reading(section)
      let items = study.plan[section].items.filter { $0.kind == .strength }.map(\.range)
      strengths += reading.sentences.count { reading.has("strengths", in: $0) } + items.count
      for group in NeedAreas(study: study, section: section).groups {
        let lines = group.filter { isText(reading.body.passages[$0]) }
        guard !lines.isEmpty else { continue }
        areas += 1
        let has = lines.contains { line in
          let passage = reading.body.passages[line]
          let tokens = reading.tokens(in: passage.range)
          // The bare word "Strengths" over an empty place describes none.
          guard tokens.count > 2 else { return false }
          return reading.has("strengths", in: tokens) || items.contains { $0.overlaps(passage.range) }
        }
        if has {
          covered += 1
        } else if let first = group.first {
          // The area's own heading shows where strengths are missing.
          measured.marks.append(.init(study.evidence(section, offsets: reading.body.passages[first].range)))
        }
      }
    }
    measured.values = [
      "areas": Double(areas), "with-strengths": Double(covered), "strengths": Double(strengths),
      "all": areas > 0 && covered == areas ? 1 : 0,
    ]
    return measured
  }

  private static func isText(_ passage: Passage) -> Bool {
    switch passage.kind {
    case .paragraph, .listItem, .cell: !passage.range.isEmpty
    default: false
    }
  }
}
