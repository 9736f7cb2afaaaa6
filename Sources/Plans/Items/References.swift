/// Finds the other items that an item names: "(B3)", "Outcome 2", "O1, O2", "Need 1 and 2".
struct References {
  let reading: Reading
  private let labels: ItemLabels

  init(reading: Reading) {
    self.reading = reading
    labels = ItemLabels(reading: reading)
  }

  /// The ids and labels as written.
  ///
  /// - Parameter isReferenceCell: the text stands where only references do, so that bare codes and numbers count.
  func of(_ line: Int, in range: Range<Int>, isReferenceCell: Bool) -> [String] {
    let words = reading.lines[line].words
    var found: [String] = []
    // Every reference has a digit; most lines have none.
    guard words.contains(where: { reading.words[$0].shape.contains(.hasDigit) }) else { return [] }
    let hasCue = reading.has(.reference, in: line)
    var named: String?
    var index = words.lowerBound
    var isLinked = false
    while index < words.upperBound {
      let word = reading.words[index]
      let start = Int(word.start)
      let end = Int(word.end)
      guard start >= range.lowerBound, end <= range.upperBound else {
        index += 1
        continue
      }
      if labels.isCode(word), isReferenceCell || isLinked || isBracketed(start, range) {
        found.append(reading.string(start..<end))
        isLinked = true
        named = nil
      } else if hasCue, isNumbered(index, line), index + 1 < words.upperBound,
        isItemNumber(reading.words[index + 1])
      {
        let next = reading.words[index + 1]
        named = singular(reading.string(start..<end))
        found.append(reading.string(start..<Int(next.end)))
        index += 1
      } else if let prefix = named, isItemNumber(word), isJoined(index) {
        found.append(prefix + " " + reading.string(start..<end))
      } else if isReferenceCell, isItemNumber(word) {
        found.append(reading.string(start..<end))
      } else if named != nil || isLinked, !isConjunction(start..<end) {
        named = nil
        isLinked = false
      }
      index += 1
    }
    return found
  }

  private func isNumbered(_ index: Int, _ line: Int) -> Bool {
    let position = Int32(index - reading.lines[line].words.lowerBound)
    return reading.hits(of: line).contains { $0.start == position && $0.meaning == .cue(.reference) }
  }

  private func isItemNumber(_ word: Word) -> Bool {
    let bytes = reading.text[Int(word.start)..<Int(word.end)]
    return word.shape.contains(.number) && bytes.count <= 2
  }

  private func isConjunction(_ range: Range<Int>) -> Bool {
    guard range.count <= 3 else { return false }
    let bytes = reading.text[range]
    return bytes.elementsEqual("and".utf8) || bytes.elementsEqual("&".utf8) || bytes.elementsEqual("to".utf8)
  }

  /// Whether a number goes on from the one before ("1 and 2", "1, 2").
  private func isJoined(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = reading.words[index - 1]
    let marks = reading.text[Int(before.end)..<Int(reading.words[index].start)]
    return marks.contains(0x2C) || marks.contains(0x2F) || marks.contains(0x26)
      || isConjunction(Int(before.start)..<Int(before.end))
  }

  /// Whether a bracket opens before an offset and is not closed by it.
  private func isBracketed(_ offset: Int, _ range: Range<Int>) -> Bool {
    var index = offset - 1
    let limit = max(range.lowerBound, offset - 80)
    while index >= limit {
      if reading.text[index] == 0x29 || reading.text[index] == 0x5D { return false }
      if reading.text[index] == 0x28 || reading.text[index] == 0x5B { return true }
      index -= 1
    }
    return false
  }

  private func singular(_ text: String) -> String {
    text.utf8.count > 4 && text.utf8.last == 0x73 ? String(text.dropLast()) : text
  }
}
