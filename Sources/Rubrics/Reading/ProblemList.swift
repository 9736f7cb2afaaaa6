/// Gathers mistakes while a rubric is read, so that one reading reports them all.
struct ProblemList {
  /// What was found so far, in the order found.
  private(set) var problems: [RubricProblem] = []

  /// How many.
  var count: Int { problems.count }

  /// Adds a mistake.
  mutating func add(_ place: SourcePlace, _ message: String) {
    problems.append(RubricProblem(place: place, message: message))
  }

  /// Adds a mistake that was thrown.
  mutating func add(_ problem: RubricProblem) { problems.append(problem) }

  /// Reports every key that is not one of the known. Gives the entry with mistyped keys put right, so that one slip is not
  /// reported a second time as a missing key.
  @discardableResult
  mutating func checkKeys(of entry: Entry, known: [String], in what: String) -> Entry {
    guard var members = entry.members else { return entry }
    for (index, member) in members.enumerated() where !known.contains(member.key) {
      add(member.place, "`\(member.key)` is not a key of \(what); \(NearestWord.hint(for: member.key, among: known))")
      if let meant = NearestWord.nearest(to: member.key, among: known.sorted()), entry.value(meant) == nil {
        members[index].key = meant
      }
    }
    return Entry(place: entry.place, content: .members(members), textColumn: nil)
  }

  /// The words of a key that must be there.
  mutating func required(_ key: String, of entry: Entry, in what: String) -> String? {
    guard let value = entry.value(key) else {
      add(entry.place, "`\(key):` is missing; \(what) needs it")
      return nil
    }
    return text(value, of: key)
  }

  /// The words of an entry that may only be words.
  mutating func text(_ entry: Entry, of key: String) -> String? {
    guard let words = entry.words else {
      add(entry.place, "`\(key)` is \(entry.kind); expected a word or sentence")
      return nil
    }
    return words
  }

  /// A list of words; a single word is a list of one.
  mutating func wordList(_ entry: Entry, of key: String) -> [String]? {
    placedWords(entry, of: key)?.compactMap(\.words)
  }

  /// A list of words with their places; a single word is a list of one.
  mutating func placedWords(_ entry: Entry, of key: String) -> [Entry]? {
    switch entry.content {
    case .nothing: return []
    case .words: return [entry]
    case .members: break
    case .list(let entries):
      guard let wrong = entries.first(where: { $0.words == nil }) else { return entries }
      add(wrong.place, "`\(key)` holds \(wrong.kind); expected a list of words, each a word or sentence")
      return nil
    }
    add(entry.place, "`\(key)` is \(entry.kind); expected a word or a list of words")
    return nil
  }

  /// A number within bounds.
  mutating func number(_ entry: Entry, of key: String, within bounds: ClosedRange<Double>) -> Double? {
    if let words = entry.words, let number = Double(words), bounds.contains(number) { return number }
    let least = DecimalText.text(bounds.lowerBound)
    let most = DecimalText.text(bounds.upperBound)
    add(entry.place, "`\(key)` is not a number from \(least) to \(most); write one such number")
    return nil
  }
}
