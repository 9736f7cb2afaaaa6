import Plans
import Rubrics

/// Which of the selected sections are separately identified.
enum SeparateSections: Measure {
  static let signature = MeasureSignature(
    name: "separate-sections", summary: "Which of the selected sections are not separately identified.",
    parameters: [
      "told-elsewhere":
        "`undivided-h` where another criterion reports one H for H1 and H2, so that it makes no finding here"
    ],
    values: [
      "missing": "sections other than J that are missing or merged, an undivided H not counted",
      "j-missing": "1 where J is", "split-missing": "1 where one H stands for H1 and H2",
      "joined": "how many have no heading of their own",
    ],
    words: ["missing": "the sections without a heading of their own"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let plan = study.plan
    let codes = criterion.selectedSections
    let isUndivided =
      !plan[.H1].present && !plan[.H2].present && plan[.H1].mergedWith == [.H2] && plan[.H2].mergedWith == [.H1]
    let isH: (SectionCode) -> Bool = { isUndivided && ($0 == .H1 || $0 == .H2) }
    let absent = codes.filter { !plan[$0].present }
    let joined = codes.filter { !plan[$0].present || plan[$0].mergedWith.contains(where: codes.contains) }
    var measured = Measured(values: [
      "missing": Double(absent.count { $0 != .J && !isH($0) }), "j-missing": absent.contains(.J) ? 1 : 0,
      "split-missing": isUndivided ? 1 : 0, "joined": Double(joined.count),
    ])
    var names = absent.filter { !isH($0) }.map(\.rawValue)
    if isUndivided { names.append("H as H1 and H2") }
    measured.words["missing"] = names.joined(separator: ", ")
    let isTold = criterion.argument("told-elsewhere").contains("undivided-h")
    // Sections that share a heading are shown by it, once.
    var quoted: Set<String> = []
    for code in joined where !(isTold && isH(code)) {
      if let heading = study.headingEvidence(code), quoted.insert(heading.quote).inserted {
        measured.marks.append(.init(heading))
      }
    }
    measured.isToldElsewhere = isTold && isUndivided && absent.allSatisfy(isH)
    return measured
  }
}
