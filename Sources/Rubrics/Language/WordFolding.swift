/// Cuts the words of phrases the way texts are cut: lower case, plain apostrophes, no possessive 's; digits apart from
/// the letters after them; a mark of punctuation inside a word stands for itself, one around it is dropped.
enum WordFolding {
  /// Whether a character joins two words as a hyphen does: hyphens and dashes of all lengths.
  static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{00AD}": true
    default: false
    }
  }

  /// The folded words of a piece without spaces and hyphens: `child's` is `child`, `25%` is `25` and `%`.
  static func words(of piece: ArraySlice<Unicode.Scalar>) -> [String] {
    var rest = piece.drop(while: isEdge)
    while let last = rest.last, isEdge(last) { rest = rest.dropLast() }
    // A mark written on its own is meant.
    if rest.isEmpty, piece.count == 1, let only = piece.first, !isApostrophe(only) { return [String(Character(only))] }
    var words: [String] = []
    while let first = rest.first {
      if first.isLetter {
        words.append(takeWord(&rest))
      } else if first.isDigit {
        words.append(takeNumber(&rest))
      } else {
        if !isApostrophe(first) { words.append(String(Character(first))) }
        rest = rest.dropFirst()
      }
    }
    return words
  }

  private static func takeWord(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
    var word = ""
    while let scalar = rest.first {
      if scalar.isLetter || scalar.isDigit {
        scalar.appendLowercased(to: &word)
      } else if isApostrophe(scalar), endsPossessive(rest.dropFirst()) {
        rest = rest.dropFirst(2)
        break
      } else if isApostrophe(scalar), let next = rest.dropFirst().first, next.isLetter {
        word += "'"
      } else if scalar == ".", isSingleLetter(rest.dropFirst()) {
        word += "."
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    return word
  }

  private static func takeNumber(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
    var number = ""
    while let scalar = rest.first {
      let isInnerMark = scalar == "." || scalar == ","
      guard scalar.isDigit || (isInnerMark && rest.dropFirst().first.map(\.isDigit) == true) else { break }
      number.unicodeScalars.append(scalar)
      rest = rest.dropFirst()
    }
    // `1st` is the number 1.
    let ending = String(String.UnicodeScalarView(rest.prefix(2))).lowercased()
    if ["st", "nd", "rd", "th"].contains(ending), rest.dropFirst(2).first.map(\.isLetter) != true {
      rest = rest.dropFirst(2)
    }
    return number
  }

  private static func endsPossessive(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let letter = rest.first, letter == "s" || letter == "S" else { return false }
    return rest.dropFirst().first.map(\.isLetter) != true
  }

  private static func isSingleLetter(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let letter = rest.first, letter.isLetter else { return false }
    return rest.dropFirst().first.map(\.isLetter) != true
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "\u{2018}", "\u{2019}", "\u{02BC}", "\u{2032}": true
    default: false
    }
  }

  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ";", ":", "!", "?", "(", ")", "\"", "\u{201C}", "\u{201D}": true
    default: isApostrophe(scalar)
    }
  }
}
