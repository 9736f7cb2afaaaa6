import Plans
import Rubrics

/// Whether hopes are given for the near future and for later life.
enum AspirationReach: Measure {
  static let signature = MeasureSignature(
    name: "aspiration-reach", summary: "Hopes for the near future and for later life.",
    values: ["near": "hopes for soon", "far": "hopes for later life"], words: ["missing": "which are not found"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    var near = 0
    var far = 0
    for section in criterion.selectedSections {
      let found = AspirationHorizons(study: study, section: section).found()
      let reading = study.reading(section)
      near += found.near.count
      far += found.far.count
      measured.support += (found.near.prefix(1) + found.far.prefix(1)).map { study.evidence(reading, $0) }
    }
    measured.values = ["near": Double(near), "far": Double(far)]
    measured.words["missing"] = near == 0 ? "the near future" : "later life"
    return measured
  }
}
