import Rubrics

/// A phrase of a lexicon found in a text.
struct Hit: Sendable {
  /// The lexicon, by its position in the matcher.
  var lexicon: Int
  /// The entry, by its position in the lexicon.
  var entry: Int
  /// The tokens that it covers.
  var tokens: Range<Int>
}

/// Finds the phrases of all lexicons in one pass over the tokens.
///
/// Phrases are looked up by their first word, so a token that begins none costs one look-up in a table.
struct PhraseMatcher: Sendable {
  private struct Pattern: Sendable {
    var lexicon: Int
    var entry: Int
    var elements: [Phrase.Element]
  }

  /// Names of the lexicons, by position.
  let names: [String]
  /// The lexicons, by position.
  let lexicons: [Lexicon]
  private let positions: [String: Int]
  private var patterns: [Pattern] = []
  private var byWord: [String: [Int]] = [:]
  private var byPrefix: [(prefix: [UInt8], pattern: Int)] = []
  private var byNumber: [Int] = []
  private var byChild: [Int] = []

  /// A matcher for some lexicons.
  init(lexicons: [Lexicon]) {
    let sorted = lexicons.sorted { $0.name < $1.name }
    self.lexicons = sorted
    names = sorted.map(\.name)
    positions = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.name, $0) })
    for (position, lexicon) in sorted.enumerated() {
      for (entry, wording) in lexicon.entries.enumerated() {
        for phrase in wording.phrases where !phrase.elements.isEmpty {
          patterns.append(Pattern(lexicon: position, entry: entry, elements: phrase.elements))
          index(pattern: patterns.count - 1, first: phrase.elements, at: 0)
        }
      }
    }
  }

  /// The position of a lexicon, nil where the rubric has none of that name.
  func position(of name: String) -> Int? { positions[name] }

  private mutating func index(pattern: Int, first elements: [Phrase.Element], at position: Int) {
    guard position < elements.count else { return }
    switch elements[position] {
    case .word(let word): byWord[word, default: []].append(pattern)
    case .prefix(let prefix): byPrefix.append((Array(prefix.utf8), pattern))
    case .oneOf(let choices): for choice in choices { index(pattern: pattern, first: [choice], at: 0) }
    case .optional(let inner):
      index(pattern: pattern, first: [inner], at: 0)
      index(pattern: pattern, first: elements, at: position + 1)
    case .number: byNumber.append(pattern)
    case .child: byChild.append(pattern)
    case .gap: break
    }
  }

  /// Every phrase found, in order of its first token; of wordings of one entry at one place the longest only.
  ///
  /// - Parameters:
  ///   - tokens: the tokens of one text.
  ///   - starts: looked-up first words, kept from text to text by the caller.
  ///   - isChild: whether a token names the child.
  func hits(in tokens: [Token], starts: inout StartCache, isChild: (Token) -> Bool) -> [Hit] {
    var found: [Hit] = []
    for index in tokens.indices {
      let token = tokens[index]
      let here = found.count
      for pattern in starts.patterns(for: token.word, in: self) {
        tryPattern(pattern, tokens, index, isChild, here, &found)
      }
      if token.isNumber {
        for pattern in byNumber { tryPattern(pattern, tokens, index, isChild, here, &found) }
      }
      if !byChild.isEmpty, isChild(token) {
        for pattern in byChild { tryPattern(pattern, tokens, index, isChild, here, &found) }
      }
    }
    return found
  }

  private func tryPattern(
    _ number: Int, _ tokens: [Token], _ start: Int, _ isChild: (Token) -> Bool, _ here: Int, _ found: inout [Hit]
  ) {
    let pattern = patterns[number]
    guard let end = match(pattern.elements[...], tokens, start, start, isChild) else { return }
    for index in here..<found.count where found[index].lexicon == pattern.lexicon && found[index].entry == pattern.entry {
      if found[index].tokens.upperBound < end { found[index].tokens = start..<end }
      return
    }
    found.append(Hit(lexicon: pattern.lexicon, entry: pattern.entry, tokens: start..<end))
  }

  /// The token after the match, nil where there is none. Greedy: gaps take as few words as they can.
  private func match(
    _ elements: ArraySlice<Phrase.Element>, _ tokens: [Token], _ position: Int, _ start: Int,
    _ isChild: (Token) -> Bool
  ) -> Int? {
    guard let element = elements.first else { return position }
    let rest = elements.dropFirst()
    switch element {
    case .optional(let inner):
      if let end = match([inner], tokens, position, start, isChild),
        let all = match(rest, tokens, end, start, isChild)
      {
        return all
      }
      return match(rest, tokens, position, start, isChild)
    case .gap(let most):
      var skipped = 0
      var next = position
      while skipped <= most, next < tokens.count, next == position || !tokens[next].startsSentence {
        if next > start, tokens[next].startsSentence { return nil }
        if let end = match(rest, tokens, next, start, isChild) { return end }
        if tokens[next].kind != .punctuation { skipped += 1 }
        next += 1
      }
      return nil
    default:
      guard position < tokens.count, position == start || !tokens[position].startsSentence,
        satisfies(tokens[position], element, isChild)
      else { return nil }
      return match(rest, tokens, position + 1, start, isChild)
    }
  }

  private func satisfies(_ token: Token, _ element: Phrase.Element, _ isChild: (Token) -> Bool) -> Bool {
    switch element {
    case .word(let word): token.word == word
    case .prefix(let prefix): token.kind == .word && token.word.utf8.starts(with: prefix.utf8)
    case .oneOf(let choices): choices.contains { satisfies(token, $0, isChild) }
    case .optional(let inner): satisfies(token, inner, isChild)
    case .number: token.isNumber
    case .child: isChild(token)
    case .gap: true
    }
  }

  /// Which phrases may begin with a word, looked up once for each word that occurs.
  struct StartCache {
    private var known: [String: [Int]] = [:]
    /// Most words that are kept: English plans use far fewer; a flood of made-up words must not fill the memory.
    private static let limit = 50_000

    mutating func patterns(for word: String, in matcher: PhraseMatcher) -> [Int] {
      if let patterns = known[word] { return patterns }
      var patterns = matcher.byWord[word] ?? []
      for (prefix, pattern) in matcher.byPrefix where word.utf8.starts(with: prefix) { patterns.append(pattern) }
      if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
      known[word] = patterns
      return patterns
    }
  }
}
