import Regulations

/// Horizons of the school's calendar: terms, holidays, months and calendar years.
struct CalendarHorizons {
  let scanner: HorizonScanner
  let window: TokenWindow

  /// The horizon whose anchor begins at a token.
  func horizon(at index: Int) -> Horizon? {
    season(at: index) ?? term(at: index) ?? month(at: index) ?? bareYear(at: index)
  }

  private static let seasons: [Word: (month: Int, day: Int)] = [
    "easter": (4, 30), "christmas": (12, 31), "summer": (8, 31), "spring": (4, 30), "autumn": (12, 31),
    "whitsun": (6, 1), "xmas": (12, 31),
  ]

  /// "Easter 2027", "the end of the summer term", "the summer holidays", "autumn half term", "Summer 2".
  private func season(at index: Int) -> Horizon? {
    guard let day = Self.seasons[window.word(index)] else { return nil }
    var end = index + 1
    while ["term", "half", "holiday", "holidays", "break", "of", "time"].contains(window.word(end)) { end += 1 }
    if let half = window.number(end), half <= 2 { end += 1 }
    let stated = year(at: end)
    if stated != nil { end += 1 }
    guard let start = lead(before: index) ?? (scanner.standsAlone(index..<end, window) ? index : nil) else {
      return nil
    }
    let last =
      stated.flatMap { CalendarDate(year: $0, month: day.month, day: day.day) }
      ?? scanner.clock.next(month: day.month, day: day.day)
    return Horizon(kind: .term, tokens: start..<end, lastDay: last)
  }

  /// "the end of term", "the end of this half term", "the end of Term 6".
  private func term(at index: Int) -> Horizon? {
    guard window.word(index) == "term", Self.seasons[window.word(index - 1)] == nil else { return nil }
    var anchor = index
    while ["half", "this", "the", "next", "current"].contains(window.word(anchor - 1)) { anchor -= 1 }
    let isNamed = window.number(index + 1).map { $0 <= 6 } ?? false
    let end = isNamed ? index + 2 : index + 1
    guard let start = lead(before: anchor) else { return nil }
    return Horizon(kind: .term, tokens: start..<end, lastDay: scanner.clock.date?.adding(months: 4))
  }

  private static let months: [Word: Int] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "sept": 9, "jan": 1, "feb": 2, "oct": 10, "nov": 11, "dec": 12,
  ]

  /// "by July", "by the end of next February", "by July '27"; a month with its full year is a date.
  private func month(at index: Int) -> Horizon? {
    guard window.token(index)?.isCapitalised == true, let month = Self.months[window.word(index)],
      let start = lead(before: index)
    else { return nil }
    var end = index + 1
    while ["half", "term", "of", "this", "next", "year"].contains(window.word(end)), end < index + 4 { end += 1 }
    var stated: Int?
    if let short = window.number(end), (20...49).contains(short), window.word(end).utf8.count == 2 {
      stated = 2000 + Int(short)
      end += 1
    }
    guard let year = stated ?? scanner.clock.next(month: month, day: 28)?.year else {
      return Horizon(kind: .term, tokens: start..<end, lastDay: nil)
    }
    let length = CalendarDate.length(ofMonth: month, in: year)
    return Horizon(kind: .term, tokens: start..<end, lastDay: CalendarDate(year: year, month: month, day: length))
  }

  /// "by 2028", "by the end of 2027".
  private func bareYear(at index: Int) -> Horizon? {
    guard let year = year(at: index), let start = lead(before: index) else { return nil }
    return Horizon(kind: .date, tokens: start..<index + 1, lastDay: CalendarDate(year: year, month: 12, day: 31))
  }

  private func year(at index: Int) -> Int? {
    guard let value = window.number(index), window.word(index).utf8.count == 4, (1990...2099).contains(value) else {
      return nil
    }
    return Int(value)
  }

  private func lead(before anchor: Int) -> Int? {
    guard let lead = HorizonLead.lead(before: anchor, in: window, isChild: scanner.isChild) else { return nil }
    // "in the summer", "on the summer term's topic" name no end.
    return ["by", "before", "until", "till", "within", "end", "prior"].contains(lead.word) ? lead.start : nil
  }
}
