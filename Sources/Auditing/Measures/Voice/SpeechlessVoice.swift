import Plans
import Rubrics

/// Whether a plan for a child who does not use words says how the child's views were found out.
enum SpeechlessVoice: Measure {
  static let signature = MeasureSignature(
    name: "speechless-voice",
    summary: "How a child who does not use words was asked, or shows what they like and want.",
    parameters: [
      "signs": "lexicons of words that say that the child does not use words",
      "look-in": "codes of sections that say it",
      "means": "lexicons of means of communication without words",
    ],
    required: ["signs", "look-in", "means"], lexiconParameters: ["signs", "means"],
    values: [
      "speechless": "1 where the plan says that the child does not use words",
      "method": "1 where it says how views were gathered", "shown": "sentences about how the child shows them",
      "means": "1 where a means of communication without words is named",
    ])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured(values: ["speechless": 0])
    for code in criterion.argument("look-in").compactMap(SectionCode.init) {
      let reading = study.reading(code)
      let guarded = GuardedPhrases(reading: reading)
      guard
        let sign = criterion.argument("signs").lazy.compactMap({
          guarded.first($0, in: 0..<reading.tokens.count)
        }).first
      else { continue }
      measured.values["speechless"] = 1
      measured.marks = [.init(study.evidence(reading, reading.sentence(around: sign.lowerBound)))]
      break
    }
    for code in criterion.selectedSections {
      let reading = study.reading(code)
      let voices = study.shared { VoiceBook(study: $0) }.voices(in: code)
      let shown = voices.views(of: .child).filter { $0.manner == .shown }
      if !voices.methods.isEmpty { measured.values["method"] = 1 }
      measured.values["shown", default: 0] += Double(shown.count)
      if criterion.argument("means").contains(where: { !reading.hits($0).isEmpty }) { measured.values["means"] = 1 }
      let methods = voices.methods.prefix(1).map { reading.sentence(around: $0.lowerBound) }
      measured.support += (methods + shown.prefix(1).map(\.tokens)).map { study.evidence(reading, $0) }
    }
    return measured
  }
}
