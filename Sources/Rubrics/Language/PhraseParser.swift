/// A mistake in a phrase and the character, from 0, at which it stands.
public struct PhraseMistake: Error, Equatable, Sendable {
  /// The character, from 0.
  public var offset: Int
  /// What is wrong and what was expected.
  public var message: String
}

extension Phrase {
  /// Reads a phrase as rubric files write it (see the type's description). Throws where it is no phrase.
  public init(parsing source: String) throws(PhraseMistake) {
    self.init(source: source, elements: try PhraseParser.elements(of: source))
  }

  /// Reads a phrase that may name classes of words.
  init(parsing source: String, classes: [String: Element]) throws(PhraseMistake) {
    self.init(source: source, elements: try PhraseParser.elements(of: source, classes: classes))
  }
}

/// Reads the phrase language.
struct PhraseParser {
  /// Words in a gap that names no number.
  static let usualGap = 4
  /// Most words in a gap.
  static let widestGap = 12
  /// Most places in a phrase.
  static let longest = 24

  /// The places of a phrase.
  static func elements(
    of source: String, classes: [String: Phrase.Element] = [:]
  ) throws(PhraseMistake) -> [Phrase.Element] {
    try PhraseParser(classes: classes).elements(of: source)
  }

  /// The words of each class that a phrase may name.
  private let classes: [String: Phrase.Element]

  private func elements(of source: String) throws(PhraseMistake) -> [Phrase.Element] {
    let scalars = Array(source.unicodeScalars)
    var elements: [Phrase.Element] = []
    var offsets: [Int] = []
    for piece in try pieces(of: scalars) {
      for element in try self.elements(ofPiece: scalars[piece]) {
        elements.append(element)
        offsets.append(piece.lowerBound)
      }
    }
    try checkOrder(of: elements, offsets: offsets)
    return elements
  }

  private func checkOrder(of elements: [Phrase.Element], offsets: [Int]) throws(PhraseMistake) {
    guard let first = elements.first, let last = elements.last, let lastOffset = offsets.last else {
      throw PhraseMistake(offset: 0, message: "the phrase is empty; write at least one word")
    }
    guard elements.count <= Self.longest else {
      throw PhraseMistake(
        offset: offsets[Self.longest], message: "the phrase has more than \(Self.longest) words; shorten it")
    }
    switch first {
    case .gap: throw PhraseMistake(offset: 0, message: "a phrase cannot begin with a gap; begin with a word")
    case .optional:
      throw PhraseMistake(
        offset: 0, message: "a phrase cannot begin with a word that may be missing; begin with one that must be there")
    default: break
    }
    if case .gap = last {
      throw PhraseMistake(offset: lastOffset, message: "a phrase cannot end with a gap; end with a word")
    }
    for index in elements.indices.dropFirst() {
      if case .gap = elements[index], case .gap = elements[index - 1] {
        throw PhraseMistake(offset: offsets[index], message: "two gaps follow each other; write one, such as `...8`")
      }
    }
  }

