import Plans
import Rubrics

/// Whether a section of views says whose words they are and how they were gathered.
enum VoiceGathering: Measure {
  static let signature = MeasureSignature(
    name: "voice-gathering", summary: "Whether views are attributed, and whether it is said how they were gathered.",
    values: ["attributed": "1 where it says whose words they are", "method": "1 where it says how they were gathered"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured(values: ["attributed": 0, "method": 0])
    for section in criterion.selectedSections {
      let voices = study.shared { VoiceBook(study: $0) }.voices(in: section)
      let reading = study.reading(section)
      if !voices.attributions.isEmpty { measured.values["attributed"] = 1 }
      if let method = voices.methods.first {
        measured.values["method"] = 1
        measured.support.append(study.evidence(reading, reading.sentence(around: method.lowerBound)))
      }
    }
    return measured
  }
}
