/// Reads dates at a place in UTF-8 text, byte by byte.
struct DateScanner {
  let text: UnsafeBufferPointer<UInt8>

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// What stands at a place: a day with the end of its bytes, or something of a date's form that names no day.
  enum Reading {
    case day(CalendarDate, end: Int)
    case impossible(end: Int)
    case none
  }

  /// A number with the end of its digits.
  struct Number {
    let value: Int
    let width: Int
    let end: Int
  }

  /// Reads a date that starts exactly at a place. Running text asks for more certainty than a field that should hold a
  /// date: "4.1.12 Speech" is a numbered paragraph, "Years 10/11/12" are three years.
  func date(at start: Int, inRunningText: Bool) -> Reading {
    guard let first = number(at: start) else { return monthFirst(at: start, inRunningText: inRunningText) }
    if first.width == 4 { return yearFirst(first) }
    guard first.width <= 2 else { return .none }
    let numeric = numericDayFirst(first, from: start, inRunningText: inRunningText)
    if case .none = numeric { return namedDayFirst(first, inRunningText: inRunningText) }
    return numeric
  }

  // MARK: - The forms

  /// `2026-09-01`, `2026/9/1`, `2026-Sep-28`.
  private func yearFirst(_ year: Number) -> Reading {
    guard let separator = separator(at: year.end) else { return .none }
    let month: Number
    if let digits = number(at: separator.end), digits.width <= 2 {
      month = digits
    } else if let name = MonthName.read(text, at: separator.end) {
      month = Number(value: name.month, width: 2, end: name.end)
    } else {
      return .none
    }
    guard let second = self.separator(at: month.end), second.kind == separator.kind,
      let day = number(at: second.end), day.width <= 2
    else { return .none }
    return reading(year: year.value, month: month.value, day: day.value, end: day.end)
  }

  /// `1/9/2026`, `01.09.26`, `1-9-2026`, also with spaces round the separators.
  private func numericDayFirst(_ day: Number, from start: Int, inRunningText: Bool) -> Reading {
    guard let separator = spacedSeparator(at: day.end), let month = number(at: separator.end), month.width <= 2,
      let second = spacedSeparator(at: month.end), second.kind == separator.kind,
      let year = number(at: second.end), year.width == 4 || year.width == 2
    else { return .none }
    // A third separator means a version, a telephone number or a longer numbering.
    if let third = self.separator(at: year.end), number(at: third.end) != nil { return .none }
    if inRunningText, year.width == 2 {
      if followsCountingWord(start) { return .none }
      if separator.kind == UInt8(ascii: "."), startsNumberedLine(start, end: year.end) { return .none }
    }
    return reading(year: fullYear(year), month: month.value, day: day.value, end: year.end)
  }

  /// `1 September 2026`, `1st of Sept. 2026`, `28-Sep-26`, `1Sep2026`.
  private func namedDayFirst(_ day: Number, inRunningText: Bool) -> Reading {
    var position = skippingOrdinal(from: day.end)
    position = skippingSeparators(from: position)
    position = skippingWords(["day"], from: position)
    position = skippingWords(["of", "in"], from: position)
    guard let month = MonthName.read(text, at: position) else { return .none }
    return namedYear(day: day.value, month: month.month, from: month.end, certain: !inRunningText)
  }

  /// `September 1st 2026`, `Sept. 1, 2026`, `September the 1st 2026`.
  private func monthFirst(at start: Int, inRunningText: Bool) -> Reading {
    guard let month = MonthName.read(text, at: start) else { return .none }
    let position = skippingWords(["the"], from: skippingSeparators(from: month.end))
    guard let day = number(at: position), day.width <= 2 else { return .none }
    let ordinalEnd = skippingOrdinal(from: day.end)
    let hasComma = ordinalEnd < text.count && text[ordinalEnd] == UInt8(ascii: ",")
    let certain = !inRunningText || ordinalEnd > day.end || hasComma
    let reading = namedYear(day: day.value, month: month.month, from: ordinalEnd, certain: certain)
    // "May 12 26" is anything; "May 12th 26" and "May 12, 26" are dates.
    guard certain || yearWidth(reading) == 4 else { return .none }
    return reading
  }

  /// The year behind a day and a named month.
  private func namedYear(day: Int, month: Int, from start: Int, certain: Bool) -> Reading {
    var position = skippingSeparators(from: start)
    let apostrophe = skippingApostrophe(from: position)
    let hasApostrophe = apostrophe > position
    position = apostrophe
    guard let year = number(at: position), year.width == 4 || year.width == 2 else { return .none }
    // "from 1 September 12 sessions", "on 3 May 10.30": a number that counts something or tells the time is no year.
    if year.width == 2, !certain, !hasApostrophe, isQuantity(year) { return .none }
    return reading(year: fullYear(year), month: month, day: day, end: year.end)
  }

  // MARK: - Parts

  private func reading(year: Int, month: Int, day: Int, end: Int) -> Reading {
    guard (1800...2199).contains(year), let date = CalendarDate(year: year, month: month, day: day) else {
      return .impossible(end: end)
    }
    return .day(date, end: end)
  }

  private func yearWidth(_ reading: Reading) -> Int {
    guard case .day(_, let end) = reading else { return 4 }
    var start = end
    while start > 0, isDigit(text[start - 1]) { start -= 1 }
    return end - start
  }

  private func fullYear(_ year: Number) -> Int {
    if year.width == 4 { return year.value }
    return year.value < 50 ? 2000 + year.value : 1900 + year.value
  }

  /// A whole run of at most four digits, not the beginning of a word ("26th" is, for the caller to see to).
  func number(at start: Int) -> Number? {
    var value = 0
    var position = start
    while position < text.count, isDigit(text[position]) {
      value = value * 10 + Int(text[position] - 48)
      position += 1
      if position - start > 4 { return nil }
    }
    return position > start ? Number(value: value, width: position - start, end: position) : nil
  }

  func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 97 && (byte | 0x20) <= 122 }
}
