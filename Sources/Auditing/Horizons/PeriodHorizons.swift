import Regulations

/// Horizons counted from the plan's date or from birth, and reviews: "within 12 months", "in two years' time", "by the age
/// of 11", "by the next annual review".
struct PeriodHorizons {
  let scanner: HorizonScanner
  let window: TokenWindow

  /// The horizon whose anchor begins at a token.
  func horizon(at index: Int) -> Horizon? { period(at: index) ?? age(at: index) ?? review(at: index) }

  // MARK: Periods

  private static let units: [Word: (months: Int, days: Int)] = [
    "week": (0, 7), "weeks": (0, 7), "month": (1, 0), "months": (1, 0), "term": (4, 0), "terms": (4, 0),
    "year": (12, 0),
    "years": (12, 0), "mths": (1, 0), "yrs": (12, 0),
  ]

  private static let between: WordSet = [
    "the", "next", "coming", "following", "a", "an", "about", "approximately",
    "around", "period", "of", "another", "first", "up", "to", "one",
  ]

  /// "within 12 months", "in two years' time", "over the next year", "12 months" alone in its cell.
  private func period(at index: Int) -> Horizon? {
    let head = window.word(index)
    if ["within", "in", "over", "after", "during", "for", "across"].contains(head) {
      return ledPeriod(at: index, head)
    }
    guard window.number(index) != nil, !["once", "twice", "half"].contains(head), let found = length(at: index),
      scanner.standsAlone(index..<found.end, window) || ["from", "time", "timescale"].contains(window.word(found.end))
    else { return nil }
    // "12 months from now", and nothing but the period in a line or bracket.
    if window.word(found.end) == "from", !["now", "the", "today", "issue"].contains(window.word(found.end + 1)) {
      return nil
    }
    return Horizon(kind: .period, tokens: index..<found.end, lastDay: found.lastDay)
  }

  private func ledPeriod(at index: Int, _ head: Word) -> Horizon? {
    var place = index + 1
    var isNext = false
    while Self.between.contains(window.word(place)), Self.units[window.word(place)] == nil,
      !(window.word(place) == "one" && Self.units[window.word(place + 1)] != nil)
    {
      if ["next", "coming", "following"].contains(window.word(place)) { isNext = true }
      place += 1
    }
    let article = window.word(place - 1) == "a" || window.word(place - 1) == "an" || isNext
    guard let found = length(at: place) ?? (article ? single(at: place) : nil) else { return nil }
    switch head {
    case "within": break
    case "in":
      // "in two years" and "in 12 months' time"; "in a week" and "in six weeks" may be a rate without "time".
      if found.isShort, window.word(found.end) != "time" { return nil }
      if article, !isNext, window.word(found.end) != "time" { return nil }
    case "after":
      if found.isShort { return nil }
    default:
      // "over 12 weeks" and "for three months" say how long something is kept up, unless the next ones are meant.
      let opens = window.token(index)?.startsSentence == true
      if !isNext, !(opens && !found.isShort) { return nil }
    }
    if window.word(found.end - 1) == "old" { return nil }
    if window.word(found.end) == "of" {
      // "Within a year of this plan" counts from the plan; "within a year of joining" from nobody knows when.
      let rest = (1...3).map { window.word(found.end + $0) }
      guard head == "within", rest.contains("plan") || rest.contains("review") else { return nil }
    }
    let end = window.word(found.end) == "time" ? found.end + 1 : found.end
    return Horizon(kind: .period, tokens: index..<end, lastDay: found.lastDay)
  }

  private struct Length {
    var end: Int
    var lastDay: CalendarDate?
    /// Counted in weeks.
    var isShort: Bool
  }

  /// "12 months", "two school years", "one to two years", "18-24 months".
  private func length(at index: Int) -> Length? {
    guard var count = window.number(index) else { return nil }
    var place = index + 1
    if ["-", "to", "or", "/"].contains(window.word(place)), let most = window.number(place + 1) {
      count = most
      place += 2
    }
    while ["school", "academic", "calendar", "full", "half", "more", "further"].contains(window.word(place)) {
      place += 1
    }
    guard let unit = Self.units[window.word(place)], count < 200 else { return nil }
    // "12 month period", "6 months old", "a 4-week block".
    if ["old", "period", "block", "progress", "age"].contains(window.word(place + 1)) { return nil }
    return Length(end: place + 1, lastDay: day(Int(count), unit), isShort: unit.days > 0)
  }

