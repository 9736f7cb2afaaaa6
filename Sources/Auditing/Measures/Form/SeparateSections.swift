import Plans
import Rubrics

/// Which of the twelve sections are separately identified.
enum SeparateSections: Measure {
  static let signature = MeasureSignature(
    name: "separate-sections", summary: "Which sections are not separately identified.",
    values: [
      "missing": "sections other than J that are missing or merged, an undivided H not counted",
      "j-missing": "1 where J is", "split-missing": "1 where one H stands for H1 and H2",
    ],
    words: ["missing": "those sections"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let plan = study.plan
    let isUndivided =
      !plan[.H1].present && !plan[.H2].present && plan[.H1].mergedWith == [.H2] && plan[.H2].mergedWith == [.H1]
    var names: [String] = []
    var missing = 0
    for section in plan.sections where !section.present {
      if isUndivided, section.code == .H1 || section.code == .H2 { continue }
      names.append(section.code.rawValue)
      if section.code != .J { missing += 1 }
    }
    if isUndivided { names.append("H as H1 and H2") }
    var measured = Measured(values: [
      "missing": Double(missing), "j-missing": plan[.J].present ? 0 : 1, "split-missing": isUndivided ? 1 : 0,
    ])
    measured.words["missing"] = names.joined(separator: ", ")
    var quoted: Set<String> = []
    for section in plan.sections where !section.present {
      if let heading = study.headingEvidence(section.code), quoted.insert(heading.quote).inserted {
        measured.marks.append(.init(heading))
      }
    }
    return measured
  }
}
