import Rubrics

/// What is known of every word that has occurred, by number: looked up once for each different word and kept from
/// document to document. Holds words of the language and no text of any document in order.
struct WordCatalogue: Sendable {
  /// What a word is to the phrases and the scanners.
  struct Facts: Sendable {
    /// The word itself.
    var text: Word
    /// The word's number among the phrases, -1 for none.
    var word: Int32
    /// Where its prefixes stand in the catalogue's list.
    var prefixes: Range<Int32>
    /// Where the phrases that it may begin stand in the catalogue's list.
    var starts: Range<Int32>
    /// What it counts as where items are compared.
    var term: ThreadTerm
    /// What it may be the sign of.
    var traits: WordTraits
    /// The number that it names, NaN for none.
    var value: Double
    /// What it is to the masks of phrases.
    var mask: WordMask
  }

  /// Knows no word and takes no memory; stands in while a catalogue is lent.
  static let empty = WordCatalogue(table: WordTable(places: 0))

  private(set) var facts: [Facts] = []
  private(set) var prefixes: [Int32] = []
  private(set) var starts: [CompiledPhrases.Start] = []
  /// What phrases can go on behind words that begin many.
  var followed: FollowedStarts
  private var table: WordTable
  private var stems: [String: Int32] = [:]
  /// Most words that are kept; English plans use far fewer, and a flood of made-up words must not fill the memory.
  private static let limit = 60_000

  init() {
    table = WordTable(places: 4096)
    followed = FollowedStarts()
  }

  private init(table: WordTable) {
    self.table = table
    followed = .empty
  }

  /// Empties the catalogue when it has grown past its limit; called between documents only, since numbers change.
  mutating func shrinkIfLarge() {
    guard facts.count > Self.limit else { return }
    self = WordCatalogue()
  }

  /// The number of a folded word.
  mutating func number(of word: UnsafeBufferPointer<UInt8>, in phrases: CompiledPhrases) -> Int32 {
    let (number, isNew) = table.number(of: word)
    if isNew { learn(String(decoding: word, as: UTF8.self), word, phrases) }
    return number
  }

  /// The key of a word without bytes.
  var keySeed: UInt64 { table.seed }

  /// The number of a folded word whose key has been mixed.
  mutating func number(of word: UnsafeBufferPointer<UInt8>, key: UInt64, in phrases: CompiledPhrases) -> Int32 {
    let (number, isNew) = table.number(of: word, key: key)
    if isNew { learn(String(decoding: word, as: UTF8.self), word, phrases) }
    return number
  }

  /// The number of a folded word.
  mutating func number(of word: String, in phrases: CompiledPhrases) -> Int32 {
    var word = word
    return word.withUTF8 { number(of: $0, in: phrases) }
  }

  private mutating func learn(_ word: String, _ bytes: UnsafeBufferPointer<UInt8>, _ phrases: CompiledPhrases) {
    let wordNumber = phrases.words[word] ?? -1
    let firstPrefix = Int32(prefixes.count)
    let firstStart = Int32(starts.count)
    if wordNumber >= 0 { starts += phrases.byWord[Int(wordNumber)] }
    for position in phrases.prefixes(from: bytes.first ?? 0) where bytes.starts(with: phrases.prefixes[Int(position)]) {
      prefixes.append(position)
      starts += phrases.byPrefix[Int(position)]
    }
    facts.append(
      Facts(
        text: Word(bytes), word: wordNumber, prefixes: firstPrefix..<Int32(prefixes.count),
        starts: firstStart..<Int32(starts.count),
        term: term(of: word), traits: WordTraits(of: Word(bytes)), value: NumberWords.value(of: word),
        mask: WordMask(first: bytes.first, phraseWord: wordNumber)))
  }

  private mutating func term(of word: String) -> ThreadTerm {
    guard let stem = ThreadTerms.stem(of: word) else { return .none }
    if let known = stems[stem] { return ThreadTerm(number: known, stem: stem) }
    let number = Int32(stems.count)
    stems[stem] = number
    return ThreadTerm(number: number, stem: stem)
  }
}
