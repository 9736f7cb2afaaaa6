import Plans
import Rubrics

/// Which parts of a review say something, were it only that there is nothing.
enum PartsReviewed: Measure {
  static let signature = MeasureSignature(
    name: "parts-reviewed", summary: "Parts of a review in which something is said, a nil counting as something.",
    parameters: [
      "elsewhere": "lexicons, one for each part in order, by which other parts may speak of it",
      "nothing": "lexicons of wordings that say that nothing was looked at",
    ],
    lexiconParameters: ["elsewhere", "nothing"],
    values: ["reviewed": "how many say something", "parts": "how many are asked for"],
    words: ["missing": "those that do not"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    var missing: [String] = []
    let parts = criterion.selectedSections
    let elsewhere = criterion.argument("elsewhere")
    let nothing = criterion.argument("nothing").map { Word($0) }
    for (place, code) in parts.enumerated() {
      let reading = study.reading(code)
      if let sentence = reading.sentences.first(where: { isContent($0, reading) && !isNothing($0, reading, nothing) }) {
        measured.support.append(study.evidence(reading, sentence))
      } else if place < elsewhere.count, let found = other(Word(elsewhere[place]), code, nothing, study) {
        measured.support.append(found)
      } else {
        missing.append(code == .socialCare ? "social care" : code.rawValue)
      }
    }
    measured.values = ["reviewed": Double(parts.count - missing.count), "parts": Double(parts.count)]
    measured.words["missing"] = SentenceList.text(missing)
    return measured
  }

  private static func isContent(_ sentence: Range<Int>, _ reading: Reading) -> Bool {
    switch reading.passageKind(of: sentence.lowerBound) {
    case .subheading, .cellHeading, .label, nil: false
    default: sentence.contains { reading.tokens[$0].kind != .punctuation }
    }
  }

  /// "Not known to", "the section is blank": words that review nothing.
  private static func isNothing(_ sentence: Range<Int>, _ reading: Reading, _ nothing: [Word]) -> Bool {
    nothing.contains { reading.has($0, in: sentence) } && !sentence.contains { reading.tokens[$0].isNumber }
  }

  private static func other(_ lexicon: Word, _ code: SectionCode, _ nothing: [Word], _ study: Study) -> Evidence? {
    for part in [SectionCode.provision, .health, .socialCare, .outcomes, .recommendations] where part != code {
      let reading = study.reading(part)
      for sentence in reading.sentences
      where reading.has(lexicon, in: sentence) && !isNothing(sentence, reading, nothing) {
        let isLabel = sentence.contains { reading.tokens[$0].word == ":" }
        guard isLabel || part == .provision || reading.has("delivery-statements", in: sentence) else { continue }
        if part == .recommendations || part == .outcomes, !reading.has("delivery-statements", in: sentence) { continue }
        return study.evidence(reading, sentence)
      }
    }
    return nil
  }
}
