/// A word, a number or a mark of punctuation in a section's text.
///
/// Hyphened words are several tokens ("half-termly" is two), a possessive 's belongs to no token, digits and letters
/// that run together are cut apart ("30mins" is "30" and "mins"; "KS2" stays whole since a letter leads).
struct Token: Sendable {
  enum Kind: UInt8, Sendable { case word, number, punctuation }

  /// UTF-8 offsets in the section's text.
  var range: Range<Int> { Int(start)..<Int(end) }
  var start: Int32
  var end: Int32
  /// Folded: lower case, plain quotes.
  var word: Word
  var kind: Kind
  /// Begins with a capital letter.
  var isCapitalised: Bool
  /// Two letters or more and all of them capitals.
  var isAllCaps: Bool
  /// Two capitals or more.
  var hasCapitals: Bool
  /// Joined to the token before it by a hyphen.
  var isHyphened: Bool
  /// Followed by a possessive 's.
  var isPossessive: Bool
  /// A word of the child's own names.
  var namesChild = false
  /// First token of its sentence.
  var startsSentence: Bool
  /// Which of the section's passages it stands in.
  var passage: Int32
  /// Its number, for digits and number words; NaN for anything else.
  var value: Double
  /// The word's number in the catalogue.
  var wordNumber: Int32
  /// What its word counts as where items are compared.
  var term: ThreadTerm
  /// What its word may be the sign of.
  var traits: WordTraits

  /// Whether it stands for a number.
  var isNumber: Bool { !value.isNaN }
}

/// Number words up to a hundred, with the fractions that doses use.
enum NumberWords {
  private static let values: [String: Double] = [
    "half": 0.5, "quarter": 0.25, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "once": 1, "twice": 2,
    "thrice": 3,
  ]

  /// The number that a folded word names, NaN for none.
  static func value(of word: String) -> Double { values[word] ?? .nan }
}
