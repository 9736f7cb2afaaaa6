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
  }

  /// A phrase: a run of steps and what it is of.
  struct Pattern: Sendable {
    var lexicon: Int32
    var entry: Int32
    var first: Int32
    var end: Int32
    /// The phrases' number of the one word that must stand second; -1 where others may stand there or nothing.
    var second: Int32
  }

  private(set) var patterns: [Pattern] = []
  private(set) var steps: [Step] = []
  private(set) var choices: [Step] = []
  private(set) var words: [String: Int32] = [:]
  private(set) var prefixes: [[UInt8]] = []
  private var prefixesByByte = [[Int32]](repeating: [], count: 256)
  private var prefixNumbers: [String: Int32] = [:]
  /// Phrases by the word, prefix, number or child that they may begin with.
  private(set) var byWord: [[Int32]] = []
  private(set) var byPrefix: [[Int32]] = []
  private(set) var byNumber: [Int32] = []
  private(set) var byChild: [Int32] = []

  /// Compiles the lexicons in the order given.
  init(lexicons: [Lexicon]) {
    for (position, lexicon) in lexicons.enumerated() {
      for (entry, wording) in lexicon.entries.enumerated() {
        for phrase in wording.phrases where !phrase.elements.isEmpty {
          let first = Int32(steps.count)
          for element in phrase.elements { steps.append(step(for: element)) }
          let number = Int32(patterns.count)
          patterns.append(
            Pattern(
              lexicon: Int32(position), entry: Int32(entry), first: first, end: Int32(steps.count),
              second: second(from: Int(first))))
          index(number, from: Int(first), to: steps.count)
        }
      }
    }
  }

  private mutating func step(for element: Phrase.Element) -> Step {
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

  /// The word that alone may stand second in a phrase, whatever its first place takes.
  private func second(from first: Int) -> Int32 {
    guard first + 1 < steps.count, !steps[first].isOptional, steps[first].kind != .gap else { return -1 }
    let step = steps[first + 1]
    return step.kind == .word && !step.isOptional ? step.argument : -1
  }

  /// The prefixes that begin with a byte, in the order of their numbers.
  func prefixes(from byte: UInt8) -> [Int32] { prefixesByByte[Int(byte)] }

  private mutating func number(of word: String) -> Int32 {
    if let known = words[word] { return known }
    let number = Int32(byWord.count)
    words[word] = number
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
      file(pattern, under: steps[position])
      if !steps[position].isOptional { return }
    }
  }

  private mutating func file(_ pattern: Int32, under step: Step) {
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
