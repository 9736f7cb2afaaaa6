import Documents

/// Where a line of a review or of advice belongs and what stands around it.
struct PartPlacement: Sendable {
  /// The part; nil: the front.
  var code: SectionCode?
  /// Heads a part.
  var isHeading = false
  /// Heads table columns.
  var isColumnHeading = false
  /// What its column holds.
  var column: ReviewColumn?
  /// Its column's heading as written.
  var columnHeading: String?
  /// The nearest heading above it, a line of the reading.
  var heading: Int?
  /// The cell that labels its row, where its table has no column headings.
  var rowLabel: Int?
  /// Whose views the nearest heading or label announces.
  var voice: Voice?
}

/// Words that matter in a heading and words that don't.
struct HeadingWords {
  let reading: Reading

  private static let fillers: Set<String> = [
    "the", "of", "for", "a", "an", "and", "or", "in", "on", "to", "at", "by", "with", "from", "this", "these", "part",
    "section", "please", "if", "any", "other", "his", "her", "their", "s", "is", "are", "was", "were", "about",
    "record",
    "summary", "update", "current", "details", "including", "since", "last", "yes", "no", "year", "years", "review",
    "annual", "meeting", "box", "your", "our", "her", "plan", "ehc", "ehcp", "form",
  ]

  /// How much of a range of a line's words is covered by a meaning's phrases, its fillers counted as covered where at
  /// least one phrase is there; and the longest of the phrases.
  func best<Value>(_ line: Int, in range: Range<Int>, _ meaning: (Meaning) -> Value?) -> (
    value: Value, length: Int, coverage: Double
  )? {
    guard !range.isEmpty else { return nil }
    var covered = Array(repeating: false, count: range.count)
    var found: (value: Value, length: Int)?
    for hit in reading.hits(of: line) {
      guard Int(hit.start) >= range.lowerBound, Int(hit.end) <= range.upperBound, let value = meaning(hit.meaning)
      else { continue }
      for place in Int(hit.start)..<Int(hit.end) { covered[place - range.lowerBound] = true }
      let length = Int(hit.end - hit.start)
      if length > found?.length ?? 0 { found = (value, length) }
    }
    guard let found else { return nil }
    let words = reading.words(of: line)
    for place in range where !covered[place - range.lowerBound] {
      let word = words[words.startIndex + place]
      let text = reading.string(Int(word.start)..<Int(word.end)).lowercased()
      // A name in a heading ("Ella's views") changes nothing of what it announces.
      let isName = word.id < 0 && word.shape.contains(.capital) && range.count <= 6
      if word.shape.contains(.number) || isFormCode(word, text) || text.utf8.count == 1 || Self.fillers.contains(text)
        || isName
      {
        covered[place - range.lowerBound] = true
      }
    }
    let share = Double(covered.count(where: { $0 })) / Double(covered.count)
    return (found.value, found.length, share)
  }

  /// "AR3" numbers a form and says nothing of what it holds.
  private func isFormCode(_ word: Word, _ text: String) -> Bool {
    word.shape.contains(.hasDigit) && text.utf8.count <= 4
  }

  /// The words of a line before its first colon, where one stands among the first dozen words; nil otherwise.
  func label(_ line: Int) -> Range<Int>? {
    let info = reading.lines[line]
    let words = reading.words(of: line)
    guard let colon = info.range.first(where: { isLabelColon($0, in: info.range) }) else { return nil }
    let count = words.count { Int($0.end) <= colon }
    if count == 2, words.count <= 10, let first = words.first, let second = words.dropFirst().first,
      second.shape.contains(.hasDigit),
      ["section", "part", "box", "stage", "step", "page"].contains(
        reading.string(Int(first.start)..<Int(first.end)).lowercased())
    {
      return nil
    }
    return (1...12).contains(count) ? 0..<count : nil
  }

  /// Where the words after a line's label begin; the end of the line where none follow.
  func valueStart(_ line: Int) -> Int {
    let info = reading.lines[line]
    guard let colon = info.range.first(where: { isLabelColon($0, in: info.range) }) else {
      return info.range.upperBound
    }
    var start = colon + 1
    while start < info.range.upperBound, reading.text[start] == 0x20 { start += 1 }
    return start
  }

  /// 10:30 and 1:1 are no labels.
  private func isLabelColon(_ index: Int, in range: Range<Int>) -> Bool {
    guard reading.text[index] == 0x3A else { return false }
    let isDigit = { (byte: UInt8) in byte >= 0x30 && byte <= 0x39 }
    return
      !(index > range.lowerBound && index + 1 < range.upperBound && isDigit(reading.text[index - 1])
      && isDigit(reading.text[index + 1]))
  }
}
