/// The places of some words in a list: a table with open places that is made once and asked often.
struct WordMap: Sendable {
  private var places: [(word: Word, place: Int)]
  private let shift: UInt64

  /// The places of words in the order given; of equal ones the first.
  init(_ words: [Word]) {
    var bits: UInt64 = 3
    while 1 << bits < words.count * 4 { bits += 1 }
    places = Array(repeating: (.none, -1), count: 1 << bits)
    shift = 64 - bits
    for (index, word) in words.enumerated() where self[word] == nil && !word.isEmpty {
      var place = Int(truncatingIfNeeded: word.mixed &>> shift)
      while !places[place].word.isEmpty { place = (place + 1) & (places.count - 1) }
      places[place] = (word, index)
    }
  }

  /// The place of a word, nil where it is not among them.
  subscript(word: Word) -> Int? {
    places.withUnsafeBufferPointer { places in
      var place = Int(truncatingIfNeeded: word.mixed &>> shift)
      while !places[place].word.isEmpty {
        if places[place].word == word { return places[place].place }
        place = (place + 1) & (places.count - 1)
      }
      return nil
    }
  }
}
