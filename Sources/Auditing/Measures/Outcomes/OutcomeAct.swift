import Plans
import Rubrics

/// Whether an outcome names one thing that can be seen or heard.
enum OutcomeAct: ItemMeasure {
  static let signature = MeasureSignature(
    name: "outcome-act", summary: "Whether an outcome names one act of the child that can be seen or heard.",
    readsItems: true,
    values: [
      "observable": "1 where an act is named", "ideas": "how many unrelated things it asks for",
      "whole-curriculum": "1 for a statement about all of learning",
      "provision": "1 where it says what others will do or give",
    ],
    words: ["why": "what keeps it from being one observable thing"])

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    let statement = study.outcomes.statement(item, in: section)
    let reading = study.reading(section)
    let isProvision = statement.kind == .provision
    var measured = Measured(values: [
      "observable": statement.observable != nil && !isProvision ? 1 : 0, "ideas": Double(statement.ideas),
      "whole-curriculum": statement.wholeCurriculum != nil && !hasStrongVerb(statement) ? 1 : 0,
      "provision": isProvision ? 1 : 0,
    ])
    measured.words["why"] = why(statement, reading, study)
    if let act = statement.observable { measured.support = [study.evidence(reading, act)] }
    return measured
  }

  /// "will ask for help in all subjects" is an act in all subjects.
  private static func hasStrongVerb(_ statement: OutcomeStatement) -> Bool {
    guard let curriculum = statement.wholeCurriculum else { return false }
    return statement.verbs.contains { $0.tier == .strong && !$0.isPurpose && !curriculum.overlaps($0.tokens) }
  }

  private static func why(_ statement: OutcomeStatement, _ reading: Reading, _ study: Study) -> String {
    if statement.kind == .provision { return "it says what others will do or give" }
    if statement.wholeCurriculum != nil { return "it speaks of all learning at once" }
    if statement.ideas >= 3 { return "it asks for \(statement.ideas) unrelated things at once" }
    if let verb = statement.mainVerb {
      return "\u{201C}\(study.evidence(reading, verb.tokens).quote)\u{201D} names nothing that can be seen or heard"
    }
    return "it names nothing that can be seen or heard"
  }
}
