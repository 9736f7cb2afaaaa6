import Plans

/// Cuts a section's text into tokens and sentences, once.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The bytes in lower case.
  private let folded: UnsafeBufferPointer<UInt8>
  /// Where each passage begins.
  private let passageStarts: [Int]
  private let phrases: CompiledPhrases
  private var words = WordCatalogue.empty
  private var scratch: [UInt8] = []
  private var tokens: [Token] = []
  private var passage = 0
  /// Where the next passage begins.
  private var nextPassage: Int
  private var position = 0

  /// The tokens of a body in text order.
  ///
  /// - Parameters:
  ///   - body: the text with its passages.
  ///   - words: what is known of words so far; grows by the new ones.
  ///   - phrases: the phrases that new words are looked up in.
  static func tokens(of body: SectionBody, words: inout WordCatalogue, phrases: CompiledPhrases) -> [Token] {
    var text = body.text
    return text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { folded in
        for index in 0..<bytes.count {
          let byte = bytes[index]
          folded.initializeElement(at: index, to: byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        }
        var tokenizer = Tokenizer(
          bytes: bytes, folded: UnsafeBufferPointer(folded), passageStarts: body.passages.map(\.range.lowerBound),
          phrases: phrases)
        // Lent, so that the catalogue is never copied.
        swap(&tokenizer.words, &words)
        tokenizer.run()
        swap(&tokenizer.words, &words)
        return tokenizer.tokens
      }
    }
  }

  private init(
    bytes: UnsafeBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>, passageStarts: [Int],
    phrases: CompiledPhrases
  ) {
    self.bytes = bytes
    self.folded = folded
    self.passageStarts = passageStarts
    nextPassage = passageStarts.count > 1 ? passageStarts[1] : .max
    self.phrases = phrases
    tokens.reserveCapacity(bytes.count / 4 + 8)
  }

  private mutating func run() {
    while position < bytes.count {
      advancePassage()
      let byte = bytes[position]
      if byte <= 0x20 {
        position += 1
      } else if isDigit(byte) {
        number()
      } else if isLetter(at: position) {
        word()
      } else {
        punctuation()
      }
    }
    markSentences()
  }

  private mutating func advancePassage() {
    while position >= nextPassage {
      passage += 1
      nextPassage = passage + 1 < passageStarts.count ? passageStarts[passage + 1] : .max
    }
  }

  // MARK: Words

  private mutating func word() {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      // Letters and digits of ASCII are nearly all there is.
      if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
        position += 1
      } else if byte == 0x20 {
        break
      } else if isLetter(at: position) {
        position += width(at: position)
      } else if let next = innerJoint(at: position) {
        position = next
      } else {
        break
      }
    }
    append(start: start, end: position, kind: .word)
    if position < bytes.count, bytes[position] == 0x27 || bytes[position] == 0xE2, let after = possessive(at: position)
    {
      tokens[tokens.count - 1].isPossessive = true
      position = after
    }
  }

  /// Where a word goes on after an apostrophe ("don't", "o'clock") or an inner full stop ("e.g", "i.e").
  private func innerJoint(at position: Int) -> Int? {
    if let after = apostrophe(at: position) {
      guard after < bytes.count, isLetter(at: after) else { return nil }
      let isPossessive =
        (bytes[after] | 0x20) == UInt8(ascii: "s") && !(after + 1 < bytes.count && isLetter(at: after + 1))
      return isPossessive ? nil : after
    }
    guard bytes[position] == UInt8(ascii: "."), position + 1 < bytes.count, isLetter(at: position + 1) else {
      return nil
    }
    // A single letter on either side of the stop: an abbreviation and no end of a sentence.
    let single = position + 2 >= bytes.count || !isLetter(at: position + 2)
    return single ? position + 1 : nil
  }

  private func possessive(at position: Int) -> Int? {
    guard let after = apostrophe(at: position) else { return nil }
    guard after < bytes.count, (bytes[after] | 0x20) == UInt8(ascii: "s") else { return nil }
    return after + 1
  }

  private func apostrophe(at position: Int) -> Int? {
    guard position < bytes.count else { return nil }
    if bytes[position] == UInt8(ascii: "'") { return position + 1 }
    guard position + 2 < bytes.count, bytes[position] == 0xE2, bytes[position + 1] == 0x80 else { return nil }
    return bytes[position + 2] == 0x99 || bytes[position + 2] == 0x98 ? position + 3 : nil
  }

  // MARK: Numbers

  private mutating func number() {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      let isInnerMark = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
      if isDigit(byte) {
        position += 1
      } else if isInnerMark, position + 1 < bytes.count, isDigit(bytes[position + 1]) {
        position += 1
      } else {
        break
      }
    }
    append(start: start, end: position, kind: .number)
    skipOrdinalEnding()
  }

  /// "1st" and "2nd" are one token with the number's value.
  private mutating func skipOrdinalEnding() {
    guard position + 2 <= bytes.count else { return }
    let first = bytes[position] | 0x20
    let second = bytes[position + 1] | 0x20
    let isEnding =
      (first == 0x73 && second == 0x74) || (first == 0x6E && second == 0x64)
      || (first == 0x72 && second == 0x64) || (first == 0x74 && second == 0x68)
    guard isEnding, position + 2 == bytes.count || !isLetter(at: position + 2) else { return }
    position += 2
    tokens[tokens.count - 1].end = Int32(position)
  }

  // MARK: Punctuation

  private mutating func punctuation() {
    let start = position
    position += width(at: position)
    if apostrophe(at: start) != nil { return }
    // A hyphen between letters only joins; any other mark is a token.
    let isHyphen =
      bytes[start] == UInt8(ascii: "-")
      || (position - start == 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
        && (0x90...0x91).contains(bytes[start + 2]))
    let followsToken = tokens.last.map { Int($0.end) == start && $0.kind != .punctuation } ?? false
    if isHyphen, followsToken, position < bytes.count, isLetter(at: position) || isDigit(bytes[position]) {
      pendingHyphen = true
      return
    }
    append(start: start, end: position, kind: .punctuation)
  }

  private var pendingHyphen = false

  // MARK: Making tokens

  private mutating func append(start: Int, end: Int, kind: Token.Kind) {
    var capitals = 0
    var letters = 0
    var isPlain = true
    var key = words.keySeed
    for index in start..<end {
      let byte = bytes[index]
      if (byte | 0x20) &- 0x61 < 26 {
        letters += 1
        capitals += byte & 0x20 == 0 ? 1 : 0
      } else if byte == 0xE2 {
        isPlain = false
      }
      key = WordTable.mixed(key, folded[index])
    }
    let number =
      isPlain
      ? words.number(of: UnsafeBufferPointer(rebasing: folded[start..<end]), key: key, in: phrases)
      : numberOfMarked(start, end, isMark: kind == .punctuation)
    let first = bytes[start]
    let facts = words.facts[Int(number)]
    let value: Double =
      switch kind {
      case .number: Self.decimal(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      case .word: facts.value
      case .punctuation: .nan
      }
    tokens.append(
      Token(
        start: Int32(start), end: Int32(end), word: facts.text, kind: kind,
        isCapitalised: first >= 0x41 && first <= 0x5A, isAllCaps: capitals >= 2 && capitals == letters,
        hasCapitals: capitals >= 2,
        isHyphened: pendingHyphen, isPossessive: false, startsSentence: false, passage: Int32(passage), value: value,
        wordNumber: number, term: facts.term, traits: facts.traits))
    pendingHyphen = false
  }

  /// The number of a word with curly apostrophes, or of a mark that has a plain form.
  private mutating func numberOfMarked(_ start: Int, _ end: Int, isMark: Bool) -> Int32 {
    scratch.removeAll(keepingCapacity: true)
    var index = start
    while index < end {
      if folded[index] == 0xE2, index + 2 < end, folded[index + 1] == 0x80,
        folded[index + 2] == 0x99 || folded[index + 2] == 0x98
      {
        scratch.append(UInt8(ascii: "'"))
        index += 3
      } else {
        scratch.append(folded[index])
        index += 1
      }
    }
    if isMark, let plain = Self.plainMarks[scratch] { scratch = plain }
    return scratch.withUnsafeBufferPointer { words.number(of: $0, in: phrases) }
  }

  private static let plainMarks: [[UInt8]: [UInt8]] = Dictionary(
    uniqueKeysWithValues: [
      ("\u{2013}", "-"), ("\u{2014}", "-"), ("\u{2015}", "-"), ("\u{2012}", "-"), ("\u{201C}", "\""),
      ("\u{201D}", "\""),
      ("\u{2026}", "..."),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) })

  private static func decimal(_ digits: UnsafeBufferPointer<UInt8>) -> Double {
    var value = 0.0
    var scale = 0.0
    for byte in digits {
      if byte == UInt8(ascii: ".") {
        // A second stop makes it a label such as 1.2.3 and no quantity.
        guard scale == 0 else { return .nan }
        scale = 1
      } else if byte >= 0x30 && byte <= 0x39 {
        value = value * 10 + Double(byte - 0x30)
        scale *= 10
      }
    }
    return scale > 1 ? value / scale : value
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func isLetter(at position: Int) -> Bool {
    let byte = bytes[position]
    if byte < 0x80 { return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    // Latin letters with accents; punctuation and symbols begin with C2 or E2.
    return byte >= 0xC3 && byte <= 0xDF
  }

  private func width(at position: Int) -> Int {
    let byte = bytes[position]
    let width = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    return min(width, bytes.count - position)
  }

  // MARK: Sentences

  private static let abbreviations: WordSet = [
    "e.g", "i.e", "eg", "ie", "mr", "mrs", "ms", "dr", "prof", "approx", "hrs", "hr", "mins", "min", "no", "vs", "st",
    "inc", "incl", "etc", "para", "reg", "yr", "yrs", "wk", "wks",
  ]

  /// Marks that stand at the head of a sentence and not at the foot of the one before.
  private static let opening: WordSet = ["\u{A3}", "(", "[", "<", "\u{AB}", "{"]

  private mutating func markSentences() {
    var starts = true
    var previousPassage: Int32 = -1
    for index in tokens.indices {
      if tokens[index].passage != previousPassage {
        starts = true
        previousPassage = tokens[index].passage
      }
      if starts, tokens[index].kind != .punctuation || Self.opening.contains(tokens[index].word) {
        tokens[index].startsSentence = true
        starts = false
      }
      if tokens[index].kind == .punctuation, endsSentence(at: index) { starts = true }
    }
  }

  private func endsSentence(at index: Int) -> Bool {
    switch tokens[index].word {
    case "?", "!": return true
    case ".":
      // A web address or a file's name runs on behind its stops.
      if index + 1 < tokens.count, tokens[index + 1].start == tokens[index].end, !tokens[index + 1].isCapitalised {
        return false
      }
      if index > 0, Self.abbreviations.contains(tokens[index - 1].word),
        index + 1 < tokens.count,
        !tokens[index + 1].isCapitalised || tokens[index - 1].word == "mr"
          || tokens[index - 1].word == "mrs" || tokens[index - 1].word == "ms" || tokens[index - 1].word == "dr"
      {
        return false
      }
      return true
    default: return false
    }
  }
}
