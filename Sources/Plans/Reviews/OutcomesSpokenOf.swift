/// What the changes asked for say of outcomes by their numbers: "the first and third outcomes need new ones".
struct OutcomesSpokenOf {
  private static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "i": 1, "ii": 2, "iii": 3, "iv": 4,
    "v": 5, "vi": 6, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
  ]
  private static let ends: Set<String> = [
    "remove", "removed", "delete", "deleted", "end", "ended", "out", "finish", "finished", "cease", "drop", "dropped",
    "close", "closed", "retire", "retired",
  ]

  /// Settles what becomes of outcomes whose own entries do not say.
  func settle(_ review: inout AnnualReview) {
    guard !review.progress.isEmpty else { return }
    for change in review.changes where !change.isNone && change.sections.contains("E") {
      guard let part = change.place.part else { continue }
      let text = review[part].body.words(at: change.place.range).lowercased()
      let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      guard words.contains(where: { $0.hasPrefix("outcome") }) || words.contains(where: isNumbered) else { continue }
      let next: OutcomeProgress.Next = words.contains(where: Self.ends.contains) ? .end : .change
      for index in places(words, review) where review.progress[index].next == nil { review.progress[index].next = next }
    }
  }

  private func isNumbered(_ word: String) -> Bool {
    word.hasPrefix("e") && word.utf8.count == 2 && (Int(word.dropFirst()) ?? 0) > 0
  }

  /// The outcomes that the words mean, as places in the list.
  private func places(_ words: [String], _ review: AnnualReview) -> [Int] {
    var found: [Int] = []
    for (index, word) in words.enumerated() {
      var number = isNumbered(word) ? Int(word.dropFirst()) : nil
      if let ordinal = Self.ordinals[word], isBesideOutcome(words, index) { number = ordinal }
      if let digit = Int(word), index > 0, words[max(0, index - 3)..<index].contains(where: { $0.hasPrefix("outcome") })
      {
        number = digit
      }
      if let number, review.progress.indices.contains(number - 1) { found.append(number - 1) }
    }
    let meansAchieved = found.isEmpty && words.contains { ["achieved", "met", "reached"].contains($0) }
    return meansAchieved ? review.progress.indices.filter { review.progress[$0].status == .achieved } : found
  }

  /// "Two outcomes achieved" counts, and "outcome two" names.
  private func isBesideOutcome(_ words: [String], _ index: Int) -> Bool {
    let isOrdinal =
      words[index].hasSuffix("st") || words[index].hasSuffix("nd") || words[index].hasSuffix("th")
      || words[index].hasSuffix("rd")
    let before = words[max(0, index - 4)..<index].contains { $0.hasPrefix("outcome") }
    return isOrdinal ? before || words[index...].prefix(6).contains { $0.hasPrefix("outcome") } : before
  }
}
