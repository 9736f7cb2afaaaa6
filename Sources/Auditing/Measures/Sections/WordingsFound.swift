import Plans
import Rubrics

/// Wordings of lexicons that stand in a section, outside quoted speech where that is asked for.
enum WordingsFound: Measure {
  static let signature = MeasureSignature(
    name: "wordings-found", summary: "Wordings of lexicons that stand in the selected sections.",
    parameters: ["lexicons": "which wordings", "outside": "`quotes` to leave quoted speech aside"],
    required: ["lexicons"],
    lexiconParameters: ["lexicons"], values: ["found": "how many"], words: ["phrase": "the wording"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    let leavesQuotes = criterion.argument("outside").contains("quotes")
    for section in criterion.selectedSections {
      let reading = study.reading(section)
      let quoted = leavesQuotes ? QuotedSpeech(reading: reading) : nil
      var hits = criterion.argument("lexicons").flatMap { reading.hits($0) }
      hits.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
      for hit in hits where !isGuarded(hit, reading) && quoted?.contains(hit.tokens.lowerBound) != true {
        if leavesQuotes, isReported(hit, reading, study) { continue }
        measured.marks.append(
          Measured.Mark(
            study.evidence(reading, reading.sentence(around: hit.tokens.lowerBound)),
            words: ["phrase": study.evidence(reading, hit.tokens).quote]))
      }
    }
    measured.values["found"] = Double(measured.marks.count)
    return measured
  }

  /// "He says that he is stupid", "his words are taken to be rude": what the child says of himself, or others wrongly of him.
  private static func isReported(_ hit: Hit, _ reading: Reading, _ study: Study) -> Bool {
    let from = max(reading.sentence(around: hit.tokens.lowerBound).lowerBound, hit.tokens.lowerBound - 6)
    for index in from..<hit.tokens.lowerBound {
      switch reading.tokens[index].word {
      case "say", "says", "said", "saying", "think", "thinks", "feel", "feels", "believes", "calls":
        if (max(0, index - 4)..<index).contains(where: { study.isChild(reading.tokens[$0]) }) { return true }
      case "thought", "taken", "mistaken", "seen", "called", "misread", "considered":
        let next = reading.tokens[min(index + 1, reading.tokens.count - 1)].word
        if ["to", "as", "for"].contains(next) || reading.tokens[index].word == "called" { return true }
      default: continue
      }
    }
    return false
  }

  /// An entry's `not-after` and `not-before` name neighbours with which the wording means something else.
  private static func isGuarded(_ hit: Hit, _ reading: Reading) -> Bool {
    let attributes = reading.entry(of: hit).attributes
    let before = hit.tokens.lowerBound - 1
    let after = hit.tokens.upperBound
    if before >= 0, attributes["not-after"]?.contains(reading.tokens[before].word) == true { return true }
    return after < reading.tokens.count && attributes["not-before"]?.contains(reading.tokens[after].word) == true
  }
}

/// Which tokens of a text stand in double quotation marks.
struct QuotedSpeech {
  private var ranges: [Range<Int>] = []

  init(reading: Reading) {
    var open: Int?
    var line: Int32 = -1
    for (index, token) in reading.tokens.enumerated() where token.word == "\"" {
      // Marks that stay open in a line close nothing in the next.
      if token.passage != line { open = nil }
      line = token.passage
      if let start = open {
        ranges.append(start..<index)
        open = nil
      } else {
        open = index
      }
    }
  }

  /// Whether a token stands in a quotation.
  func contains(_ token: Int) -> Bool { ranges.contains { $0.contains(token) } }
}
