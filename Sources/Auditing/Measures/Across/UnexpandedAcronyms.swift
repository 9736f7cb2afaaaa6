import Plans
import Rubrics

/// Acronyms that are not expanded where they first occur.
enum UnexpandedAcronyms: Measure {
  static let signature = MeasureSignature(
    name: "unexpanded-acronyms", summary: "Acronyms without their full words at first use.",
    parameters: ["allowed": "acronyms that need no expansion"],
    values: ["acronyms": "how many different ones there are", "unexpanded": "how many are not expanded at first use"],
    words: ["acronym": "the acronym"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let allowed = Set(criterion.argument("allowed").map { $0.lowercased() })
    var seen: Set<String> = []
    var measured = Measured()
    for reading in [study.front] + study.readings {
      for index in reading.tokens.indices where reading.tokens[index].hasCapitals {
        guard let acronym = acronym(at: index, reading, study) else { continue }
        // The front is a form: its labels are no prose, though an expansion there counts, and so does what needs none.
        if reading.section == nil, !allowed.contains(acronym), !isExpanded(index, reading) { continue }
        guard seen.insert(acronym).inserted, !allowed.contains(acronym), !isExpanded(index, reading) else { continue }
        let evidence = study.evidence(reading, context(of: index, reading))
        measured.marks.append(.init(evidence, words: ["acronym": study.evidence(reading, index..<index + 1).quote]))
      }
    }
    measured.values = ["acronyms": Double(seen.count), "unexpanded": Double(measured.marks.count)]
    return measured
  }

  /// The folded acronym that a token is, without a plural s: two to six letters, most of them capitals.
  private static func acronym(at index: Int, _ reading: Reading, _ study: Study) -> String? {
    let token = reading.tokens[index]
    guard token.kind == .word, token.isCapitalised, !token.namesChild, token.range.count <= 8 else { return nil }
    let written = reading.body.words(at: token.range).utf8
    let capitals = written.count { $0 >= 0x41 && $0 <= 0x5A }
    let letters = written.count { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    let digits = written.count { $0 >= 0x30 && $0 <= 0x39 }
    guard capitals >= 2, letters <= 7, digits <= 1, letters + digits == written.count else { return nil }
    // "SaLT", "SENCo", "TAs" are acronyms; "McKay" and "O'Brien" are names.
    guard capitals * 2 > letters || (capitals >= 2 && letters <= 4) else { return nil }
    if isShouted(index, reading) || ["yes", "no", "not", "and", "or", "the"].contains(token.word) { return nil }
    var folded = reading.foldedWord(index)
    if written.last == UInt8(ascii: "s"), letters > 2 { folded.removeLast() }
    return folded
  }

  /// A heading or a stretch in capitals: the word beside it is in capitals too and is no acronym of its own.
  private static func isShouted(_ index: Int, _ reading: Reading) -> Bool {
    guard let passage = reading.passage(of: index) else { return false }
    var words = 0
    var shouted = 0
    for token in reading.tokens[reading.tokens(in: passage.range)] where token.kind == .word {
      words += 1
      if token.isAllCaps { shouted += 1 }
    }
    return words >= 2 && shouted * 3 > words * 2
  }

  /// "speech and language therapist (SaLT)" and "SaLT (speech and language therapist)".
  private static func isExpanded(_ index: Int, _ reading: Reading) -> Bool {
    let tokens = reading.tokens
    if index >= 2, tokens[index - 1].word == "(", tokens[index - 2].kind == .word {
      // "(SaLT)" closes at once or names one more thing; "(CELF Preschool, September 2025)" is a source.
      let closes = index + 1 >= tokens.count || tokens[index + 1].kind == .punctuation
      return closes || precedingInitial(of: index, in: reading)
    }
    if index >= 3, tokens[index - 1].word == "the", tokens[index - 2].word == "(" { return true }
    guard index + 3 < tokens.count else { return false }
    if tokens[index + 1].word == "(" || (tokens[index + 1].kind == .number && tokens[index + 2].word == "(") {
      let inner = tokens[index + 1].word == "(" ? index + 2 : index + 3
      return tokens[inner].kind == .word && initialsMatch(tokens[index], tokens[inner])
    }
    return false
  }

  /// Whether a word shortly before the bracket begins as the acronym does.
  private static func precedingInitial(of index: Int, in reading: Reading) -> Bool {
    let tokens = reading.tokens
    let first = tokens[index].word.utf8.first
    return (max(0, index - 2 - tokens[index].word.utf8.count)..<index - 1).contains {
      tokens[$0].kind == .word && tokens[$0].word.utf8.first == first
    }
  }

  private static func initialsMatch(_ acronym: Token, _ first: Token) -> Bool {
    acronym.word.utf8.first == first.word.utf8.first
  }

  /// A few words around it, inside its sentence.
  private static func context(of index: Int, _ reading: Reading) -> Range<Int> {
    let sentence = reading.sentence(around: index)
    return max(sentence.lowerBound, index - 4)..<min(sentence.upperBound, index + 5)
  }
}