  /// Pieces between spaces; a space inside brackets is a mistake of its own.
  private func pieces(of scalars: [Unicode.Scalar]) throws(PhraseMistake) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start: Int?
    var opened: Int?
    for (position, scalar) in scalars.enumerated() {
      if scalar == "[", opened == nil { opened = position }
      if scalar == "]" { opened = nil }
      if scalar.isSpace {
        if let opened, scalars[position...].contains("]") {
          throw PhraseMistake(
            offset: opened, message: "square brackets hold one word or alternatives such as `[a/the]`, without spaces")
        }
        if let begun = start { pieces.append(begun..<position) }
        start = nil
      } else if start == nil {
        start = position
      }
    }
    if let opened { throw PhraseMistake(offset: opened, message: "a square bracket is not closed; expected `]`") }
    if let start { pieces.append(start..<scalars.count) }
    return pieces
  }

  private func elements(ofPiece piece: ArraySlice<Unicode.Scalar>) throws(PhraseMistake) -> [Phrase.Element] {
    if let gap = try gap(piece) { return [gap] }
    if piece.first == "[" {
      guard piece.last == "]" else {
        throw PhraseMistake(offset: piece.startIndex, message: "expected a space after the square bracket's `]`")
      }
      let inner = piece.dropFirst().dropLast()
      guard !inner.isEmpty, try gap(inner) == nil else {
        throw PhraseMistake(
          offset: piece.startIndex, message: "square brackets hold one word or alternatives such as `[a/the]`")
      }
      return [.optional(try alternatives(inner))]
    }
    guard piece.contains("/") else { return try words(piece) }
    return [try alternatives(piece)]
  }

  private func gap(_ piece: ArraySlice<Unicode.Scalar>) throws(PhraseMistake) -> Phrase.Element? {
    let digits: ArraySlice<Unicode.Scalar>
    if piece.first == "…" {
      digits = piece.dropFirst()
    } else if piece.starts(with: "...".unicodeScalars) {
      digits = piece.dropFirst(3)
    } else {
      return nil
    }
    guard !digits.isEmpty else { return .gap(Self.usualGap) }
    guard let size = Int(text(digits)), (1...Self.widestGap).contains(size) else {
      throw PhraseMistake(
        offset: piece.startIndex,
        message: "expected a gap of 1 to \(Self.widestGap) words, such as `...6`, with a space after it")
    }
    return .gap(size)
  }

  private func alternatives(_ piece: ArraySlice<Unicode.Scalar>) throws(PhraseMistake) -> Phrase.Element {
    var choices: [Phrase.Element] = []
    for choice in piece.split(separator: "/", omittingEmptySubsequences: false) {
      let found = try words(choice)
      guard found.count == 1 else {
        let message =
          found.isEmpty
          ? "an alternative is empty; write a word on each side of `/`"
          : "an alternative is a single word; write one with hyphens or spaces as a phrase of its own"
        throw PhraseMistake(offset: choice.startIndex, message: message)
      }
      // A class among alternatives brings its own.
      if case .oneOf(let several) = found[0] { choices += several } else { choices.append(found[0]) }
    }
    return choices.count == 1 ? choices[0] : .oneOf(choices)
  }

  /// The words of a piece without alternatives: several where it has hyphens, none where it is punctuation.
  private func words(_ piece: ArraySlice<Unicode.Scalar>) throws(PhraseMistake) -> [Phrase.Element] {
    if piece.first == "<" { return [try wordClass(piece)] }
    if let stray = piece.firstIndex(where: { "[]<>".unicodeScalars.contains($0) }) {
      throw PhraseMistake(offset: stray, message: "a bracket stands inside a word; put a space before it")
    }
    var elements: [Phrase.Element] = []
    for part in piece.split(whereSeparator: WordFolding.isHyphen) {
      let begins = part.last == "*"
      let stem = begins ? part.dropLast() : part
      if let star = stem.firstIndex(of: "*") {
        throw PhraseMistake(offset: star, message: "`*` may only end a word, as in `regular*`")
      }
      let words = WordFolding.words(of: stem)
      guard let last = words.last else {
        guard begins else { continue }
        throw PhraseMistake(
          offset: part.startIndex, message: "`*` needs the beginning of a word before it, as in `regular*`")
      }
      elements += words.dropLast().map { .word($0) }
      elements.append(begins ? .prefix(last) : .word(last))
    }
    return elements
  }

  private func wordClass(_ piece: ArraySlice<Unicode.Scalar>) throws(PhraseMistake) -> Phrase.Element {
    switch text(piece) {
    case "<number>": return .number
    case "<child>": return .child
    default:
      let name = text(piece.dropFirst().dropLast())
      if piece.last == ">", let words = classes[name] { return words }
      throw PhraseMistake(
        offset: piece.startIndex,
        message: "`\(text(piece))` is no class of words; expected `<number>`, `<child>` or a class of the lexicons")
    }
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}
