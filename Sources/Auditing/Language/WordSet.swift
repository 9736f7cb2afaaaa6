/// A set of words that is made once and asked often: a table with open places, a quarter full at most.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var places: [Word]
  private var shift: UInt64
  private var hasEmpty = false
  /// How many words there are.
  private(set) var count = 0

  /// A set of some words.
  init(_ words: some Collection<Word>) {
    var bits: UInt64 = 3
    while 1 << bits < words.count * 4 { bits += 1 }
    places = [Word](repeating: .none, count: 1 << bits)
    shift = 64 - bits
    for word in words { insert(word) }
  }

  init(arrayLiteral words: Word...) { self.init(words) }

  /// A set of words of any text.
  init(_ words: some Sequence<String>) { self.init(words.map { Word($0) }) }

  /// Adds a word.
  mutating func insert(_ word: Word) {
    if word.isEmpty {
      hasEmpty = true
      return
    }
    guard !contains(word) else { return }
    if (count + 1) * 2 > places.count { self = WordSet(words + Array(repeating: word, count: words.count + 1)) }
    guard !contains(word) else { return }
    var place = Int(truncatingIfNeeded: word.mixed &>> shift)
    while !places[place].isEmpty { place = (place + 1) & (places.count - 1) }
    places[place] = word
    count += 1
  }

  /// Whether a word is among them.
  func contains(_ word: Word) -> Bool {
    if word.isEmpty { return hasEmpty }
    return places.withUnsafeBufferPointer { places in
      var place = Int(truncatingIfNeeded: word.mixed &>> shift)
      while true {
        let here = places[place]
        if here == word { return true }
        if here.isEmpty { return false }
        place = (place + 1) & (places.count - 1)
      }
    }
  }

  /// For words that are not yet one value.
  @_disfavoredOverload
  func contains(_ word: String) -> Bool { contains(Word(word)) }

  /// Whether there are none.
  var isEmpty: Bool { count == 0 && !hasEmpty }

  /// The words but the empty one, in the order of the table.
  private var words: [Word] { places.filter { !$0.isEmpty } }

  /// The words of both.
  func union(_ other: WordSet) -> WordSet {
    var both = WordSet(words + other.words)
    both.hasEmpty = hasEmpty || other.hasEmpty
    return both
  }
}

extension [String] {
  /// For words of a rubric, a few at a time.
  @_disfavoredOverload
  func contains(_ word: Word) -> Bool { contains { Word($0) == word } }
}

extension Set<String> {
  /// For sets that are not yet of words by value.
  @_disfavoredOverload
  func contains(_ word: Word) -> Bool { word.text.map { contains($0) } ?? contains { Word($0) == word } }
}
