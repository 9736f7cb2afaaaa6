import Plans
import Rubrics

/// Whether current levels or scores are stated, with a date or a source.
enum LevelsStated: Measure {
  static let signature = MeasureSignature(
    name: "levels-stated", summary: "Levels or scores, and those that stand with a date or a source.",
    values: ["levels": "statements of a level or score", "sourced": "those with a date or a source in the same line"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    var levels = 0
    var sourced = 0
    for section in criterion.selectedSections {
      let reading = study.reading(section)
      let dates = study.shared { StatedDates(study: $0) }.dates(in: section)
      for hit in reading.hits("levels", in: 0..<reading.tokens.count) {
        guard isMeasured(reading.sentence(around: hit.tokens.lowerBound), reading, dates) else { continue }
        levels += 1
        let index = Int(reading.tokens[hit.tokens.lowerBound].passage)
        let line = reading.tokens(in: reading.body.passages[index].range)
        // The score's own words may hold a name of a person only in part; a date, a test or an author is a source.
        if dates.contains(where: { line.contains($0.tokens.lowerBound) }) || reading.has("sources", in: line) {
          sourced += 1
          measured.support.append(study.evidence(reading, reading.sentence(around: hit.tokens.lowerBound)))
        } else {
          measured.marks.append(Measured.Mark(study.evidence(reading, reading.sentence(around: hit.tokens.lowerBound))))
        }
      }
    }
    if sourced == 0 {
      for section in criterion.selectedSections {
        let reading = study.reading(section)
        let dates = study.shared { StatedDates(study: $0) }.dates(in: section)
        for sentence in reading.sentences where isCounted(sentence, reading, dates) {
          levels += 1
          sourced += 1
          measured.support.append(study.evidence(reading, sentence))
        }
      }
    }
    measured.values = ["levels": Double(levels), "sourced": Double(sourced)]
    return measured
  }

  private static let records: WordSet = [
    "counted", "recorded", "timed", "logged", "measured", "noted", "tallied", "found", "observed", "assessed", "scored",
  ]

  /// "nine times in May 2025 (class teacher's notes)", "her tutor counted one answer in six hours during November": a
  /// number that somebody has recorded on a stated day or in a stated month.
  private static func isCounted(_ sentence: Range<Int>, _ reading: Reading, _ dates: [StatedDate]) -> Bool {
    guard isMeasured(sentence, reading, dates),
      reading.has("sources", in: sentence) || reading.has("roles", in: sentence)
    else {
      return false
    }
    let isDated =
      dates.contains { sentence.contains($0.tokens.lowerBound) }
      || sentence.contains { index in
        let token = reading.tokens[index]
        return token.word.utf8.count == 4 && token.isNumber && token.value >= 1990 && token.value < 2100
      }
    return isDated
      && sentence.contains { reading.tokens[$0].word == "(" || Self.records.contains(reading.tokens[$0].word) }
  }

  /// A level says how much: a number that is no date, or a standard that has a name.
  private static func isMeasured(_ sentence: Range<Int>, _ reading: Reading, _ dates: [StatedDate]) -> Bool {
    if reading.has("named-standards", in: sentence) { return true }
    return sentence.contains { index in
      let token = reading.tokens[index]
      guard token.isNumber, !["once", "twice", "one"].contains(token.word) else { return false }
      let isYear = token.word.utf8.count == 4 && token.value >= 1900 && token.value < 2100
      return !isYear && !dates.contains { $0.tokens.contains(index) }
    }
  }
}
