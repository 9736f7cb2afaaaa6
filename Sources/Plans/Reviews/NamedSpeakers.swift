/// Whose words follow a heading that is no more than a name: "Nico", "MRS POMFRET.", "Petra and Simon's page".
struct NamedSpeakers {
  /// The document that says who people are.
  let document: Reading
  private var reading: Reading
  private let child: Set<String>
  private let surname: String?
  /// Words, in small letters, that stand near one for a parent: their names among them.
  private let parents: Set<String>
  private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "mx"]
  private static let joining: Set<String> = [
    "and", "s", "page", "own", "view", "views", "voice", "box", "part", "what", "said", "says", "thinks", "told", "us",
    "contribution", "words", "from", "by", "for", "the", "whole", "in", "their", "his", "her",
  ]

  init(reading: Reading) {
    document = reading
    self.reading = reading
    let name = ChildName(reading: reading).find()?.lowercased()
    let parts = name?.split { $0 == " " || $0 == "-" }.map(String.init) ?? []
    child = Set(parts.prefix(max(1, parts.count - 1)))
    surname = parts.count > 1 ? parts.last : nil
    parents = Self.wordsNearParents(reading)
  }

  /// Whom a letter speaks to: the child by the first name, anybody with a title for a parent.
  private var addressee: Voice? {
    for line in document.lines.indices.prefix(25) {
      let texts = document.words(of: line).prefix(6).map {
        document.string(Int($0.start)..<Int($0.end)).lowercased()
      }
      guard texts.first == "dear" || texts.first == "to" else { continue }
      if texts.count > 1, child.contains(texts[1]) { return .child }
      if texts.contains(where: Self.titles.contains) { return .parent }
    }
    return nil
  }

  /// The same people, for the lines of another reading.
  func of(_ other: Reading) -> NamedSpeakers {
    var same = self
    same.reading = other
    return same
  }

  /// The speaker whom a range of a line's words names; nil where it names more than people.
  func voice(_ line: Int, in range: Range<Int>) -> Voice? {
    guard (1...6).contains(range.count) else { return nil }
    let words = reading.words(of: line)
    let texts = range.map { place -> String in
      let word = words[words.startIndex + place]
      return reading.string(Int(word.start)..<Int(word.end)).lowercased()
    }
    if texts.contains("you") || texts.contains("your") { return addressee }
    var names: [String] = []
    var hasKnownWord = false
    for (offset, text) in texts.enumerated() {
      let word = words[words.startIndex + range.lowerBound + offset]
      var text = text
      for ending in ["'s", "\u{2019}s", "'", "\u{2019}"] where text.hasSuffix(ending) {
        text.removeLast(ending.count)
        break
      }
      if Self.joining.contains(text) || Self.titles.contains(text) || word.shape.contains(.number) { continue }
      guard word.shape.contains(.capital) else { return nil }
      names += text.split(separator: "-").map(String.init)
      hasKnownWord = hasKnownWord || word.id >= 0
    }
    guard !names.isEmpty else { return nil }
    let isTitled = texts.contains(where: Self.titles.contains)
    if !isTitled, names.contains(where: child.contains) { return .child }
    if isTitled, let surname, names.contains(surname) { return .parent }
    return !hasKnownWord && names.contains(where: parents.contains) ? .parent : nil
  }

  /// The words that a line calls mother, carer or the like: up to five words apart on one line, or in one cell with it on
  /// the next. Of a word that stands in a line twice its first place counts.
  private static func wordsNearParents(_ document: Reading) -> Set<String> {
    func parents(_ line: Int) -> [Int] {
      document.hits(of: line).filter { $0.meaning == .service(.parent) }.map { Int($0.start) }
    }
    var found: Set<String> = []
    for line in document.lines.indices {
      let near = parents(line)
      let next = line + 1
      let isOverParent =
        next < document.lines.count && document.lines[line].cell != nil
        && document.lines[next].cell?.key == document.lines[line].cell?.key && !parents(next).isEmpty
      guard isOverParent || !near.isEmpty else { continue }
      var seen: Set<String> = []
      for (position, word) in document.words(of: line).enumerated() {
        let text = document.string(Int(word.start)..<Int(word.end)).lowercased()
        guard seen.insert(text).inserted else { continue }
        if isOverParent || near.contains(where: { abs($0 - position) <= 5 }) { found.insert(text) }
      }
    }
    return found
  }
}
