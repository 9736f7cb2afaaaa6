/// Finds every dose in a range of tokens: lengths, frequencies and sizes of groups, in all the ways that plans word them.
///
/// A grammar over numbers and words of time, not a list of sentences: "three 20-minute sessions per week", "1 x 45 mins
/// weekly", "half an hour each morning", "on Mondays and Thursdays" all come out the same way.
struct QuantityScanner {
  let reading: Reading
  let range: Range<Int>
  private var tokens: [Token] { reading.tokens }

  init(reading: Reading, range: Range<Int>) {
    self.reading = reading
    self.range = range
  }

  /// The quantities in text order.
  func quantities() -> [Quantity] {
    var found: [Quantity] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let quantity = duration(at: index) ?? frequency(at: index)
        ?? GroupingGrammar(reading: reading, range: range).grouping(at: index)
      {
        found.append(quantity)
        index = max(index + 1, quantity.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  private func word(_ index: Int) -> String { range.contains(index) ? tokens[index].word : "" }

  private func isNumber(_ index: Int) -> Bool { range.contains(index) && tokens[index].isNumber }

  // MARK: Lengths

  /// "45 minutes", "20-30 mins", "one and a half hours", "half an hour", "an hour", "hour-long", "a half day".
  private func duration(at index: Int) -> Quantity? {
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
    guard isClock || isDayLength else { return nil }
    // "an hour" and "a day" after a count are a rate and no length ("twice an hour", "three times a day").
    if !isNumber(index), word(index) != "full", word(index) != "whole", isRate(before: index, unit: unit) { return nil }
    if isDayLength, !isClock, word(index) == "a", end == index + 1 { return nil }
    // "every 30 minutes" is how often.
    if index > range.lowerBound, word(index - 1) == "every" || word(index - 1) == "each" { return nil }
    // "aged 5 hours", ages and ranges of years never come here; "within 5 minutes" is a delay and no length.
    if index > range.lowerBound, ["within", "aged"].contains(word(index - 1)) { return nil }
    var quantity = Quantity(kind: .duration, tokens: index..<end + 1)
    quantity.isCeiling = isCeiling(before: index)
    quantity.isAnnualTotal = isAnnual(after: end + 1, unit: unit)
    return quantity
  }

  /// Past a number with its range, fraction or conjunction: "20", "20-30", "20 to 30", "1.5", "one and a half", "1 1/2".
  private func numberPhrase(from index: Int) -> Int {
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

  private func isRate(before index: Int, unit: String) -> Bool {
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
  private func isAnnual(after end: Int, unit: String) -> Bool {
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

  // MARK: Frequencies

  private func frequency(at index: Int) -> Quantity? {
    if let all = allTheTime(at: index) { return all }
    let here = word(index)
    if TimeWords.adverbs.contains(here) { return adverb(at: index) }
    if let short = abbreviatedRate(at: index) { return short }
    if Self.weekdayNames.contains(here), here.hasSuffix("s"), here.utf8.count > 5 {
      return weekdayRun(from: index, at: index)
    }
    switch here {
    case "every", "each": return everyOccasion(at: index)
    case "per", "a", "an": return rate(at: index)
    case "once", "twice", "thrice":
      // "once" as a conjunction ("once he has finished") is no count.
      if here == "once", !["a", "an", "per", "each", "every", "in"].contains(word(index + 1)),
        !TimeWords.adverbs.contains(word(index + 1))
      {
        return nil
      }
      return countedRate(at: index)
    case "on": return weekdays(at: index)
    case "all", "any": return allOccasions(at: index)
    case "during", "throughout": return duringOccasions(at: index)
    case "at", "before", "after":
      return boundary(at: index)
    case "over", "across", "in", "within":
      return overPeriod(at: index)
    default:
      if isNumber(index) { return countedRate(at: index) }
      return nil
    }
  }

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

  /// "every lesson", "each school day", "every 30 minutes", "each time he leaves the room", "every other week".
  private func everyOccasion(at index: Int) -> Quantity? {
    var next = index + 1
    var passed = 0
    if isNumber(next) {
      next = numberPhrase(from: next)
      guard
        TimeWords.minutes.contains(word(next)) || TimeWords.hours.contains(word(next))
          || TimeWords.periods.contains(word(next)) || TimeWords.occasions.contains(word(next))
      else { return nil }
      return Quantity(kind: .frequency, tokens: index..<next + 1)
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
        return quantity
      }
      next += 1
      passed += 1
    }
    return nil
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
      // "as per", "per se" are caught by the list of periods; "per pupil" is none.
      return Quantity(kind: .frequency, tokens: index..<next + 1)
    }
    guard
      ["day", "week", "fortnight", "month", "term", "year", "night", "hour", "lesson", "session", "weekend", "annum"]
        .contains(word(next))
    else { return nil }
    // "a week", "a term" count only where a number stands shortly before ("two sessions of 30 minutes a week").
    var back = index - 1
    while back >= range.lowerBound, index - back <= 9, !tokens[back].startsSentence || back == range.lowerBound {
      if isNumber(back) || ["session", "sessions", "visit", "visits", "times"].contains(word(back)) {
        return Quantity(kind: .frequency, tokens: index..<next + 1)
      }
      if tokens[back].word == "." { break }
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
    let isCount = next > index + 1 || ["once", "twice", "thrice"].contains(word(index))
    guard isCount else { return nil }
    if TimeWords.adverbs.contains(word(next)) { return Quantity(kind: .frequency, tokens: index..<next + 1) }
    guard ["a", "an", "per", "each", "every", "in", "over", "during"].contains(word(next)) else { return nil }
    var end = next + 1
    while end < range.upperBound, end < next + 5 {
      if [
        "day", "week", "fortnight", "month", "term", "year", "annum", "lesson", "morning", "afternoon", "hour", "weeks",
        "session", "weekend",
      ].contains(word(end)) {
        return Quantity(kind: .frequency, tokens: index..<end + 1)
      }
      end += 1
    }
    return nil
  }

  private static let events: Set<String> = [
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

  private static let weekdayNames: Set<String> = [
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

  /// "p/w", "pw", "p.w.", "/week", "/wk".
  private func abbreviatedRate(at index: Int) -> Quantity? {
    let here = word(index)
    if ["pw", "p.w", "pd", "pa", "p.a"].contains(here), index > range.lowerBound {
      return Quantity(kind: .frequency, tokens: index..<index + 1)
    }
    if here == "p", word(index + 1) == "/",
      ["w", "wk", "week", "d", "day", "t", "term", "a", "m", "f"].contains(word(index + 2))
    {
      return Quantity(kind: .frequency, tokens: index..<index + 3)
    }
    if here == "/", ["wk", "week", "day", "term", "yr", "year", "fortnight", "month"].contains(word(index + 1)) {
      return Quantity(kind: .frequency, tokens: index..<index + 2)
    }
    return nil
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
        return Quantity(kind: .frequency, tokens: index..<next + 1)
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
        return Quantity(kind: .frequency, tokens: index..<next + 1)
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
    if ["start", "beginning", "end"].contains(word(next)), word(next + 1) == "of" {
      var end = next + 2
      while end < range.upperBound, end < next + 7 {
        if [
          "day", "lesson", "lessons", "week", "term", "session", "sessions", "morning", "afternoon", "activity", "task",
          "half", "year", "unit", "topic",
        ].contains(word(end)) {
          return Quantity(kind: .frequency, tokens: index..<end + 1)
        }
        end += 1
      }
      return nil
    }
    if [
      "lunchtime", "lunchtimes", "lunch", "break", "breaktime", "breaktimes", "playtime", "playtimes", "registration",
      "mealtimes", "snack", "bedtime", "transitions", "transition",
    ].contains(word(next)) {
      return Quantity(kind: .frequency, tokens: index..<next + 1)
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
