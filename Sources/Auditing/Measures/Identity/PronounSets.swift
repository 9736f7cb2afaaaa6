import Plans
import Rubrics

/// Whether the plan keeps to one set of pronouns for the child.
enum PronounSets: Measure {
  static let signature = MeasureSignature(
    name: "pronoun-sets", summary: "Sentences about the child that use another set of pronouns.",
    parameters: ["change": "lexicon of wordings by which a change of pronouns is stated"],
    lexiconParameters: ["change"],
    values: [
      "others": "sentences with another set", "unused": "1 where no pronoun is used of the child",
      "stated-change": "1 where the plan states a change",
    ],
    words: ["pronoun": "the pronoun that does not fit"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let pronouns = ChildPronouns(study: study)
    var measured = Measured()
    measured.values["unused"] = pronouns.isUsed ? 0 : 1
    let change = criterion.argument("change").first ?? ""
    let isStated = ([study.front] + study.readings).contains { !$0.hits(change).isEmpty }
    measured.values["stated-change"] = isStated ? 1 : 0
    for stranger in pronouns.strangers() {
      let item = study.plan.sections.flatMap(\.items).first { item in
        stranger.reading.section.map { item.id.hasPrefix($0.rawValue) } == true
          && stranger.reading.tokens(in: item.range).contains(stranger.pronoun)
      }
      measured.marks.append(
        .init(
          study.evidence(stranger.reading, stranger.sentence), item: item?.id,
          words: ["pronoun": study.evidence(stranger.reading, stranger.pronoun..<stranger.pronoun + 1).quote]))
    }
    measured.values["others"] = Double(measured.marks.count)
    return measured
  }
}
