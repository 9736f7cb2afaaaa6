import Plans
import Rubrics

/// Whether the setting named as the placement is the one on the front page, and one for the young person's age.
enum SettingAgreement: Measure {
  static let signature = MeasureSignature(
    name: "setting-agreement", summary: "Whether the placement agrees with the front page and with the school year.",
    values: [
      "draft": "1 for a draft", "named": "how many settings Section I names",
      "stated": "1 where the front page states a setting", "agrees": "1 where it is one of those that Section I names",
      "wrong-phase": "1 where the only setting named is of a phase that the year group is not in",
    ],
    words: ["name": "the setting as Section I names it", "stated": "the setting as the front page states it"])

  /// Words that many settings' names have, so that sharing them means nothing.
  private static let common: Set<String> = [
    "school", "college", "academy", "primary", "secondary", "high", "junior", "infant", "nursery", "special", "the",
    "community", "of", "and", "at", "sixth", "form", "centre", "for", "mainstream", "maintained", "independent", "st",
    "church", "ce", "england", "c", "e", "rc", "saint", "academies", "trust", "unit", "provision", "resource", "base",
  ]

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let placement = study.shared(PlacementReading.init)
    let reading = study.reading(.I)
    let named = placement.named
    var measured = Measured(values: [
      "draft": study.plan.status?.isDraft == true ? 1 : 0, "named": Double(named.count),
    ])
    guard let first = named.first else { return measured }
    let evidence = study.evidence(reading, first.tokens)
    measured.words["name"] = evidence.quote
    measured.marks = [.init(evidence)]
    measured.support = [evidence]
    if let stated = study.plan.subject.setting {
      let words = Set(stated.lowercased().split { !$0.isLetter }.map(String.init)).subtracting(common)
      measured.values["stated"] = words.isEmpty ? 0 : 1
      measured.words["stated"] = stated
      let agrees = named.contains { setting in
        setting.tokens.contains { words.contains(reading.foldedWord($0)) }
      }
      measured.values["agrees"] = agrees ? 1 : 0
    }
    if named.count == 1, let year = study.plan.ncYear {
      let words = Set(first.tokens.map(reading.foldedWord))
      let isTooYoung = year >= 8 && !words.isDisjoint(with: ["primary", "infant", "junior", "nursery"])
      let isTooOld = year <= 4 && words.contains("secondary")
      let isAllThrough = words.contains("secondary") && words.contains("primary")
      measured.values["wrong-phase"] = (isTooYoung || isTooOld) && !isAllThrough ? 1 : 0
    }
    return measured
  }
}
