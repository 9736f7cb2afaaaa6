/// The months' names and their usual shortenings.
enum MonthName {
  private static let names: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// Whether a month's name can start with a byte.
  static func isInitial(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "j"), UInt8(ascii: "f"), UInt8(ascii: "m"), UInt8(ascii: "a"), UInt8(ascii: "s"),
      UInt8(ascii: "o"), UInt8(ascii: "n"), UInt8(ascii: "d"):
      return true
    default: return false
    }
  }

  /// The month whose name, or at least the first three letters of it, is the whole word at a place.
  static func read(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> (month: Int, end: Int)? {
    guard start + 2 < text.count, let month = month(text[start], text[start + 1], text[start + 2]) else { return nil }
    var end = start + 3
    while end < text.count, (97...122).contains(text[end] | 0x20) {
      end += 1
      if end - start > 9 { return nil }
    }
    let length = end - start
    if isShortening(text, start, length, of: names[month - 1]) { return (month, end) }
    // The commonest misspelling of all.
    return isShortening(text, start, length, of: "febuary") ? (2, end) : nil
  }

  /// The only month whose name begins with three letters.
  private static func month(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int? {
    switch (first | 0x20, second | 0x20, third | 0x20) {
    case (0x6A, 0x61, 0x6E): 1
    case (0x66, 0x65, 0x62): 2
    case (0x6D, 0x61, 0x72): 3
    case (0x61, 0x70, 0x72): 4
    case (0x6D, 0x61, 0x79): 5
    case (0x6A, 0x75, 0x6E): 6
    case (0x6A, 0x75, 0x6C): 7
    case (0x61, 0x75, 0x67): 8
    case (0x73, 0x65, 0x70): 9
    case (0x6F, 0x63, 0x74): 10
    case (0x6E, 0x6F, 0x76): 11
    case (0x64, 0x65, 0x63): 12
    default: nil
    }
  }

  private static func isShortening(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int, of name: StaticString
  ) -> Bool {
    // Three or four letters, or the whole name: "Marc" and "Augus" are no months, "Sept" is.
    guard length == 3 || length == name.utf8CodeUnitCount || (length == 4 && name.utf8CodeUnitCount > 6) else {
      return false
    }
    for index in 0..<length where text[start + index] | 0x20 != name.utf8Start[index] { return false }
    return true
  }
}
