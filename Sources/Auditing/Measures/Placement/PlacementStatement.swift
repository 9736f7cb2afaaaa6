import Plans
import Rubrics

/// What the placement section states, and at which stage the plan is.
enum PlacementStatement: Measure {
  static let signature = MeasureSignature(
    name: "placement", summary: "Whether a setting and its type are named, and at which stage of the plan.",
    values: [
      "draft": "1 for a first draft", "amended-draft": "1 for the draft of an amendment", "final": "1 for a final plan",
      "names": "settings that are named", "untyped": "named settings whose type is not said",
      "types": "types of setting that are stated", "preferences": "settings that are only wished for or asked",
      "otherwise": "1 where education is arranged otherwise than in a setting",
      "blank": "1 where nothing is stated", "provisions": "how many special educational provisions the plan lists",
    ],
    words: ["name": "the setting as named", "type": "the type as stated"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let placement = study.shared(PlacementReading.init)
    let reading = study.reading(.I)
    let status = study.plan.status
    let isFinal = status == .final || status == .amendedFinal
    var measured = Measured()
    measured.values = [
      "draft": status == .draft ? 1 : 0, "amended-draft": status == .amendedDraft ? 1 : 0, "final": isFinal ? 1 : 0,
      "names": Double(placement.named.count), "untyped": Double(placement.named.count { !$0.hasType }),
      "types": Double(placement.types.count),
      "preferences": Double(placement.settings.count - placement.named.count),
      "otherwise": placement.otherwise == nil ? 0 : 1, "blank": reading.tokens.isEmpty ? 1 : 0,
    ]
    measured.values["provisions"] = Double(study.plan[.F].items.count { $0.kind == .provision })
    measured.words["name"] = placement.settings.first.map { study.evidence(reading, $0.tokens).quote }
    measured.words["type"] = placement.types.first.map { study.evidence(reading, $0).quote }
    measured.marks = marks(placement, isFinal: isFinal, reading, study)
    measured.support = (placement.named.map(\.tokens) + placement.types).prefix(2).map { study.evidence(reading, $0) }
    return measured
  }

  /// In a final plan what lacks its type, in a draft whatever is named or stated.
  private static func marks(_ placement: PlacementReading, isFinal: Bool, _ reading: Reading, _ study: Study)
    -> [Measured.Mark]
  {
    func mark(_ tokens: Range<Int>) -> Measured.Mark {
      let evidence = study.evidence(reading, tokens)
      return Measured.Mark(evidence, words: ["name": evidence.quote])
    }
    if isFinal {
      let untyped = placement.named.filter { !$0.hasType }.map { mark($0.tokens) }
      return untyped.isEmpty ? placement.deferral.map { [mark($0)] } ?? [] : untyped
    }
    let named = placement.named.isEmpty ? placement.settings : placement.named
    return named.isEmpty ? placement.types.prefix(1).map(mark) : named.map { mark($0.tokens) }
  }
}
