/// The form in which phrases' words are compared: lower case, plain apostrophes, no possessive, no punctuation around.
enum WordFolding {
  /// Whether a character joins two words as a hyphen does: hyphens and dashes of all lengths.
  static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{00AD}": true
    default: false
    }
  }

  /// A word's folded form; empty where it has nothing but punctuation.
  static func folded(_ word: ArraySlice<Unicode.Scalar>) -> String {
    var trimmed = word.drop(while: isEdge)
    while let last = trimmed.last, isEdge(last) { trimmed = trimmed.dropLast() }
    var folded = ""
    for scalar in trimmed {
      folded += isApostrophe(scalar) ? "'" : scalar.properties.lowercaseMapping
    }
    return folded.hasSuffix("'s") ? String(folded.dropLast(2)) : folded
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "\u{2018}", "\u{2019}", "\u{02BC}", "\u{2032}": true
    default: false
    }
  }

  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ";", ":", "!", "?", "(", ")", "\"", "\u{201C}", "\u{201D}", "\u{2026}": true
    default: isApostrophe(scalar)
    }
  }
}
