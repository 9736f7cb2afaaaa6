/// What a word may be the sign of, found out once for each different word, so that scanners pass over all others with one
/// look at a number.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// Stands for the child, whatever the name.
  static let pronoun = WordTraits(rawValue: 1)
  /// May begin a dose, beside numbers.
  static let doseOpening = WordTraits(rawValue: 2)
  /// Denies what follows.
  static let negation = WordTraits(rawValue: 4)
  /// Tells whom the text is about: a pronoun of one gender, or another person's title.
  static let aboutWhom = WordTraits(rawValue: 8)
  /// Announces an identifier, or may be one.
  static let identifier = WordTraits(rawValue: 16)
  /// Stands before a professional's name.
  static let title = WordTraits(rawValue: 32)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The traits of a folded word.
  init(of word: Word) {
    var traits: WordTraits = []
    if ChildNames.pronouns.contains(word) { traits.insert(.pronoun) }
    if QuantityScanner.openings.contains(word) { traits.insert(.doseOpening) }
    if NilGrammar.negations.contains(word) { traits.insert(.negation) }
    if ChildPronouns.gender(of: word) != nil || ChildPronouns.titles.contains(word) { traits.insert(.aboutWhom) }
    if ForeignIdentifiers.labels.contains(word) || word.utf8.count == 13 { traits.insert(.identifier) }
    if FindingSources.titles.contains(word) { traits.insert(.title) }
    self = traits
  }
}
