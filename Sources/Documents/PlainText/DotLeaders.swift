/// Rows of dots between a label and its value ("Date of birth ........ 4 May 2016"), as case systems print forms.
enum DotLeaders {
  private static let fewest = 4

  /// The text with a tab for each such row. A row of dots before nothing but a page number is a contents list's and stays.
  static func replaced(in text: [UInt8]) -> [UInt8] {
    guard hasRow(text) else { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      guard text[index] == 0x2E, let after = end(of: index, in: text), holdsValue(from: after, in: text) else {
        out.append(text[index])
        index += 1
        continue
      }
      while out.last == 0x20 { out.removeLast() }
      out.append(0x09)
      index = after
    }
    return out
  }

  /// Whether dots stand in a row anywhere.
  private static func hasRow(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { text in
      // Every fourth byte: a row of four has one of them.
      var index = fewest - 1
      while index < text.count {
        if text[index] == 0x2E {
          var start = index
          while start > 0, text[start - 1] == 0x2E { start -= 1 }
          var end = index + 1
          while end < text.count, text[end] == 0x2E { end += 1 }
          if end - start >= fewest { return true }
          index = end
        }
        index += fewest
      }
      return false
    }
  }

  /// Where the spaces behind a row of dots end, nil where the row is too short or stands against the value.
  private static func end(of start: Int, in text: [UInt8]) -> Int? {
    guard start > 0, text[start - 1] == 0x20 else { return nil }
    var index = start
    while index < text.count, text[index] == 0x2E { index += 1 }
    guard index - start >= fewest, index < text.count, text[index] == 0x20 else { return nil }
    while index < text.count, text[index] == 0x20 { index += 1 }
    return index
  }

  private static func holdsValue(from start: Int, in text: [UInt8]) -> Bool {
    var index = start
    var digitsOnly = true
    while index < text.count, text[index] != 0x0A, text[index] != 0x0D {
      if !(0x30...0x39).contains(text[index]), text[index] != 0x20 { digitsOnly = false }
      index += 1
    }
    // A lone number may be a page; what stands beside a label is told elsewhere too.
    return index > start && !digitsOnly
  }
}
