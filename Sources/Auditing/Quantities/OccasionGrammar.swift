/// Finds how often by occasions that anyone can see: "every lesson", "on Mondays", "throughout the day".
struct OccasionGrammar {
  let window: DoseWindow
  private var range: Range<Int> { window.range }
  private var tokens: [Token] { window.reading.tokens }

  private func word(_ index: Int) -> Word { window.word(index) }

  private func isNumber(_ index: Int) -> Bool { window.isNumber(index) }

  func frequency(at index: Int) -> Quantity? {
    if let all = allTheTime(at: index) { return all }
    switch word(index) {
    case "every", "each", "alternate": return everyOccasion(at: index)
    case "on": return weekdays(at: index)
    case "all", "any": return allOccasions(at: index)
    case "during", "throughout": return duringOccasions(at: index)
    case "at", "before", "after": return boundary(at: index)
    case "over", "across", "in", "within": return overPeriod(at: index)
    default: return Self.weekdayNames.contains(word(index)) ? bareWeekday(at: index) : nil
    }
  }

  private func occasion(_ tokens: Range<Int>) -> Quantity {
    var quantity = Quantity(kind: .frequency, tokens: tokens)
    quantity.isOccasion = true
    return quantity
  }

  private static let partsOfDay: WordSet = [
    "morning", "mornings", "afternoon", "afternoons", "evening", "night", "weekend", "bedtime", "hour", "session",
    "sessions",
    "visit", "group", "period", "placement",
  ]

  private func allTheTime(at index: Int) -> Quantity? {
    func found(_ length: Int) -> Quantity {
      var quantity = Quantity(kind: .frequency, tokens: index..<min(range.upperBound, index + length))
      quantity.isAllTheTime = true
      return quantity
    }
    let here = word(index)
    if here == "full", word(index + 1) == "time" { return found(2) }
    if here == "fulltime" { return found(1) }
    if here == "at", word(index + 1) == "all", word(index + 2) == "times" { return found(3) }
    if here == "all", word(index + 1) == "day" { return found(2) }
    if here == "24", word(index + 1) == "hour" || word(index + 1) == "hours" || word(index + 1) == "/" {
      return found(2)
    }
    if ["throughout", "across", "during", "for"].contains(here) {
      var next = index + 1
      while [
        "the", "his", "her", "their", "whole", "entire", "full", "all", "of", "each", "every", "school", "working",
        "nursery", "college", "waking", "teaching",
      ].contains(word(next)) { next += 1 }
      let whole =
        here == "throughout" || here == "across"
        || tokens[index..<min(next, range.upperBound)].contains {
          ["whole", "entire", "full", "all"].contains($0.word)
        }
      if whole, ["day", "week", "timetable", "placement"].contains(word(next)) { return found(next - index + 1) }
    }
    return nil
  }

  /// "every lesson", "each school day", "every 30 minutes", "each time he leaves the room", "every other week".
  private func everyOccasion(at index: Int) -> Quantity? {
    if word(index) == "alternate" {
      let isPeriod = TimeWords.periods.contains(word(index + 1)) || Self.weekdayNames.contains(word(index + 1))
      return isPeriod ? Quantity(kind: .frequency, tokens: index..<index + 2) : nil
    }
    var next = index + 1
    var passed = 0
    if isNumber(next) {
      next = DurationGrammar(window: window).numberPhrase(from: next)
      guard
        TimeWords.minutes.contains(word(next)) || TimeWords.hours.contains(word(next))
          || TimeWords.periods.contains(word(next)) || TimeWords.occasions.contains(word(next))
      else { return nil }
      return TimeWords.periods.contains(word(next))
        ? Quantity(kind: .frequency, tokens: index..<next + 1) : occasion(index..<next + 1)
    }
    while next < range.upperBound, passed < 4, !tokens[next].startsSentence, tokens[next].kind != .punctuation {
      let here = word(next)
      if TimeWords.periods.contains(here) || TimeWords.occasions.contains(here) {
        // Adjectives of occasions ("school", "new", "written") need the noun after them.
        var end = next
        while end + 1 < range.upperBound, end - next < 3,
          TimeWords.periods.contains(word(end + 1)) || TimeWords.occasions.contains(word(end + 1))
        { end += 1 }
        if [
          "school", "academic", "new", "written", "spoken", "verbal", "staff", "core", "taught", "one", "timetabled",
          "key",
        ].contains(word(end)) {
          return nil
        }
        var quantity = Quantity(kind: .frequency, tokens: index..<end + 1)
        quantity.isDailyAlone = word(end) == "day" && !isNumber(index - 1)
        quantity.isOccasion = TimeWords.occasions.contains(word(end)) && !Self.partsOfDay.contains(word(end))
        return quantity
      }
      next += 1
      passed += 1
    }
    return nil
  }

