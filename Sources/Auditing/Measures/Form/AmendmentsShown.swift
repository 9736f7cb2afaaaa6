import Documents
import Plans
import Rubrics

/// Whether an amended plan shows which parts of it were changed.
enum AmendmentsShown: Measure {
  static let signature = MeasureSignature(
    name: "amendments-shown", summary: "Whether an amended plan shows which of its parts were changed.",
    parameters: ["marks": "lexicons of the words by which changes are pointed out"], required: ["marks"],
    lexiconParameters: ["marks"],
    values: [
      "amended": "1 for an amended plan", "shown": "1 where changes are tracked, struck or pointed out in words",
    ])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let isAmended = study.plan.status == .amendedDraft || study.plan.status == .amendedFinal
    guard isAmended else { return Measured(values: ["amended": 0]) }
    var measured = Measured(values: ["amended": 1, "shown": isTracked(study.document) ? 1 : 0])
    for reading in [study.front] + study.readings {
      for lexicon in criterion.argument("marks") {
        guard let hit = reading.hits(lexicon).first else { continue }
        measured.values["shown"] = 1
        measured.support.append(study.evidence(reading, reading.sentence(around: hit.tokens.lowerBound)))
      }
    }
    return measured
  }

  private static func isTracked(_ document: Document) -> Bool {
    document.asides.contains { $0.place == .deleted } || document.blocks.contains(where: isChanged)
  }

  private static func isChanged(_ block: Block) -> Bool {
    if block.runs.contains(where: { $0.format.contains(.inserted) || $0.format.contains(.deleted) }) { return true }
    guard case .table(let table) = block.kind else { return false }
    return table.rows.contains { row in row.cells.contains { $0.blocks.contains(where: isChanged) } }
  }
}
