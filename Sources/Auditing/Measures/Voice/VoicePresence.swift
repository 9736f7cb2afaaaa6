import Plans
import Regulations
import Rubrics

/// How the views of the child or of the parents stand in a section.
enum VoicePresence: Measure {
  static let signature = MeasureSignature(
    name: "voice", summary: "How the views of the child or of the parents stand in a section.",
    parameters: ["speaker": "child or parent"], required: ["speaker"],
    values: [
      "views": "sentences that give a view", "direct": "those in the speaker's own words, or that show how it is shown",
      "method": "1 where the section says how views were gathered",
      "apart": "1 where they stand apart from the other's",
      "sixteen": "1 for someone of 16 or over",
    ])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let speaker: VoiceSentence.Speaker = criterion.argument("speaker").first == "parent" ? .parent : .child
    var measured = Measured()
    var views = 0
    var direct = 0
    var method = false
    var apart = 0
    for section in criterion.selectedSections {
      let voices = study.shared { VoiceBook(study: $0) }.voices(in: section)
      let own = voices.views(of: speaker)
      let others = Set(voices.sentences.filter { $0.speaker != speaker }.map(\.passage))
      views += own.count
      direct += own.count { $0.manner != .reported }
      apart += own.count { !others.contains($0.passage) }
      method = method || !voices.methods.isEmpty
      measured.support += own.prefix(2).map { study.evidence(study.reading(section), $0.tokens) }
    }
    measured.values = [
      "views": Double(views), "direct": Double(direct), "method": method ? 1 : 0,
      "apart": apart * 2 >= views && apart > 0 ? 1 : 0, "sixteen": isSixteen(study) ? 1 : 0,
    ]
    return measured
  }

  private static func isSixteen(_ study: Study) -> Bool {
    if let born = study.plan.subject.dateOfBirth, let date = study.plan.date {
      return AgeReckoning.years(bornOn: born, on: date) >= 16
    }
    return (study.plan.ncYear ?? 0) >= 12
  }
}
