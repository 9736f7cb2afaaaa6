/// What is known of every word that has occurred, by number: looked up once for each different word and kept from
/// document to document. Holds words of the language and no text of any document in order.
struct WordCatalogue: Sendable {
  /// What a word is to the phrases.
  struct Facts: Sendable {
    /// The word's number among the phrases, -1 for none.
    var word: Int32
    /// Where its prefixes stand in the catalogue's list.
    var prefixes: Range<Int32>
    /// Where the phrases that it may begin stand in the catalogue's list.
    var starts: Range<Int32>
    /// What it counts as where items are compared.
    var term: ThreadTerm
  }

  private(set) var facts: [Facts] = []
  private(set) var prefixes: [Int32] = []
  private(set) var starts: [Int32] = []
  private var numbers: [String: Int32] = [:]
  private var stems: [String: Int32] = [:]
  /// Most words that are kept; English plans use far fewer, and a flood of made-up words must not fill the memory.
  private static let limit = 60_000

  /// Empties the catalogue when it has grown past its limit; called between documents only, since numbers change.
  mutating func shrinkIfLarge() {
    guard facts.count > Self.limit else { return }
    self = WordCatalogue()
  }

  /// The number of a folded word.
  mutating func number(of word: String, in phrases: CompiledPhrases) -> Int32 {
    if let known = numbers[word] { return known }
    let number = Int32(facts.count)
    let wordNumber = phrases.words[word] ?? -1
    let firstPrefix = Int32(prefixes.count)
    let firstStart = Int32(starts.count)
    if wordNumber >= 0 { starts += phrases.byWord[Int(wordNumber)] }
    for (position, prefix) in phrases.prefixes.enumerated() where word.utf8.starts(with: prefix) {
      prefixes.append(Int32(position))
      starts += phrases.byPrefix[position]
    }
    facts.append(
      Facts(
        word: wordNumber, prefixes: firstPrefix..<Int32(prefixes.count), starts: firstStart..<Int32(starts.count),
        term: term(of: word)))
    numbers[word] = number
    return number
  }

  private mutating func term(of word: String) -> ThreadTerm {
    guard let stem = ThreadTerms.stem(of: word) else { return .none }
    if let known = stems[stem] { return ThreadTerm(number: known, stem: stem) }
    let number = Int32(stems.count)
    stems[stem] = number
    return ThreadTerm(number: number, stem: stem)
  }
}