  static let weekdayNames: WordSet = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays", "wednesdays",
    "thursdays", "fridays", "saturdays", "sundays", "weekdays", "mon", "tue", "tues", "wed", "weds", "thu", "thur",
    "thurs", "fri", "sat", "sun",
  ]

  /// "on Mondays and Thursdays", "on three days", "on alternate Fridays", "on arrival".
  private func weekdays(at index: Int) -> Quantity? {
    var next = index + 1
    if ["alternate", "a", "the", "his", "her", "their"].contains(word(next)) { next += 1 }
    if word(next) == "arrival" || word(next) == "entry" || word(next) == "waking" {
      return Quantity(kind: .frequency, tokens: index..<next + 1)
    }
    if isNumber(next), ["days", "mornings", "afternoons", "evenings", "occasions"].contains(word(next + 1)) {
      return Quantity(kind: .frequency, tokens: index..<next + 2)
    }
    guard Self.weekdayNames.contains(word(next)) else { return nil }
    return weekdayRun(from: index, at: next)
  }

  /// "Mondays, Wednesdays and Fridays", "Mon, Wed & Fri".
  private func weekdayRun(from start: Int, at first: Int) -> Quantity {
    var end = first
    while end + 1 < range.upperBound,
      Self.weekdayNames.contains(word(end + 1))
        || ([",", "and", "&", "."].contains(word(end + 1))
          && (Self.weekdayNames.contains(word(end + 2)) || Self.weekdayNames.contains(word(end + 3))))
    { end += 1 }
    return Quantity(kind: .frequency, tokens: start..<end + 1)
  }

  /// "Tuesday pm" in a table's cell; a day with a date is a date.
  private func bareWeekday(at index: Int) -> Quantity? {
    let run = weekdayRun(from: index, at: index)
    let isShort = word(index).utf8.count <= 3 && (!tokens[index].isCapitalised || tokens[index].startsSentence)
    return isShort || isNumber(run.tokens.upperBound) ? nil : run
  }

  /// "all lessons", "any written task".
  private func allOccasions(at index: Int) -> Quantity? {
    var next = index + 1
    var passed = 0
    while next < range.upperBound, passed < 4, tokens[next].kind != .punctuation, !tokens[next].startsSentence {
      let here = word(next)
      if [
        "lessons", "sessions", "transitions", "activities", "tasks", "breaks", "mealtimes", "classes", "subjects",
        "assessments",
        "exams", "examinations", "tests", "instructions", "trips", "assemblies", "lesson", "task", "playtimes",
        "lunchtimes", "changes",
      ].contains(here) {
        return occasion(index..<next + 1)
      }
      next += 1
      passed += 1
    }
    return nil
  }

  /// "during lessons" says when; "during registration, break and lunch".
  private func duringOccasions(at index: Int) -> Quantity? {
    var next = index + 1
    var passed = 0
    while next < range.upperBound, passed < 4, tokens[next].kind != .punctuation, !tokens[next].startsSentence {
      if [
        "lessons", "registration", "assembly", "assemblies", "break", "breaks", "breaktimes", "lunch", "lunchtime",
        "lunchtimes",
        "mealtimes", "playtime", "playtimes", "transitions", "tests", "exams", "pe", "swimming",
      ].contains(word(next)) {
        return occasion(index..<next + 1)
      }
      next += 1
      passed += 1
    }
    return nil
  }

  /// "at the start of the day", "before lunch", "after break", "at lunchtime".
  private func boundary(at index: Int) -> Quantity? {
    var next = index + 1
    if ["the", "his", "her", "their", "both"].contains(word(next)) { next += 1 }
    // "at 8.40": a point of the day.
    if word(index) == "at", let end = ClockGrammar(window: window).clock(at: next) { return occasion(index..<end) }
    if ["start", "beginning", "end"].contains(word(next)), word(next + 1) == "of" {
      var end = next + 2
      while end < range.upperBound, end < next + 7 {
        if [
          "day", "lesson", "lessons", "week", "term", "session", "sessions", "morning", "afternoon", "activity", "task",
          "half", "year", "unit", "topic",
        ].contains(word(end)) {
          return occasion(index..<end + 1)
        }
        end += 1
      }
      return nil
    }
    if [
      "lunchtime", "lunchtimes", "lunch", "break", "breaktime", "breaktimes", "playtime", "playtimes", "registration",
      "mealtimes", "snack", "bedtime", "transitions", "transition",
    ].contains(word(next)) {
      return occasion(index..<next + 1)
    }
    return nil
  }

  /// "12 sessions over the year", "six visits across the academic year", "four in the first term".
  private func overPeriod(at index: Int) -> Quantity? {
    var next = index + 1
    while [
      "the", "a", "an", "each", "every", "academic", "school", "course", "of", "first", "one", "any", "autumn",
      "spring", "summer",
    ].contains(word(next)), next < index + 6 { next += 1 }
    if isNumber(next) { next += 1 }
    guard ["year", "term", "half", "weeks", "week", "terms", "fortnight"].contains(word(next)) else { return nil }
    if word(next) == "half" { next += 1 }
    var back = index - 1
    while back >= range.lowerBound, index - back <= 7 {
      if isNumber(back) { return Quantity(kind: .frequency, tokens: index..<min(next + 1, range.upperBound)) }
      if tokens[back].kind == .punctuation { break }
      back -= 1
    }
    return nil
  }
}
