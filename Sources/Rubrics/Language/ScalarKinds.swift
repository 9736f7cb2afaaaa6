/// Kinds of characters, with the English alphabet decided before Unicode's tables are asked: a rubric has a hundred
/// thousand characters, and looking each up took a sixth of its loading.
extension Unicode.Scalar {
  /// Whether it is a letter of any alphabet.
  var isLetter: Bool {
    if value < 0x80 { return (0x61...0x7A).contains(value | 0x20) }
    return properties.isAlphabetic
  }

  /// Whether it is one of 0 to 9.
  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// Whether it is a space of any kind.
  var isSpace: Bool {
    if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
    return properties.isWhitespace
  }

  /// Adds it to a text in lower case.
  func appendLowercased(to text: inout String) {
    if value < 0x80 {
      let isCapital = (0x41...0x5A).contains(value)
      text.unicodeScalars.append(isCapital ? Unicode.Scalar(UInt8(value | 0x20)) : self)
    } else {
      text += properties.lowercaseMapping
    }
  }
}
