import Plans
import Rubrics

/// One text read once: its tokens and the phrases of all lexicons found in it.
///
/// All measures look here; none goes back to the raw text. A class so that measures can pass it on without copying.
final class Reading: Sendable {
  /// Where the text stands; nil for the front matter.
  let section: SectionCode?
  /// The text with its passages.
  let body: SectionBody
  /// Tokens in text order.
  let tokens: [Token]
  /// Sentences as ranges of tokens; no sentence runs over a passage.
  let sentences: [Range<Int>]
  /// Phrases found.
  private let hits: HitTable
  private let matcher: PhraseMatcher

  /// Reads a body.
  init(
    section: SectionCode?, body: SectionBody, matcher: PhraseMatcher, words: inout WordCatalogue,
    childNames: WordSet
  ) {
    self.section = section
    self.body = body
    self.matcher = matcher
    var tokens = Tokenizer.tokens(of: body, words: &words, phrases: matcher.phrases)
    if !childNames.isEmpty {
      for index in tokens.indices where childNames.contains(tokens[index].word) { tokens[index].namesChild = true }
    }
    self.tokens = tokens
    hits = matcher.hits(in: tokens, words: &words)
    sentences = Self.sentences(of: tokens)
  }

  private static func sentences(of tokens: [Token]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in tokens.indices.dropFirst() where tokens[index].startsSentence {
      ranges.append(start..<index)
      start = index
    }
    if !tokens.isEmpty { ranges.append(start..<tokens.count) }
    return ranges
  }

  /// The phrases of a lexicon that lie in a range of tokens, in text order.
  func hits(_ lexicon: Word, in range: Range<Int>) -> ArraySlice<Hit> {
    guard let position = matcher.position(of: lexicon) else { return [] }
    return hits.hits(of: position, in: range)
  }

  /// The phrases of a lexicon in the whole text.
  func hits(_ lexicon: Word) -> ArraySlice<Hit> {
    guard let position = matcher.position(of: lexicon) else { return [] }
    return hits[position]
  }

  /// Whether a lexicon has a phrase in a range of tokens.
  func has(_ lexicon: Word, in range: Range<Int>) -> Bool {
    guard let position = matcher.position(of: lexicon) else { return false }
    return hits.has(position, in: range)
  }

  /// The entry that a hit is of.
  func entry(of hit: Hit) -> PhraseEntry { matcher.entries[hit.lexicon][hit.entry] }

  /// The tokens that lie in a range of UTF-8 offsets.
  func tokens(in range: Range<Int>) -> Range<Int> {
    let start = firstToken(from: range.lowerBound)
    let end = firstToken(from: range.upperBound)
    return start..<max(start, end)
  }

  private func firstToken(from offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The UTF-8 offsets that a range of tokens covers; empty at the text's start for no tokens.
  func offsets(of range: Range<Int>) -> Range<Int> {
    guard let first = tokens[range].first, let last = tokens[range].last else { return 0..<0 }
    return Int(first.start)..<Int(last.end)
  }

  /// The sentence that a token stands in.
  func sentence(around token: Int) -> Range<Int> {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count ? sentences[low] : token..<token
  }

  /// The sentences that begin in a range of tokens.
  func sentences(in range: Range<Int>) -> [Range<Int>] {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return Array(sentences[low...].prefix { $0.lowerBound < range.upperBound })
  }

  /// What the passage that a token stands in is.
  func passageKind(of token: Int) -> Passage.Kind? {
    let index = Int(tokens[token].passage)
    return index < body.passages.count ? body.passages[index].kind : nil
  }

  /// The passage that a token stands in.
  func passage(of token: Int) -> Passage? {
    let index = Int(tokens[token].passage)
    return index < body.passages.count ? body.passages[index] : nil
  }

  /// Folded words of a range, joined by single spaces (for tests and messages about grammar, never for quotes).
  func foldedWords(_ range: Range<Int>) -> String { range.map(foldedWord).joined(separator: " ") }

  /// A token's folded word in letters, however long.
  func foldedWord(_ index: Int) -> String {
    tokens[index].word.text ?? body.words(at: tokens[index].range).lowercased()
  }

  /// The phrases of a lexicon whose name is not known while compiling.
  @_disfavoredOverload
  func hits(_ lexicon: String, in range: Range<Int>) -> ArraySlice<Hit> { hits(Word(lexicon), in: range) }

  /// The phrases of such a lexicon in the whole text.
  @_disfavoredOverload
  func hits(_ lexicon: String) -> ArraySlice<Hit> { hits(Word(lexicon)) }

  /// Whether such a lexicon has a phrase in a range of tokens.
  @_disfavoredOverload
  func has(_ lexicon: String, in range: Range<Int>) -> Bool { has(Word(lexicon), in: range) }
}
