import Plans
import Rubrics

/// How much of the child's history a section tells.
enum HistoryTold: Measure {
  static let signature = MeasureSignature(
    name: "history-told", summary: "How much of the child's history is told.",
    parameters: [
      "events": "lexicons of what a history tells", "headings": "lexicons of headings over a history",
      "longest": "most words of a brief history",
    ],
    required: ["events", "headings", "longest"], lexiconParameters: ["events", "headings"],
    values: [
      "sentences": "sentences that tell of it", "words": "how many words they have",
      "long": "1 where it is longer than a brief history",
    ],
    words: ["words": "how many words they have"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    var sentences = 0
    var words = 0
    let readings = [study.front] + criterion.selectedSections.map(study.reading)
    for reading in readings {
      var isHistory = false
      let voiced = reading.section.map { code in
        Set(study.shared { VoiceBook(study: $0) }.voices(in: code).sentences.map(\.passage))
      }
      var counted: Set<Int32> = []
      for sentence in reading.sentences {
        if let kind = reading.passageKind(of: sentence.lowerBound), isHeading(kind) {
          isHistory = criterion.argument("headings").contains { reading.has($0, in: sentence) }
          continue
        }
        let tells = criterion.argument("events").contains { reading.has($0, in: sentence) }
        // The front matter is a form: only what stands there under a heading of its own is a history.
        guard reading.section == nil ? isHistory : isHistory || tells else { continue }
        sentences += 1
        // A paragraph that tells of the past and gives no view is history as a whole.
        let line = reading.tokens[sentence.lowerBound].passage
        var told = sentence
        if reading.body.passages.indices.contains(Int(line)), voiced?.contains(Int(line)) == false {
          told = counted.insert(line).inserted ? reading.tokens(in: reading.body.passages[Int(line)].range) : 0..<0
        }
        words += told.count { reading.tokens[$0].kind != .punctuation }
        if measured.support.count < 2 { measured.support.append(study.evidence(reading, sentence)) }
      }
    }
    let longest = criterion.argument("longest").first.flatMap(Int.init) ?? 400
    measured.values = [
      "sentences": Double(sentences), "words": Double(words), "long": words > longest ? 1 : 0,
    ]
    measured.words["words"] = String(words)
    return measured
  }

  private static func isHeading(_ kind: Passage.Kind) -> Bool {
    kind == .subheading || kind == .cellHeading || kind == .label
  }
}
