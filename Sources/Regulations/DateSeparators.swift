/// What stands between, before and after the parts of a date.
extension DateScanner {
  /// A slash, stop or dash of any kind; the kinds of dash count as one.
  func separator(at position: Int) -> (kind: UInt8, end: Int)? {
    guard position < text.count else { return nil }
    switch text[position] {
    case UInt8(ascii: "/"), UInt8(ascii: "."): return (text[position], position + 1)
    case UInt8(ascii: "-"): return (UInt8(ascii: "-"), position + 1)
    case 0xE2 where isWideDash(at: position): return (UInt8(ascii: "-"), position + 3)
    default: return nil
    }
  }

  /// A separator with up to two spaces on either side.
  func spacedSeparator(at position: Int) -> (kind: UInt8, end: Int)? {
    guard let separator = separator(at: skippingSpaces(from: position, atMost: 2)) else { return nil }
    return (separator.kind, skippingSpaces(from: separator.end, atMost: 2))
  }

  /// U+2010 to U+2014 are three bytes from E2 80 90.
  private func isWideDash(at position: Int) -> Bool {
    position + 2 < text.count && text[position + 1] == 0x80 && (0x90...0x94).contains(text[position + 2])
  }

  /// Past spaces, tabs, line ends and no-break spaces.
  func skippingSpaces(from start: Int, atMost limit: Int = 8) -> Int {
    var position = start
    var skipped = 0
    while position < text.count, skipped < limit {
      switch text[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case 0xC2 where position + 1 < text.count && text[position + 1] == 0xA0: position += 2
      default: return position
      }
      skipped += 1
    }
    return position
  }

  /// Past what may stand between a day, a month's name and a year: spaces, and at most one comma, stop, slash or dash.
  func skippingSeparators(from start: Int) -> Int {
    var position = skippingSpaces(from: start)
    if let separator = separator(at: position) {
      position = separator.end
    } else if position < text.count, text[position] == UInt8(ascii: ",") {
      position += 1
    }
    position = skippingSpaces(from: position)
    if position < text.count, text[position] == UInt8(ascii: ",") { position = skippingSpaces(from: position + 1) }
    return position
  }

  /// Past "st", "nd", "rd" or "th" that ends a number, also after a space.
  func skippingOrdinal(from start: Int) -> Int {
    let position = skippingSpaces(from: start, atMost: 1)
    guard position + 1 < text.count else { return start }
    switch (text[position] | 0x20, text[position + 1] | 0x20) {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
      (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
      let end = position + 2
      return end < text.count && isLetter(text[end]) ? start : end
    default: return start
    }
  }

  /// Past one of some lower-case words and the spaces behind it.
  func skippingWords(_ words: [StaticString], from start: Int) -> Int {
    for word in words where hasWord(word, at: start) {
      return skippingSpaces(from: start + word.utf8CodeUnitCount)
    }
    return start
  }

  /// Whether a lower-case word stands whole at a place, in any case.
  func hasWord(_ word: StaticString, at start: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard start >= 0, start + count <= text.count else { return false }
    for index in 0..<count where text[start + index] | 0x20 != word.utf8Start[index] { return false }
    return start + count == text.count || !isLetter(text[start + count])
  }

  /// Past the apostrophe of a shortened year ('26).
  func skippingApostrophe(from start: Int) -> Int {
    guard start < text.count else { return start }
    if text[start] == UInt8(ascii: "'") { return start + 1 }
    if start + 2 < text.count, text[start] == 0xE2, text[start + 1] == 0x80, text[start + 2] | 1 == 0x99 {
      return start + 3
    }
    return start
  }

  /// Past a time of day: `00:00:00`, `T09:30:00.000Z`, `at 10.30 am`.
  func skippingTime(from start: Int) -> Int {
    var position = skippingSpaces(from: start)
    if position < text.count, text[position] | 0x20 == UInt8(ascii: "t") { position += 1 }
    guard let hour = number(at: position), hour.width <= 2, hour.end < text.count, text[hour.end] == UInt8(ascii: ":")
    else { return start }
    position = hour.end
    while position < text.count,
      isDigit(text[position]) || [UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "+")].contains(text[position])
    {
      position += 1
    }
    if position < text.count, text[position] | 0x20 == UInt8(ascii: "z") { position += 1 }
    return position
  }

  /// Past white space and punctuation round a whole text.
  func skippingPunctuation(from start: Int) -> Int {
    var position = start
    while position < text.count {
      let byte = text[position]
      if byte >= 0x80 {
        // Typographic quotes, no-break spaces and byte order marks are all punctuation of two or three bytes.
        let width = byte >= 0xE0 ? 3 : 2
        guard byte == 0xC2 || byte == 0xE2 || byte == 0xEF, position + width <= text.count else { return position }
        position += width
      } else if isDigit(byte) || isLetter(byte) {
        return position
      } else {
        position += 1
      }
    }
    return position
  }

  /// Past "Tuesday", "Tues." and the like, and past "the".
  func skippingWeekdayAndArticle(from start: Int) -> Int {
    var position = start
    let days: [StaticString] = [
      "mon", "monday", "tue", "tues", "tuesday", "wed", "weds", "wednesday", "thu", "thur", "thurs", "thursday", "fri",
      "friday", "sat", "saturday", "sun", "sunday",
    ]
    for day in days where hasWord(day, at: position) {
      position = skippingSeparators(from: position + day.utf8CodeUnitCount)
      break
    }
    return skippingWords(["the"], from: position)
  }
}
