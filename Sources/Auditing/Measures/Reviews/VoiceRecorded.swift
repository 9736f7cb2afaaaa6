import Plans
import Rubrics

/// Whether the child's or the parents' views are recorded, and whether it says how they were gathered. Attendance is
/// not views.
enum VoiceRecorded: Measure {
  static let signature = MeasureSignature(
    name: "voice-recorded", summary: "Sentences that give somebody's views, and how they were gathered.",
    parameters: ["of": "`child` or `parent`", "methods": "lexicons of ways in which views are gathered"],
    required: ["of"], lexiconParameters: ["methods"],
    values: [
      "sentences": "how many sentences give views", "method": "1 where it says how they were gathered",
      "attended": "1 where the person came",
    ])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let review = study.review, let whose = criterion.argument("of").first.flatMap(Service.init) else {
      return Measured()
    }
    let methods = criterion.argument("methods").map { Word($0) }
    var measured = Measured()
    var sentences = 0
    var hasMethod = false
    for contribution in review.contributions where contribution.service == whose {
      for place in contribution.places {
        let (reading, all) = study.sentences(at: place)
        let said = all.filter { !isNil($0, reading) }
        sentences += said.count
        hasMethod = hasMethod || methods.contains { study.has($0, at: place) } || isQuoted(said, reading)
        if let first = said.first { measured.support.append(study.evidence(reading, first)) }
      }
      if contribution.method?.isEmpty == false { hasMethod = true }
      if let source = contribution.source, methods.contains(where: { study.has($0, at: source) }) { hasMethod = true }
    }
    if sentences == 0 { (sentences, hasMethod) = told(whose, methods, study, &measured) }
    measured.values = ["sentences": Double(sentences), "method": hasMethod ? 1 : 0]
    if review.people.contains(where: { $0.service == whose && $0.attended == true }) { measured.values["attended"] = 1 }
    return measured
  }

  /// "None given", "N/A", "did not wish to comment".
  private static func isNil(_ sentence: Range<Int>, _ reading: Reading) -> Bool {
    let words = sentence.filter { reading.tokens[$0].kind != .punctuation }
    return words.isEmpty || words.count <= 12 && reading.has("no-views", in: sentence)
  }

  /// Words in quotation marks, or in the first person, are the person's own.
  private static func isQuoted(_ sentences: [Range<Int>], _ reading: Reading) -> Bool {
    sentences.contains { sentence in
      sentence.contains { reading.tokens[$0].word == "\"" }
        || sentence.count { ["i", "my", "i'm", "i've", "i'd"].contains(reading.tokens[$0].word) } > 0
          && reading.has("own-words", in: sentence)
    }
  }

  /// Views in the running text of other parts: "Mum said that ...", "Ella told the meeting ...".
  private static func told(
    _ whose: Service, _ methods: [Word], _ study: Study, _ measured: inout Measured
  ) -> (sentences: Int, hasMethod: Bool) {
    var count = 0
    var hasMethod = false
    for section in study.plan.sections where section.code != .decision {
      let reading = study.reading(section.code)
      for sentence in reading.sentences where reading.has("review-says", in: sentence) {
        guard let verb = reading.hits("review-says", in: sentence).first?.tokens.lowerBound else { continue }
        let before = max(sentence.lowerBound, verb - 6)..<verb
        let isTheirs =
          whose == .parent
          ? reading.has("family", in: before)
          : before.contains { reading.tokens[$0].namesChild } && !reading.has("family", in: before)
        guard isTheirs else { continue }
        count += 1
        hasMethod = hasMethod || methods.contains { reading.has($0, in: sentence) }
        measured.support.append(study.evidence(reading, sentence))
      }
    }
    return (count, hasMethod)
  }
}
