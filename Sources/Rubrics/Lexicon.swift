/// A named list of phrases.
public struct Lexicon: Sendable {
  /// Its name, unique in the rubric.
  public var name: String
  /// Its entries in file order.
  public var entries: [Entry]

  /// A lexicon.
  public init(name: String, entries: [Entry]) {
    self.name = name
    self.entries = entries
  }

  /// One entry: wordings of one and the same thing.
  public struct Entry: Sendable {
    /// Its id, unique in the lexicon.
    public var id: String
    /// The wordings.
    public var phrases: [Phrase]
    /// What else the file says of it, by key (`tier`, `opens`, `fault`, `unless`, ...): lists of words.
    public var attributes: [String: [String]]

    /// An entry.
    public init(id: String, phrases: [Phrase], attributes: [String: [String]] = [:]) {
      self.id = id
      self.phrases = phrases
      self.attributes = attributes
    }
  }
}

/// A pattern over words. Hyphens count as spaces; case, kinds of quotation marks and possessive 's are ignored.
///
/// Written as words with, where wanted: `regular*` any word that begins so; `have/has` one of several words;
/// `[the]` may be missing; `...` up to four words between, `...7` up to seven; `<number>` a number in digits or words;
/// `<child>` the child's own name or a pronoun for a child.
public struct Phrase: Sendable, Equatable {
  /// One place of the pattern.
  public indirect enum Element: Sendable, Equatable {
    /// Exactly this folded word.
    case word(String)
    /// Any word that begins so.
    case prefix(String)
    /// One of several.
    case oneOf([Element])
    /// There or not.
    case optional(Element)
    /// Up to so many words of any kind, within the sentence.
    case gap(Int)
    /// A number.
    case number
    /// The child's name or a pronoun for a child.
    case child
  }
  /// As written in the file.
  public var source: String
  /// Its places; the first is a word, a prefix or one of several, a number or the child.
  public var elements: [Element]

  /// A pattern.
  public init(source: String, elements: [Element]) {
    self.source = source
    self.elements = elements
  }
}
