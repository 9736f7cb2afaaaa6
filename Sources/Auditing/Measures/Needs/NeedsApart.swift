import Plans
import Rubrics

/// Whether each need stands by itself.
enum NeedsApart: Measure {
  static let signature = MeasureSignature(
    name: "needs-apart", summary: "Which needs stand as items of their own and which are buried in running text.",
    values: ["needs": "how many needs", "separate": "those by themselves", "buried": "those inside running text"],
    words: ["buried": "how many are buried"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    var separate = 0
    var buried = 0
    for section in criterion.selectedSections {
      let layout = NeedLayout(study: study, section: section)
      separate += layout.separate
      buried += layout.buried
      let body = study.reading(section).body
      measured.marks += layout.blocks.map { Measured.Mark(study.evidence(section, offsets: body.passages[$0].range)) }
    }
    measured.values = ["needs": Double(separate + buried), "separate": Double(separate), "buried": Double(buried)]
    measured.words["buried"] = String(buried)
    return measured
  }
}
