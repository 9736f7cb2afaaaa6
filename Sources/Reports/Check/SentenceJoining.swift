/// Says several short sentences as few: those with one beginning become one sentence with a list.
enum SentenceJoining {
  /// Where a beginning that sentences can share ends.
  private static let hinges = [" does not say ", " says "]

  /// "It does not say A." and "It does not say B." become "It does not say A or B.", in the place of the first.
  static func joined(_ sentences: [String]) -> [String] {
    var groups: [(lead: String, ends: [String])] = []
    for sentence in sentences {
      guard let (lead, end) = split(sentence) else {
        groups.append((sentence, []))
        continue
      }
      if let place = groups.firstIndex(where: { $0.lead == lead && !$0.ends.isEmpty }) {
        if !groups[place].ends.contains(end) { groups[place].ends.append(end) }
      } else {
        groups.append((lead, [end]))
      }
    }
    var seen: Set<String> = []
    return groups.map { group in
      guard !group.ends.isEmpty else { return group.lead }
      return group.lead + list(group.ends, last: group.lead.hasSuffix("not say ") ? "or" : "and") + "."
    }.filter { seen.insert($0).inserted }
  }

  /// "A, B and C"; where a part has a comma of its own, semicolons keep the parts apart.
  static func list(_ parts: [String], last: String) -> String {
    guard let end = parts.last, parts.count > 1 else { return parts.first ?? "" }
    let separator = parts.dropLast().contains { $0.contains(",") && !$0.hasPrefix("\"") } ? "; " : ", "
    let head = parts.dropLast().joined(separator: separator)
    return head + (separator == "; " ? "; \(last) " : " \(last) ") + end
  }

  /// Sentences that differ only in the words they quote become one: 'The words "A" leave it open.' and 'The words "B"
  /// leave it open.' become 'The words "A" and "B" leave it open.'
  static func quotesJoined(_ sentences: [String]) -> [String] {
    var groups: [(before: String, quotes: [String], after: String)] = []
    for sentence in sentences {
      guard let open = sentence.firstIndex(of: "\""), let close = sentence.lastIndex(of: "\""), open < close else {
        groups.append((sentence, [], ""))
        continue
      }
      let before = String(sentence[..<open])
      let quote = String(sentence[open...close])
      let after = String(sentence[sentence.index(after: close)...])
      if let place = groups.firstIndex(where: { $0.before == before && $0.after == after && !$0.quotes.isEmpty }) {
        if !groups[place].quotes.contains(quote) { groups[place].quotes.append(quote) }
      } else {
        groups.append((before, [quote], after))
      }
    }
    return groups.map { $0.before + list(longest($0.quotes), last: "and") + $0.after }
  }

  /// Without those whose words stand in a longer one.
  private static func longest(_ quotes: [String]) -> [String] {
    quotes.filter { quote in
      !quotes.contains { $0 != quote && $0.lowercased().contains(quote.dropFirst().dropLast().lowercased()) }
    }
  }

  private static func split(_ sentence: String) -> (lead: String, end: String)? {
    // A colon brings words of the plan after it, which must not run into the next part.
    guard sentence.hasSuffix("."), !sentence.dropLast().contains(where: { $0 == ":" || $0 == "." }) else { return nil }
    for hinge in hinges {
      guard let range = range(of: hinge, in: sentence) else { continue }
      return (String(sentence[..<range.upperBound]), String(sentence[range.upperBound...].dropLast()))
    }
    return nil
  }

  private static func range(of words: String, in text: String) -> Range<String.Index>? {
    text.firstRange(of: words)
  }
}
