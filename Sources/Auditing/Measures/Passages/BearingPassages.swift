import Plans
import Rubrics

/// Gathers the passages that a person needs to decide what no text can settle.
enum BearingPassages: Measure {
  static let signature = MeasureSignature(
    name: "bearing-passages", summary: "Passages that bear on a question which only a person can decide.",
    parameters: [
      "wordings": "lexicons whose sentences bear on it", "items": "kinds of items that bear on it",
      "views": "child or parent: whose views bear on it", "described": "`yes` for sentences that describe something",
    ],
    lexiconParameters: ["wordings"],
    values: [
      "passages": "how many there are", "described": "1 where a selected section describes anything",
    ],
    words: ["phrase": "the wording, where a wording was looked for"])

  /// More than these are counted and not shown.
  private static let most = 4

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    var count = 0
    let statements = study.shared(NilStatements.init)
    for code in criterion.selectedSections {
      let reading = study.reading(code)
      if !statements[code].isEmpty { measured.values["described"] = 1 }
      for (tokens, phrase) in passages(in: code, criterion, study) {
        count += 1
        guard measured.marks.count < most else { continue }
        var mark = Measured.Mark(study.evidence(reading, tokens))
        if let phrase { mark.words["phrase"] = study.evidence(reading, phrase).quote }
        measured.marks.append(mark)
      }
    }
    measured.values["passages"] = Double(count)
    return measured
  }

  private static func passages(
    in code: SectionCode, _ criterion: Criterion, _ study: Study
  ) -> [(tokens: Range<Int>, phrase: Range<Int>?)] {
    let reading = study.reading(code)
    var found: [(tokens: Range<Int>, phrase: Range<Int>?)] = []
    let guarded = GuardedPhrases(reading: reading)
    for lexicon in criterion.argument("wordings") {
      for hit in guarded.all(lexicon, in: 0..<reading.tokens.count) {
        found.append((reading.sentence(around: hit.tokens.lowerBound), hit.tokens))
      }
    }
    let kinds = criterion.argument("items")
    for item in study.plan[code].items where kinds.contains(item.kind.rawValue) {
      found.append((reading.tokens(in: item.range), nil))
    }
    if let speaker = criterion.argument("views").first {
      let voices = study.shared { VoiceBook(study: $0) }.voices(in: code)
      found += voices.views(of: speaker == "parent" ? .parent : .child).map { ($0.tokens, nil) }
    }
    if criterion.argument("described").contains("yes") {
      let sentences = study.shared(NilStatements.init)[code].sentences
      found += sentences.filter { $0.act == .described }.map { ($0.tokens, nil) }
    }
    var last: Range<Int>?
    return found.filter { !$0.tokens.isEmpty }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }.filter {
      passage in
      defer { last = passage.tokens }
      return last != passage.tokens
    }
  }
}
