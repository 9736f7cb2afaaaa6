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
    switch UInt32(first | 0x20) << 16 | UInt32(second | 0x20) << 8 | UInt32(third | 0x20) {
    case 0x6A_616E: 1
    case 0x66_6562: 2
    case 0x6D_6172: 3
    case 0x61_7072: 4
    case 0x6D_6179: 5
    case 0x6A_756E: 6
    case 0x6A_756C: 7
    case 0x61_7567: 8
    case 0x73_6570: 9
    case 0x6F_6374: 10
    case 0x6E_6F76: 11
    case 0x64_6563: 12
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
