import Rubrics

/// Counts the unrelated things that one outcome asks for.
///
/// A linked routine ("takes off her coat, hangs it up and sits down") is one thing; reading, friendships and eating are
/// three. Parts joined by commas or "and" that each have a verb are one thing where they share a topic of the lexicon
/// `outcome-topics`.
struct OutcomeTopics {
  let reading: Reading
  let range: Range<Int>

  /// How many; at least one.
  func ideas() -> Int {
    var topics: [String] = []
    for part in parts() {
      guard reading.has("outcome-verbs", in: part), let hit = reading.hits("outcome-topics", in: part).first else {
        continue
      }
      let topic = reading.entry(of: hit).id
      if !topics.contains(topic) { topics.append(topic) }
    }
    return max(1, topics.count)
  }

  private func parts() -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range {
      let token = reading.tokens[index]
      let ends = (token.kind == .punctuation && [",", ";", ".", ":"].contains(token.word)) || token.word == "and"
      guard ends || (token.startsSentence && index > start) else { continue }
      if index > start { parts.append(start..<index) }
      start = ends ? index + 1 : index
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }
}
