/// The page number that a line of text shows, as footers do.
struct PageNumber {
  /// The page it names.
  let page: Int
  /// Whether the line holds nothing else.
  let isAlone: Bool
  /// Whether the number is that of a page beyond doubt ("Page 3", "3 of 12"), and not a bare figure.
  let isCertain: Bool
  /// Whether it is bare figures of the form "3 of 12".
  let isCount: Bool
  /// The line in small letters with its page figures left out: the same on every page.
  let pattern: [UInt8]

  /// The page number of a line; nil where it shows none.
  init?(_ line: TextLine) {
    guard line.text.count <= 200, line.text.contains(where: TextByte.isDigit) else { return nil }
    guard PageNumber.mayShowPage(line.text) else { return nil }
    let text = TextByte.lowercased(line.text)
    if let found = PageNumber.afterPageWord(text) {
      self = PageNumber(text, from: found.start, to: found.end, page: found.page, isCertain: true, isCount: false)
      return
    }
    // "3", "- 3 -", "3 of 12", "3 / 12" with nothing else.
    let words = TextByte.words(text[...])
    let figures = words.filter { $0.contains(where: TextByte.isDigit) }
    guard let first = figures.first, let page = PageNumber.value(first), words.count <= 5,
      text.allSatisfy({ !TextByte.isLetter($0) && $0 < 0x80 }) || PageNumber.isCountOfPages(words)
    else { return nil }
    let isCount = PageNumber.isCountOfPages(words)
    guard isCount || figures.count == 1 else { return nil }
    self = PageNumber(text, from: 0, to: text.count, page: page, isCertain: isCount, isCount: isCount)
  }

  /// Whether a line has the letters of "page" or "pg" in a row, or no more letters than those of "of". A look that most
  /// lines do not pass.
  private static func mayShowPage(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { text in
      var letters = 0
      for index in 0..<text.count {
        let byte = text[index]
        guard byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 else { continue }
        letters += 1
        guard byte | 0x20 == UInt8(ascii: "p"), index + 1 < text.count else { continue }
        let next = text[index + 1] | 0x20
        if next == UInt8(ascii: "a") || next == UInt8(ascii: "g") { return true }
      }
      return letters <= 2
    }
  }

  private init(_ text: [UInt8], from start: Int, to end: Int, page: Int, isCertain: Bool, isCount: Bool) {
    self.page = page
    self.isCertain = isCertain
    self.isCount = isCount
    let rest = text[..<start] + text[end...]
    pattern = isCount ? Array("of".utf8) : rest.filter { !TextByte.isSpace($0) }
    isAlone = !isCount && !rest.contains { TextByte.isLetter($0) || TextByte.isDigit($0) }
  }

  /// "page 3", "page 3 of 12", "p. 3/12" as whole words.
  private static func afterPageWord(_ text: [UInt8]) -> (start: Int, end: Int, page: Int)? {
    for word in ["page", "pg"] {
      let letters = Array(word.utf8)
      var start = 0
      while start + letters.count < text.count {
        defer { start += 1 }
        guard text[start] == UInt8(ascii: "p"), text[start..<start + letters.count].elementsEqual(letters),
          start == 0 || !TextByte.isLetter(text[start - 1])
        else { continue }
        var end = start + letters.count
        while end < text.count, TextByte.isSpace(text[end]) || text[end] == UInt8(ascii: ".") || text[end] == 58 {
          end += 1
        }
        guard let page = figures(text, &end) else { continue }
        let total = endOfTotal(text, from: end)
        return (start, total ?? end, page)
      }
    }
    return nil
  }

  /// Past "of 12" or "/ 12".
  private static func endOfTotal(_ text: [UInt8], from start: Int) -> Int? {
    var end = start
    while end < text.count, TextByte.isSpace(text[end]) { end += 1 }
    if end < text.count, text[end] == UInt8(ascii: "/") {
      end += 1
    } else if end + 1 < text.count, text[end] == UInt8(ascii: "o"), text[end + 1] == UInt8(ascii: "f") {
      end += 2
    } else {
      return nil
    }
    while end < text.count, TextByte.isSpace(text[end]) { end += 1 }
    return figures(text, &end) == nil ? nil : end
  }

  private static func figures(_ text: [UInt8], _ end: inout Int) -> Int? {
    let start = end
    while end < text.count, TextByte.isDigit(text[end]) { end += 1 }
    return value(text[start..<end])
  }

  private static func value(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...3).contains(digits.count), digits.allSatisfy(TextByte.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  private static func isCountOfPages(_ words: [ArraySlice<UInt8>]) -> Bool {
    guard words.count == 3, let page = value(words[0]), let total = value(words[2]), page <= total else { return false }
    return words[1].elementsEqual("of".utf8) || words[1].elementsEqual("/".utf8)
  }
}
