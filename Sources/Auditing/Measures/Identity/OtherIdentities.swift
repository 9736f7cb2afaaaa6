import Plans
import Rubrics

/// Signs that the plan holds another child's information.
enum OtherIdentities: Measure {
  static let signature = MeasureSignature(
    name: "other-identities", summary: "Identifiers and names of somebody else where the child's belong.",
    values: [
      "certain": "second identifiers, and other forenames in the child's place", "doubtful": "other forenames besides",
    ],
    words: ["name": "the name or the kind of identifier"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    for identifier in ForeignIdentifiers(study: study).found() {
      measured.marks.append(.init(identifier.evidence, words: ["name": "a second \(identifier.kind)"], urgent: true))
    }
    var certain = measured.marks.count
    let names = OtherNames(study: study).found()
    for name in names where name.takesTheChildsPlace {
      measured.marks.append(
        .init(name.evidence, item: name.item, words: ["name": "the name \(name.name)"], urgent: true))
      certain += 1
    }
    if certain == 0 {
      measured.marks = names.map { name in
        .init(name.evidence, item: name.item, words: ["name": "the name \(name.name)"], urgent: true)
      }
      if let first = names.first { measured.words["name"] = "the name \(first.name)" }
    }
    measured.values = ["certain": Double(certain), "doubtful": Double(names.count)]
    return measured
  }
}
