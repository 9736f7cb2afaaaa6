/// How people write a national curriculum year.
extension SchoolYear {
  /// The national curriculum year that a text names: "Year 9", "Y9", "NCY 9", "Yr 9", "Reception", "YR", "Nursery", "N2",
  /// "9". Nursery alone and pre-school are -1; what stands in brackets behind the year is left aside.
  ///
  /// - Returns: nil where the text is no single year.
  public static func parse(_ text: String) -> Int? {
    var text = text
    guard let words = text.withUTF8(SchoolYearWords.init) else { return nil }
    return words.year
  }
}

/// The words and figures of a text that should name one school year.
private struct SchoolYearWords {
  private var words: [String] = []
  private var isNegative = false

  /// Cuts at every change between letters and figures; nil where the text is too long to be a year's name.
  init?(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard utf8.count <= 160 else { return nil }
    var word: [UInt8] = []
    var wordIsNumber = false
    var previous: UInt8 = 0x20
    loop: for byte in utf8 {
      let lower = byte >= 65 && byte <= 90 ? byte | 0x20 : byte
      switch lower {
      case 48...57, 97...122:
        let isNumber = lower < 58
        if !word.isEmpty, isNumber != wordIsNumber { finish(&word) }
        if isNumber, word.isEmpty, previous == UInt8(ascii: "-"), words.last != "year", words.last != "y" {
          isNegative = true
        }
        wordIsNumber = isNumber
        word.append(lower)
      case UInt8(ascii: "("), UInt8(ascii: "["):
        if !words.isEmpty || !word.isEmpty { break loop }
      case UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "+"):
        // Two years, not one.
        return nil
      default: finish(&word)
      }
      previous = byte
    }
    finish(&word)
  }

  private mutating func finish(_ word: inout [UInt8]) {
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    word.removeAll(keepingCapacity: true)
  }

  var year: Int? {
    var rest = words[...]
    if rest.first == "current" || rest.first == "currently" { rest = rest.dropFirst() }
    if rest.first == "in" { rest = rest.dropFirst() }
    for fixed in SchoolYearWords.fixed where Array(rest) == fixed.words { return fixed.year }
    let isPrefixed = SchoolYearWords.prefixes.contains { prefix in
      guard rest.starts(with: prefix) else { return false }
      rest = rest.dropFirst(prefix.count)
      return true
    }
    guard let first = rest.first, rest.count == 1 else { return nil }
    if isPrefixed, first == "r" || first == "reception" { return 0 }
    if isPrefixed, let spelled = SchoolYearWords.numbers.firstIndex(of: first) { return spelled + 1 }
    guard first.utf8.count <= 2, let value = Int(first) else { return nil }
    let year = isNegative ? -value : value
    return (-3...21).contains(year) ? year : nil
  }

  private static let fixed: [(words: [String], year: Int)] = [
    (["reception"], 0), (["reception", "year"], 0), (["reception", "class"], 0), (["yr"], 0), (["r"], 0),
    (["foundation", "stage", "2"], 0), (["fs", "2"], 0), (["foundation", "2"], 0), (["f", "2"], 0),
    (["nursery"], -1), (["nursery", "2"], -1), (["n", "2"], -1), (["nursery", "class"], -1), (["nursery", "year"], -1),
    (["nursery", "1"], -2), (["n", "1"], -2), (["preschool"], -1), (["pre", "school"], -1),
    (["foundation", "stage", "1"], -1), (["fs", "1"], -1), (["foundation", "1"], -1), (["f", "1"], -1),
  ]

  /// Longest first: "year group 9" must not end at "year".
  private static let prefixes: [[String]] = [
    ["national", "curriculum", "year", "group"], ["national", "curriculum", "year"], ["nc", "year", "group"],
    ["nc", "year"], ["ncy"], ["nc", "y"], ["nc", "yr"], ["school", "year"], ["year", "group"], ["yr", "group"],
    ["year"],
    ["yr"], ["y"],
  ]

  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen",
  ]
}