  /// "year", "academic year", "term" behind an article or "next".
  private func single(at index: Int) -> Length? {
    var place = index
    while ["school", "academic", "calendar", "half", "full"].contains(window.word(place)) { place += 1 }
    guard let unit = Self.units[window.word(place)] else { return nil }
    if ["group", "old", "period", "of"].contains(window.word(place + 1)) || window.number(place + 1) != nil {
      return nil
    }
    return Length(end: place + 1, lastDay: day(1, unit), isShort: unit.days > 0)
  }

  private func day(_ count: Int, _ unit: (months: Int, days: Int)) -> CalendarDate? {
    unit.days > 0
      ? scanner.clock.date?.adding(days: count * unit.days) : scanner.clock.date?.adding(months: count * unit.months)
  }

  // MARK: Ages

  private static let ordinals: [Word: Double] = [
    "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty": 20,
  ]

  /// "by the age of 11", "by the time she turns 18", "before his 16th birthday", "aged 19".
  private func age(at index: Int) -> Horizon? {
    guard let years = window.number(index) ?? Self.ordinals[window.word(index)], years >= 3, years <= 40,
      years == years.rounded()
    else { return nil }
    let isBirthday = window.word(index + 1) == "birthday"
    guard isBirthday || window.number(index) != nil else { return nil }
    var end = isBirthday ? index + 2 : index + 1
    if window.word(end) == "years", window.word(end + 1) == "old" || window.word(end + 1) == "of" { return nil }
    if !isBirthday, window.word(end) == "years" || window.word(end) == "yrs" { end += 1 }
    if ["level", "equivalent", "%", "minutes", "times", "out", "steps", "words", "-", "/"].contains(window.word(end)) {
      return nil
    }
    guard let start = ageLead(before: index, isBirthday: isBirthday) else { return nil }
    let born = scanner.clock.born
    return Horizon(
      kind: .age, tokens: start..<end, lastDay: born.flatMap { AgeReckoning.birthday(Int(years), bornOn: $0) })
  }

  private func ageLead(before index: Int, isBirthday: Bool) -> Int? {
    var place = index - 1
    var hasAge = isBirthday
    var passed = 0
    while passed < 7, let token = window.token(place) {
      let word = token.word
      if ["by", "before", "until", "when", "once", "at"].contains(word) {
        // "reading at age 8" is a level, so "at" does not lead here; "when" needs him to be or turn it.
        guard hasAge, word != "at" else { return nil }
        return place
      }
      if ["age", "aged", "turns", "reaches", "is", "turning", "reaching", "becomes", "am", "turn", "be", "are"]
        .contains(word)
      {
        hasAge = true
      } else if !["the", "of", "time", "he", "she", "they", "his", "her", "their", "an", "i", "my"].contains(word),
        !scanner.isChild(token)
      {
        return nil
      }
      if ["reading", "spelling", "equivalent"].contains(window.word(place - 1)) { return nil }
      place -= 1
      passed += 1
    }
    return nil
  }

  // MARK: Reviews

  /// "by the next annual review", "until her review in 2027"; not "reviewed at each annual review".
  private func review(at index: Int) -> Horizon? {
    guard window.word(index) == "review" || (window.word(index) == "ar" && window.word(index - 1) == "next") else {
      return nil
    }
    var place = index - 1
    var passed = 0
    while passed < 10, let token = window.token(place) {
      let word = token.word
      if ["by", "before", "until", "till", "at"].contains(word) {
        // "at the annual review in January" tells what was; "at the next review" what is to come.
        let isAhead =
          (place..<index).contains { ["next", "first"].contains(window.word($0)) }
          || (max(window.range.lowerBound, place - 8)..<place).contains { window.word($0) == "will" }
        if word == "at", !isAhead { return nil }
        return Horizon(kind: .review, tokens: place..<index + 1, lastDay: reviewDay)
      }
      guard
        token.number != nil
          || [
            "the", "next", "annual", "her", "his", "their", "first", "time", "of", "ehcp", "ehc",
            "plan", "year's", "following", "this", "second", "interim", "statutory", "end", "school", "term", "my",
            "our",
            "end-of-year", "year", "9", "phase", "transfer", "key", "stage", "transition",
          ].contains(word)
      else { return nil }
      place -= 1
      passed += 1
    }
    return nil
  }

  private var reviewDay: CalendarDate? { scanner.clock.nextReview ?? scanner.clock.date?.adding(months: 12) }
}

extension Token {
  /// Its number, nil for none.
  fileprivate var number: Double? { isNumber ? value : nil }
}
