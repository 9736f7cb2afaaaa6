/// What is usual in a document: the height of its words and the distance of its lines.
struct PdfMeasures {
  /// The height of most words, in points.
  private(set) var bodyHeight = 12.0
  /// The distance of lines of a paragraph, as a multiple of their height.
  private(set) var pitch = 1.1
  /// Words as they are written in the document, to put hyphenated ones together.
  private(set) var vocabulary: Set<[UInt8]> = []
  /// Heights of headings, the tallest first.
  private(set) var headingHeights: [Double] = []

  init(_ pages: [PdfPage]) {
    var heights: [Int: Int] = [:]
    var pitches: [Int: Int] = [:]
    for page in pages {
      var last: PdfWord?
      for word in page.words {
        heights[Int((word.box.height * 2).rounded()), default: 0] += word.text.count
        vocabulary.insert(TextByte.lowercased(word.text.filter { TextByte.isLetter($0) || $0 >= 0x80 || $0 == 45 }))
        if let last, abs(last.box.height - word.box.height) < 0.5, word.box.left < last.box.left {
          let ratio = (word.box.top - last.box.top) / max(1, word.box.height)
          if ratio > 0.7, ratio < 2.2 { pitches[Int((ratio * 50).rounded()), default: 0] += 1 }
        }
        last = word
      }
    }
    bodyHeight = Self.most(heights).map { Double($0) / 2 } ?? bodyHeight
    pitch = Self.most(pitches).map { Double($0) / 50 } ?? pitch
    headingHeights = heights.keys.map { Double($0) / 2 }.filter { $0 > bodyHeight * 1.12 }.sorted(by: >)
  }

  /// The commonest value; the smaller of equals.
  private static func most(_ counts: [Int: Int]) -> Int? {
    counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }

  /// The level of a heading as tall as this; nil for the height of the body.
  func headingLevel(_ height: Double) -> Int? {
    guard height > bodyHeight * 1.12 else { return nil }
    // Heights within a point are one.
    var level = 0
    var last = Double.infinity
    for other in headingHeights where other >= height - 0.6 {
      if last - other > 1 { level += 1 }
      last = other
    }
    return min(max(level, 1), 6)
  }

  /// Joins a line that ends in a hyphen and the next: the hyphen goes unless the words show that it belongs.
  func join(_ text: inout [UInt8], with next: [UInt8]) {
    let softHyphen: [UInt8] = [0xC2, 0xAD]
    if text.suffix(2).elementsEqual(softHyphen) {
      text.removeLast(2)
      text += next
      return
    }
    let isDash = text.suffix(3).elementsEqual([0xE2, 0x80, 0x90])
    guard isDash || text.last == 45, text.count > (isDash ? 3 : 1) else {
      text.append(0x20)
      text += next
      return
    }
    let bare = Array(text.dropLast(isDash ? 3 : 1))
    guard TextByte.isLetter(bare.last ?? 0) else {
      text.append(0x20)
      text += next
      return
    }
    guard TextByte.startsLower(next[...]) else {
      text += next
      return
    }
    let first = TextByte.lowercased(bare.reversed().prefix { !TextByte.isSpace($0) }.reversed())
    let second = TextByte.lowercased(next.prefix { TextByte.isLetter($0) || $0 >= 0x80 })
    let isWritten = vocabulary.contains(first + [45] + second)
    // A word that is broken wherever it stands may still stand whole in its plural.
    let isOne = vocabulary.contains(first + second) || vocabulary.contains(first + second + [0x73])
    // "one-to-" and "one" keep the hyphen: both parts are words that stand alone elsewhere.
    let areWords = first.contains(45) || vocabulary.contains(first) && vocabulary.contains(second)
    text = isWritten || areWords && !isOne ? bare + [45] + next : bare + next
  }
}
