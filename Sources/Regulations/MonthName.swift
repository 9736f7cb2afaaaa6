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
    guard start < text.count, isInitial(text[start]) else { return nil }
    var end = start
    while end < text.count, (97...122).contains(text[end] | 0x20) {
      end += 1
      if end - start > 9 { return nil }
    }
    let length = end - start
    guard length >= 3 else { return nil }
    for (index, name) in names.enumerated() where isShortening(text, start, length, of: name) {
      return (index + 1, end)
    }
    // The commonest misspelling of all.
    return isShortening(text, start, length, of: "febuary") ? (2, end) : nil
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
