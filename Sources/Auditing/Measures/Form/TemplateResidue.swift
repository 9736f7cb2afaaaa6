import Plans
import Rubrics

/// Placeholders and guidance of the template that were never filled in or taken out.
enum TemplateResidue: Measure {
  static let signature = MeasureSignature(
    name: "template-residue", summary: "Placeholders and unedited guidance of the template.",
    parameters: ["phrases": "lexicon of guidance wordings", "slots": "lexicon of words that name what to fill in"],
    required: ["phrases", "slots"], lexiconParameters: ["phrases", "slots"],
    values: ["residue": "how many there are"], words: ["phrase": "the words left over"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    let phrases = criterion.argument("phrases").first ?? ""
    let slots = criterion.argument("slots").first ?? ""
    for reading in [study.front] + study.readings {
      // A prompt of a form begins with a capital; "he will choose an item of fruit" is none.
      var found = reading.hits(phrases).filter {
        reading.entry(of: $0).attributes["capital"] == nil || reading.tokens[$0.tokens.lowerBound].isCapitalised
      }.map(\.tokens)
      found += bracketed(reading, slots: slots)
      var reached = 0
      for tokens in found.sorted(by: { $0.lowerBound < $1.lowerBound }) where tokens.lowerBound >= reached {
        reached = tokens.upperBound
        let evidence = study.evidence(reading, tokens)
        measured.marks.append(.init(evidence, words: ["phrase": evidence.quote]))
      }
    }
    for section in study.plan.sections {
      guard let heading = section.heading, let slot = unfilled(in: heading) else { continue }
      measured.marks.append(.init(nil, words: ["phrase": slot]))
    }
    measured.values["residue"] = Double(measured.marks.count)
    return measured
  }

  /// Angle brackets or braces that stand in a heading in the child's place: "Summary of <Known as>'s strengths".
  private static func unfilled(in heading: String) -> String? {
    let bytes = Array(heading.utf8)
    for (opening, closing) in [(UInt8(ascii: "<"), UInt8(ascii: ">")), (UInt8(ascii: "{"), UInt8(ascii: "}"))] {
      guard let start = bytes.firstIndex(of: opening), let end = bytes[start...].firstIndex(of: closing),
        end - start <= 60
      else { continue }
      return String(decoding: bytes[start...end], as: UTF8.self)
    }
    return nil
  }

  private static func closing(for opening: Word) -> Word? {
    switch opening {
    case "[": "]"
    case "<": ">"
    case "{": "}"
    case "\u{AB}": "\u{BB}"
    default: nil
    }
  }

  /// "[insert name]", "<Known as>", "{{ name }}", "«Forename»", and runs of X.
  private static func bracketed(_ reading: Reading, slots: String) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for (index, token) in reading.tokens.enumerated() {
      if token.kind == .word, token.word.utf8.count >= 3, token.word.utf8.allSatisfy({ $0 == UInt8(ascii: "x") }) {
        found.append(index..<index + 1)
      }
      guard token.kind == .punctuation, let closing = closing(for: token.word) else { continue }
      let limit = min(index + 14, reading.tokens.count)
      guard let end = (index + 1..<max(limit, index + 1)).first(where: { reading.tokens[$0].word == closing }) else {
        continue
      }
      let inner = index..<end + 1
      // Square brackets also hold a writer's remarks; what names a thing to fill in is residue.
      if token.word != "[" || reading.has(slots, in: inner) { found.append(inner) }
    }
    return found
  }
}
