/// What running text says round about figures that look like a date.
extension DateScanner {
  /// The next place where a date could start: a run of digits or a month's initial at the beginning of a word.
  func nextCandidate(from start: Int) -> Int? {
    var position = start
    while position < text.count {
      let byte = text[position]
      if isDigit(byte) || MonthName.isInitial(byte) {
        if position == 0 || !isWordByte(before: position) { return position }
        position = skippingWord(from: position)
      } else {
        position += 1
      }
    }
    return nil
  }

  /// Past the letters and digits that follow.
  func skippingWord(from start: Int) -> Int {
    var position = start
    while position < text.count, isDigit(text[position]) || isLetter(text[position]) { position += 1 }
    return max(position, start + 1)
  }

  /// Whether a letter, a digit or a figure with its separator ends just before a place.
  private func isWordByte(before position: Int) -> Bool {
    let previous = text[position - 1]
    if isDigit(previous) || isLetter(previous) { return true }
    guard isDigit(text[position]), position >= 2 else { return false }
    switch previous {
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ","): return isDigit(text[position - 2])
    default: return false
    }
  }

  /// Whether the word before a place numbers things ("Years 10/11/12", "section 1.2.10").
  func followsCountingWord(_ start: Int) -> Bool {
    var end = start
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == UInt8(ascii: ":") { end -= 1 }
    var begin = end
    while begin > 0, isLetter(text[begin - 1]) { begin -= 1 }
    guard begin < end else { return false }
    let words: [StaticString] = [
      "year", "years", "yr", "yrs", "y", "ncy", "section", "sections", "paragraph", "paragraphs", "para", "paras",
      "part",
      "outcome", "outcomes", "need", "needs", "target", "provision", "version", "v", "stage", "stages",
    ]
    return words.contains { hasWord($0, at: begin) && begin + $0.utf8CodeUnitCount == end }
  }

  /// Whether figures stand first in their line with words behind them, as the number of a paragraph does.
  func startsNumberedLine(_ start: Int, end: Int) -> Bool {
    var before = start
    while before > 0, text[before - 1] == 0x20 || text[before - 1] == 0x09 { before -= 1 }
    guard before == 0 || text[before - 1] == 0x0A || text[before - 1] == 0x0D else { return false }
    let next = skippingSpaces(from: end, atMost: 4)
    return next > end && next < text.count && isLetter(text[next])
  }

  /// Whether a number counts something, tells a time or is a part of a longer figure.
  func isQuantity(_ number: Number) -> Bool {
    guard number.end < text.count else { return false }
    switch text[number.end] {
    case UInt8(ascii: ":"), UInt8(ascii: "%"): return true
    case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"):
      return number.end + 1 < text.count && isDigit(text[number.end + 1])
    default: break
    }
    let next = skippingSpaces(from: number.end, atMost: 2)
    let units: [StaticString] = [
      "minute", "minutes", "mins", "min", "hour", "hours", "hrs", "hr", "session", "sessions", "week", "weeks", "day",
      "days", "month", "months", "term", "terms", "time", "times", "am", "pm", "pupils", "children", "students",
      "people",
      "adults", "staff", "visits", "lessons", "percent", "per", "of", "years", "x", "th", "st", "nd", "rd",
    ]
    return units.contains { hasWord($0, at: next) }
  }
}
