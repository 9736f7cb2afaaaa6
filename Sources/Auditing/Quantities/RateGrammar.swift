/// Finds how often by a count over a stretch of time: "three times a week", "p/w", "half-termly", "six visits".
struct RateGrammar {
  let window: DoseWindow
  private var range: Range<Int> { window.range }
  private var tokens: [Token] { window.reading.tokens }

  private func word(_ index: Int) -> Word { window.word(index) }

  private func isNumber(_ index: Int) -> Bool { window.isNumber(index) }

  func frequency(at index: Int) -> Quantity? {
    let here = word(index)
    if TimeWords.adverbs.contains(here) { return adverb(at: index) }
    if let short = abbreviatedRate(at: index) { return short }
    switch here {
    case "per", "a", "an": return rate(at: index)
    case "once", "twice", "thrice":
      // "once" as a conjunction ("once he has finished") is no count.
      if here == "once", !["a", "an", "per", "each", "every", "in"].contains(word(index + 1)),
        !TimeWords.adverbs.contains(word(index + 1))
      {
        return nil
      }
      return countedRate(at: index)
    default: return isNumber(index) ? countedRate(at: index) : nil
    }
  }

  /// "daily", "half-termly", "twice weekly", "six-weekly".
  private func adverb(at index: Int) -> Quantity? {
    var start = index
    if index > range.lowerBound,
      ["half", "twice", "once", "bi", "thrice"].contains(word(index - 1)) || isNumber(index - 1)
    {
      start = index - 1
    }
    var quantity = Quantity(kind: .frequency, tokens: start..<index + 1)
    quantity.isDailyAlone = word(index) == "daily" && start == index
    // "daily living skills", "daily life", "daily routine": what is meant is everyday and no frequency.
    if word(index) == "daily",
      ["living", "life", "routine", "routines", "task", "tasks", "lives", "diary", "needs"].contains(word(index + 1))
    {
      return nil
    }
    return quantity
  }

  /// "per week", and "a week" after something that was counted or measured.
  private func rate(at index: Int) -> Quantity? {
    var next = index + 1
    while ["school", "academic", "calendar", "working", "teaching", "half", "timetabled", "two", "full", "given"]
      .contains(word(next)), next < index + 4
    { next += 1 }
    if isNumber(next), ["week", "weeks", "day", "days"].contains(word(next + 1)) { next += 1 }
    guard TimeWords.periods.contains(word(next)) || TimeWords.occasions.contains(word(next)) else { return nil }
    guard word(index) != "per" else {
      // A sum of money each year is no frequency.
      for back in max(range.lowerBound, index - 3)..<index where word(back) == "\u{A3}" { return nil }
      // "as per", "per se" are caught by the list of periods; "per pupil" is none.
      return Quantity(kind: .frequency, tokens: index..<next + 1)
    }
    guard
      [
        "day", "week", "wk", "fortnight", "month", "term", "year", "night", "hour", "lesson", "session", "weekend",
        "annum",
      ].contains(word(next))
    else { return nil }
    // "a week", "a term" count only where a number stands shortly before ("two sessions of 30 minutes a week").
    var back = index - 1
    while back >= range.lowerBound, index - back <= 9 {
      if word(back) == "few" { return nil }
      // "an hour a fortnight".
      if back == index - 1, Self.measures.contains(word(back)) {
        return Quantity(kind: .frequency, tokens: index..<next + 1)
      }
      if isNumber(back) || ["session", "sessions", "visit", "visits", "times"].contains(word(back)) {
        return Quantity(kind: .frequency, tokens: index..<next + 1)
      }
      if tokens[back].word == "." || tokens[back].startsSentence { break }
      back -= 1
    }
    return nil
  }

  /// "three times a week", "twice per half term", "5 x weekly", "once a day".
  private func countedRate(at index: Int) -> Quantity? {
    var next = index + 1
    if word(next) == "-" || word(next) == "to" || word(next) == "or", isNumber(next + 1) { next += 2 }
    if ["times", "time", "x", "\u{D7}"].contains(word(next)) { next += 1 }
    // A stated number of visits or journeys is how often, whatever the stretch of time.
    if isNumber(index), let events = countedEvents(at: index, from: next) { return events }
    let isCount = next > index + 1 || ["once", "twice", "thrice"].contains(word(index)) || isTimesSign(index - 1)
    guard isCount else { return nil }
    if TimeWords.adverbs.contains(word(next)) { return Quantity(kind: .frequency, tokens: index..<next + 1) }
    // "5 x week", as tables have it.
    if isTimesSign(next - 1), Self.stretches.contains(word(next)) {
      return Quantity(kind: .frequency, tokens: index..<next + 1)
    }
    guard ["a", "an", "per", "each", "every", "in", "over", "during"].contains(word(next)) else { return nil }
    var end = next + 1
    while end < range.upperBound, end < next + 5 {
      if Self.stretches.contains(word(end)) {
        return Quantity(kind: .frequency, tokens: index..<end + 1)
      }
      end += 1
    }
    return nil
  }

  private static let measures: WordSet = ["hour", "hours", "minutes", "mins", "min", "hrs", "hr"]

  private func isTimesSign(_ index: Int) -> Bool { word(index) == "x" || word(index) == "\u{D7}" }

  private static let stretches: WordSet = [
    "day", "week", "wk", "fortnight", "month", "term", "year", "yr", "annum", "lesson", "morning", "afternoon", "hour",
    "weeks", "session", "weekend",
  ]

  private static let events: WordSet = [
    "times", "visits", "journeys", "sessions", "meetings", "lessons", "trips", "occasions", "tutorials", "observations",
    "consultations", "appointments", "mornings", "afternoons", "blocks", "visit",
  ]

  /// "three visits", "four times", "ten journeys", "six planned sessions".
  private func countedEvents(at index: Int, from next: Int) -> Quantity? {
    if Self.events.contains(word(index + 1)) { return Quantity(kind: .frequency, tokens: index..<index + 2) }
    // "three 2-hour visits"
    if isNumber(index + 1), TimeWords.minutes.contains(word(index + 2)) || TimeWords.hours.contains(word(index + 2)),
      Self.events.contains(word(index + 3)) || Self.events.contains(word(index + 4))
    {
      return Quantity(kind: .frequency, tokens: index..<index + 1)
    }
    guard range.contains(index + 2), tokens[index + 1].kind == .word, !isNumber(index + 1),
      Self.events.contains(word(index + 2)),
      !TimeWords.minutes.contains(word(index + 1)), !TimeWords.hours.contains(word(index + 1))
    else { return nil }
    return Quantity(kind: .frequency, tokens: index..<index + 3)
  }

  /// "p/w", "pw", "p.w.", "/week", "/wk".
  private func abbreviatedRate(at index: Int) -> Quantity? {
    let here = word(index)
    if ["pw", "p.w", "pd", "pa", "p.a", "ppw", "pht"].contains(here), index > range.lowerBound {
      return Quantity(kind: .frequency, tokens: index..<index + 1)
    }
    if here == "p", word(index + 1) == "/",
      ["w", "wk", "week", "d", "day", "t", "term", "a", "m", "f"].contains(word(index + 2))
    {
      return Quantity(kind: .frequency, tokens: index..<index + 3)
    }
    if here == "/", ["wk", "hr", "week", "day", "term", "yr", "year", "fortnight", "month"].contains(word(index + 1)) {
      return Quantity(kind: .frequency, tokens: index..<index + 2)
    }
    return nil
  }
}
