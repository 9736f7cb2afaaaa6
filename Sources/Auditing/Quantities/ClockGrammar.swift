/// Finds a length that two times of the day enclose: "between 9.00 and 9.20", "8:50-9:10", "from 2pm to 3pm".
struct ClockGrammar {
  let window: DoseWindow

  /// The span that starts at a token, nil for none.
  func span(at index: Int) -> Quantity? {
    guard let first = clock(at: index) else { return nil }
    var next = first
    guard ["-", "\u{2013}", "\u{2014}", "to", "and", "until", "till"].contains(window.word(next)) || isHyphened(next)
    else { return nil }
    if !isHyphened(next) { next += 1 }
    guard let end = clock(at: next) else { return nil }
    return Quantity(kind: .duration, tokens: index..<end)
  }

  private func isHyphened(_ index: Int) -> Bool {
    window.range.contains(index) && window.reading.tokens[index].isHyphened
  }

  /// Where a time of the day ends: "9.20", "9:20", "9am", "10.15 am".
  func clock(at index: Int) -> Int? {
    guard window.isNumber(index), window.range.contains(index) else { return nil }
    let token = window.reading.tokens[index]
    guard token.kind == .number, token.value >= 0, token.value < 25 else { return nil }
    var end = index + 1
    let hasMinutes = token.word.utf8.count >= 4 && token.word.utf8.dropLast(2).last == UInt8(ascii: ".")
    var isClock = hasMinutes
    if !hasMinutes, window.word(end) == ":", window.isNumber(end + 1), window.word(end + 1).utf8.count == 2 {
      end += 2
      isClock = true
    }
    if ["am", "pm", "a.m", "p.m", "noon", "o'clock"].contains(window.word(end)) {
      end += 1
      isClock = true
    }
    return isClock ? end : nil
  }
}
