/// Finds how long something lasts: "45 minutes", "one and a half hours", "hours per week: 15".
struct DurationGrammar {
  let window: DoseWindow
  private var range: Range<Int> { window.range }
  private var tokens: [Token] { window.reading.tokens }

  private func word(_ index: Int) -> Word { window.word(index) }

  private func isNumber(_ index: Int) -> Bool { window.isNumber(index) }

  /// "45 minutes", "20-30 mins", "one and a half hours", "half an hour", "an hour", "hour-long", "a half day".
  func duration(at index: Int) -> Quantity? {
    if let entry = tableEntry(at: index) { return entry }
    var end = index
    if isNumber(index), word(index) != "once", word(index) != "twice" {
      end = numberPhrase(from: index)
    } else if word(index) == "a" || word(index) == "an" || word(index) == "full" || word(index) == "whole" {
      end = index + 1
      if word(index) == "a", word(index + 1) == "full" || word(index + 1) == "whole" || word(index + 1) == "half" {
        end = index + 2
      }
    } else if word(index) == "hour", word(index + 1) == "long" {
      return Quantity(kind: .duration, tokens: index..<index + 2)
    } else {
      return nil
    }
    let unit = word(end)
    let isClock = TimeWords.minutes.contains(unit) || TimeWords.hours.contains(unit)
    // Days are lengths only with "half", "full" or a number before them and no "times a".
    let isDayLength =
      (unit == "day" || unit == "days" || unit == "nights" || unit == "night")
      && (["half", "full", "whole"].contains(word(end - 1)) || isNumber(index))
    // "h" is an hour only behind digits ("1.5 h", "2h").
    if unit == "h", tokens[end - 1].kind != .number { return nil }
    guard isClock || isDayLength else { return nil }
    // "an hour" and "a day" after a count are a rate and no length ("twice an hour", "three times a day").
    if !isNumber(index), word(index) != "full", word(index) != "whole", isRate(before: index, unit: unit) { return nil }
    if isDayLength, !isClock, word(index) == "a", end == index + 1 { return nil }
    // "every 30 minutes" is how often.
    if index > range.lowerBound, word(index - 1) == "every" || word(index - 1) == "each" { return nil }
    // "aged 5 hours", ages and ranges of years never come here; "within 5 minutes" is a delay and no length.
    if index > range.lowerBound, ["within", "aged", "after"].contains(word(index - 1)) { return nil }
    var quantity = Quantity(kind: .duration, tokens: index..<end + 1)
    quantity.isCeiling = isCeiling(before: index)
    quantity.isAnnualTotal = isAnnual(after: end + 1, unit: unit)
    return quantity
  }

  /// "Hours per week: 15", "TA hours | 20", "Minutes: 30": the unit heads the figure.
  private func tableEntry(at index: Int) -> Quantity? {
    guard isNumber(index), tokens[index].kind == .number, [":", "|", "=", "-", "\u{2013}"].contains(word(index - 1))
    else { return nil }
    guard window.isMark(index + 1) || window.startsSentence(index + 1) || !range.contains(index + 1) else {
      return nil
    }
    var back = index - 2
    while back > index - 7,
      ["per", "a", "each", "week", "weekly", "session", "of", "support", "day", "total"].contains(word(back))
    {
      back -= 1
    }
    guard TimeWords.minutes.contains(word(back)) || TimeWords.hours.contains(word(back)), !isNumber(back - 1) else {
      return nil
    }
    return Quantity(kind: .duration, tokens: index..<index + 1)
  }

  /// Past a number with its range, fraction or conjunction: "20", "20-30", "20 to 30", "1.5", "one and a half", "1 1/2".
  func numberPhrase(from index: Int) -> Int {
    var end = index + 1
    if word(end) == "an" || word(end) == "a", word(index) == "half" || word(index) == "quarter" { return end + 1 }
    if word(index) == "quarter", word(end) == "of", word(end + 1) == "an" { return end + 2 }
    if word(end) == "and", word(end + 1) == "a", word(end + 2) == "half" || word(end + 2) == "quarter" {
      return end + 3
    }
    if word(end) == "and", isNumber(end + 1) { return end + 2 }
    if ["-", "to", "or", "/"].contains(word(end)), isNumber(end + 1) { return end + 2 }
    if isNumber(end), tokens[end].isHyphened || word(end) == "half" { end += 1 }
    return end
  }

  private func isRate(before index: Int, unit: Word) -> Bool {
    guard index > range.lowerBound else { return false }
    let before = word(index - 1)
    return before == "once" || before == "twice" || before == "times" || before == "x"
      || (unit == "hour" && word(index) == "an" && ["minutes", "mins"].contains(before))
  }

  private func isCeiling(before index: Int) -> Bool {
    (word(index - 1) == "to" && word(index - 2) == "up")
      || (word(index - 1) == "of" && word(index - 2) == "maximum" && index - 2 >= range.lowerBound)
  }

  /// "20 hours over the academic year", "12 hours per annum", "a year", "annually": a total that says nothing of a session.
  private func isAnnual(after end: Int, unit: Word) -> Bool {
    guard TimeWords.hours.contains(unit) || TimeWords.days.contains(unit) else { return false }
    var index = end
    // Skip what the hours are of, up to a few words, but not past another number or mark of a new clause.
    var skipped = 0
    while index < range.upperBound, skipped <= 12 {
      let here = word(index)
      if isNumber(index) || tokens[index].startsSentence { return false }
      if ["annually", "annum"].contains(here) { return true }
      if here == "year" {
        return ["a", "per", "each", "every", "the", "academic", "school", "one"].contains(word(index - 1))
      }
      if TimeWords.adverbs.contains(here) || ["week", "day", "term", "fortnight", "month"].contains(here) {
        return false
      }
      if here == "session" || here == "sessions" || here == "visit" || here == "visits" { return false }
      index += 1
      skipped += 1
    }
    return false
  }
}
