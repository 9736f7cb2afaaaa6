import Rubrics

/// Fills a criterion's messages with the words that its measure supplied.
struct MessageWriter {
  let criterion: Criterion

  /// What is said of an outcome; a mark's own message and words come before the criterion's.
  func message(_ outcome: Outcome, words: [String: String], mark: Measured.Mark?) -> String {
    let template = mark?.message ?? criterion.says[outcome] ?? fallback(outcome)
    guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
    guard let own = mark?.words, !own.isEmpty else { return fill(template, words) }
    return fill(template, words.merging(own) { _, own in own })
  }

  /// The question for a person.
  func question(words: [String: String]) -> String {
    fill(criterion.question ?? "Please decide: \(criterion.requirement)", words)
  }

  private func fallback(_ outcome: Outcome) -> String {
    switch outcome {
    case .met: criterion.requirement
    case .notApplicable: "Nothing in this plan to which this applies."
    case .partlyMet: "Met in part: \(criterion.requirement)"
    case .notMet: "Not met: \(criterion.requirement)"
    case .needsReview: criterion.question ?? "A person must decide: \(criterion.requirement)"
    }
  }

  /// Replaces `{name}` by its words; a name without words is taken out with the space before it.
  private func fill(_ template: String, _ words: [String: String]) -> String {
    guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
    var filled = ""
    var rest = template[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      filled += rest[..<open]
      if let word = words[String(rest[rest.utf8.index(after: open)..<close])], !word.isEmpty {
        filled += word
      } else if filled.utf8.last == UInt8(ascii: " ") {
        filled.removeLast()
      }
      rest = rest[rest.utf8.index(after: close)...]
    }
    return filled + rest
  }
}
