import Plans
import Rubrics

/// Which parts of a review say something, were it only that there is nothing.
enum PartsReviewed: Measure {
  static let signature = MeasureSignature(
    name: "parts-reviewed", summary: "Parts of a review in which something is said, a nil counting as something.",
    parameters: ["elsewhere": "lexicons, one for each part in order, by which other parts may speak of it"],
    lexiconParameters: ["elsewhere"],
    values: ["reviewed": "how many say something", "parts": "how many are asked for"],
    words: ["missing": "those that do not"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    var missing: [String] = []
    let parts = criterion.selectedSections
    let elsewhere = criterion.argument("elsewhere")
    for (place, code) in parts.enumerated() {
      let reading = study.reading(code)
      if let sentence = reading.sentences.first(where: { isContent($0, reading) }) {
        measured.support.append(study.evidence(reading, sentence))
      } else if place < elsewhere.count, let found = other(Word(elsewhere[place]), parts, study) {
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
    switch reading.passage(of: sentence.lowerBound)?.kind {
    case .subheading, .cellHeading, .label, nil: false
    default: sentence.contains { reading.tokens[$0].kind != .punctuation }
    }
  }

  private static func other(_ lexicon: Word, _ parts: [SectionCode], _ study: Study) -> Evidence? {
    for code in [SectionCode.provision, .outcomes, .recommendations] where !parts.contains(code) {
      let reading = study.reading(code)
      for sentence in reading.sentences
      where reading.has(lexicon, in: sentence) && reading.has("delivery-statements", in: sentence) {
        return study.evidence(reading, sentence)
      }
    }
    return nil
  }
}
