import Rubrics

/// The phrases of all lexicons as flat tables of numbers, so that matching touches no object and counts no reference.
///
/// A word that any phrase names has a number; a token carries what its word is known as (`WordFacts`), looked up once for
/// each different word. A phrase is a run of steps over these numbers.
struct CompiledPhrases: Sendable {
  /// One place of a phrase.
  struct Step: Sendable {
    enum Kind: UInt8, Sendable { case word, prefix, oneOf, number, child, gap }
    var kind: Kind
    /// May be missing.
    var isOptional = false
    /// Number of the word or prefix; first of the choices; most words of a gap.
    var argument: Int32
    /// How many choices there are.
    var count: Int32 = 0
    /// What words may stand there.
    var mask = WordMask.anything
  }

  /// A phrase: a run of steps and what it is of.
  struct Pattern: Sendable {
    var lexicon: Int32
    var entry: Int32
    var first: Int32
    var end: Int32
  }

  /// A phrase that a word may begin.
  struct Start: Sendable {
    var pattern: Int32
    /// The place of the phrase that the word takes.
    var step: Int32
    /// What may stand behind that word, so that hardly any phrase is tried in vain.
    var next: WordMask
  }

  private(set) var patterns: [Pattern] = []
  private(set) var steps: [Step] = []
  private(set) var choices: [Step] = []
  private(set) var words: [String: Int32] = [:]
  private(set) var prefixes: [[UInt8]] = []
  private var prefixesByByte = [[Int32]](repeating: [], count: 256)
  private var prefixNumbers: [String: Int32] = [:]
  /// Phrases by the word, prefix, number or child that they may begin with.
  private(set) var byWord: [[Start]] = []
  private(set) var byPrefix: [[Start]] = []
  private(set) var byNumber: [Start] = []
  private(set) var byChild: [Start] = []
  private var wordMasks: [WordMask] = []

  /// Compiles the lexicons in the order given.
  init(lexicons: [Lexicon]) {
    for (position, lexicon) in lexicons.enumerated() {
      for (entry, wording) in lexicon.entries.enumerated() {
        for phrase in wording.phrases where !phrase.elements.isEmpty {
          let first = Int32(steps.count)
          for element in phrase.elements { steps.append(step(for: element)) }
          let number = Int32(patterns.count)
          patterns.append(
            Pattern(lexicon: Int32(position), entry: Int32(entry), first: first, end: Int32(steps.count)))
          index(number, from: Int(first), to: steps.count)
        }
      }
    }
  }

  private mutating func step(for element: Phrase.Element) -> Step {
    var step = bareStep(for: element)
    step.mask = mask(of: step)
    return step
  }

  private mutating func bareStep(for element: Phrase.Element) -> Step {
    switch element {
    case .word(let word): return Step(kind: .word, argument: number(of: word))
    case .prefix(let prefix): return Step(kind: .prefix, argument: number(ofPrefix: prefix))
    case .number: return Step(kind: .number, argument: 0)
    case .child: return Step(kind: .child, argument: 0)
    case .gap(let most): return Step(kind: .gap, argument: Int32(most))
    case .optional(let inner):
      var step = step(for: inner)
      step.isOptional = true
      return step
    case .oneOf(let elements):
      let inner = elements.map { self.step(for: $0) }
      let first = Int32(choices.count)
      choices += inner
      return Step(kind: .oneOf, argument: first, count: Int32(inner.count))
    }
  }

  /// What may stand behind a place of a phrase; anything where the phrase may end there or a gap follows.
  private func mask(behind position: Int, end: Int) -> WordMask {
    var mask = WordMask.none
    for step in steps[position + 1..<end] {
      if step.kind == .gap { return .anything }
      mask.formUnion(self.mask(of: step))
      if !step.isOptional { return mask }
    }
    return .anything
  }

  private func mask(of step: Step) -> WordMask {
    switch step.kind {
    case .word: wordMasks[Int(step.argument)]
    case .prefix: WordMask(prefix: prefixes[Int(step.argument)])
    case .number: .number
    case .child: .child
    case .gap: .anything
    case .oneOf:
      choices[Int(step.argument)..<Int(step.argument + step.count)].reduce(into: WordMask.none) {
        $0.formUnion(mask(of: $1))
      }
    }
  }

  /// The prefixes that begin with a byte, in the order of their numbers.
  func prefixes(from byte: UInt8) -> [Int32] { prefixesByByte[Int(byte)] }

  private mutating func number(of word: String) -> Int32 {
    if let known = words[word] { return known }
    let number = Int32(byWord.count)
    words[word] = number
    wordMasks.append(WordMask(first: word.utf8.first, phraseWord: number))
    byWord.append([])
    return number
  }

  private mutating func number(ofPrefix prefix: String) -> Int32 {
    if let known = prefixNumbers[prefix] { return known }
    let number = Int32(prefixes.count)
    prefixNumbers[prefix] = number
    prefixes.append(Array(prefix.utf8))
    if let byte = prefix.utf8.first {
      prefixesByByte[Int(byte)].append(number)
    } else {
      for byte in prefixesByByte.indices { prefixesByByte[byte].append(number) }
    }
    byPrefix.append([])
    return number
  }

  /// Files a phrase under everything that it may begin with: its first step, and what follows while that may be missing.
  private mutating func index(_ pattern: Int32, from first: Int, to end: Int) {
    for position in first..<end {
      let start = Start(pattern: pattern, step: Int32(position), next: mask(behind: position, end: end))
      file(start, under: steps[position])
      if !steps[position].isOptional { return }
    }
  }

  private mutating func file(_ pattern: Start, under step: Step) {
    switch step.kind {
    case .word: byWord[Int(step.argument)].append(pattern)
    case .prefix: byPrefix[Int(step.argument)].append(pattern)
    case .number: byNumber.append(pattern)
    case .child: byChild.append(pattern)
    case .gap: break
    case .oneOf:
      for choice in choices[Int(step.argument)..<Int(step.argument + step.count)] { file(pattern, under: choice) }
    }
  }
}
