/// The numbers that a plan gives its items: "F3", "N1", "SEN 2", "Outcome 1:", "Need 2 -".
struct ItemLabels {
  let reading: Reading

  /// A label at the start of a line.
  struct Label {
    var text: String
    /// Byte offset of the first word behind it; the line's end where there is none.
    var end: Int
    /// Whether the line says nothing else.
    var isWholeLine: Bool
  }

  /// The label that a line starts with; nil where it starts with none.
  func label(at line: Int) -> Label? {
    let words = reading.words(of: line)
    guard let first = words.first else { return nil }
    let info = reading.lines[line]
    var last = words.startIndex
    if isCode(first) {
      last = words.startIndex
    } else if words.count > 1, isNumber(words[words.startIndex + 1]), isNumberedWord(line) {
      last = words.startIndex + 1
    } else {
      return nil
    }
    // "4.1.2" and "B1.2" go on over their stops.
    while last + 1 < words.endIndex, words[last + 1].shape.contains(.number),
      reading.text[Int(words[last].end)..<Int(words[last + 1].start)].elementsEqual([0x2E])
    {
      last += 1
    }
    let text = reading.string(Int(first.start)..<Int(words[last].end))
    guard last + 1 < words.endIndex else {
      return Label(text: text, end: info.range.upperBound, isWholeLine: true)
    }
    // "(G1, C2) A nurse ..." and "G1 (C2) A nurse ...": what the bracket holds is no part of the text behind it.
    let opensBefore = Int(first.start) == info.range.lowerBound + 1 && reading.text[info.range.lowerBound] == 0x28
    let opensAfter = reading.text[Int(words[last].end)..<Int(words[last + 1].start)].contains(0x28)
    if opensBefore || (opensAfter && isCode(words[last + 1])),
      let close = reading.text[Int(words[last].end)..<info.range.upperBound].prefix(40).firstIndex(of: 0x29)
    {
      let behind = words.first { Int($0.start) > close }
      return Label(
        text: text, end: behind.map { Int($0.start) } ?? info.range.upperBound, isWholeLine: behind == nil)
    }
    let next = words[last + 1]
    let marks = reading.text[Int(words[last].end)..<Int(next.start)]
    let isSeparated = marks.contains { $0 != 0x20 }
    // "Outcome 1 is linked to" and "B12 injections" are no labels.
    guard isSeparated || next.shape.contains(.capital) else { return nil }
    if !isSeparated, last == words.startIndex, !first.shape.contains(.allCapitals) { return nil }
    return Label(text: text, end: Int(next.start), isWholeLine: false)
  }

  /// The sections whose items a label numbers: "Outcome 2" those of E, "N1" those of B; nil where it does not tell.
  static func owners(_ label: String) -> SectionSet? {
    let needs: SectionSet = [SectionSet(.B), SectionSet(.C), SectionSet(.D)]
    let provisions: SectionSet = [SectionSet(.F), SectionSet(.G), .bothH]
    let letters = label.utf8.prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }.map { $0 | 0x20 }
    switch String(decoding: letters, as: UTF8.self) {
    case "need", "n", "b", "c", "d": return needs
    case "outcome", "o", "e": return SectionSet(.E)
    case "provision", "p", "f", "g", "h": return provisions
    default: return nil
    }
  }

  /// One to three capitals and a number.
  func isCode(_ word: Word) -> Bool {
    guard word.shape.contains(.hasDigit), word.shape.contains(.capital) else { return false }
    let bytes = reading.text[Int(word.start)..<Int(word.end)]
    guard bytes.count <= 6 else { return false }
    var letters = 0
    var digits = 0
    for byte in bytes {
      if byte >= 0x30, byte <= 0x39 {
        digits += 1
      } else if byte >= 0x41, byte <= 0x5A, digits == 0 {
        letters += 1
      } else {
        return false
      }
    }
    guard (1...3).contains(letters), (1...2).contains(digits) else { return false }
    // Key stages and qualification levels are no items.
    let start = bytes.startIndex
    return !(letters == 2 && bytes[start] == 0x4B && bytes[start + 1] == 0x53)
  }

  private func isNumber(_ word: Word) -> Bool {
    if word.shape.contains(.number) { return word.end - word.start <= 2 }
    let bytes = reading.text[Int(word.start)..<Int(word.end)]
    guard word.shape.contains(.hasDigit) || bytes.count == 1 else { return false }
    return bytes.count <= 2 && word.shape.contains(.capital)
  }

  private func isNumberedWord(_ line: Int) -> Bool {
    reading.hits(of: line).contains { $0.start == 0 && $0.meaning == .cue(.numbered) }
  }
}
