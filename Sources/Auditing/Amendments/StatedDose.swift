/// A dose as a number that can be compared with another.
struct StatedDose: Equatable {
  /// What is counted.
  enum Kind: Equatable {
    /// Length of one occasion in minutes.
    case minutes
    /// Occasions in a school year: 190 days, 38 weeks, 6 half terms, 3 terms.
    case rate
    /// Occasions without a stretch of time.
    case count
    /// Children in the group.
    case group
    /// All of the time; its value says nothing.
    case allTheTime
    /// Whenever an occasion arises; its value says nothing.
    case occasion
  }
  var kind: Kind
  var value: Double
  var tokens: Range<Int>

  /// Whether two doses are the same but for rounding.
  func isEqual(to other: StatedDose) -> Bool { kind == other.kind && abs(value - other.value) <= other.value * 0.01 }
}

/// Reads the doses of a stretch of text as numbers.
struct StatedDoses {
  let reading: Reading
  let range: Range<Int>

  /// The doses in text order.
  func doses() -> [StatedDose] { doses(of: DoseQuantities(reading: reading, range: range).quantities()) }

  private func doses(of quantities: [Quantity]) -> [StatedDose] {
    var found: [StatedDose] = []
    var counted: Set<Int> = []
    for (place, quantity) in quantities.enumerated() {
      if let times = days(quantity, before: place + 1 < quantities.count ? quantities[place + 1] : nil) {
        found.append(StatedDose(kind: .count, value: times, tokens: quantity.tokens))
        continue
      }
      switch quantity.kind {
      case .duration:
        let minutes = minutes(quantity.tokens)
        // "an hour and 15 minutes" is one length.
        if let last = found.last, last.kind == .minutes, quantity.tokens.lowerBound - last.tokens.upperBound <= 1,
          last.value >= 60, minutes < 60
        {
          found[found.count - 1].value += minutes
          found[found.count - 1].tokens = last.tokens.lowerBound..<quantity.tokens.upperBound
        } else {
          found.append(StatedDose(kind: .minutes, value: minutes, tokens: quantity.tokens))
        }
      case .grouping: found.append(StatedDose(kind: .group, value: size(quantity.tokens), tokens: quantity.tokens))
      case .frequency:
        if quantity.isAllTheTime {
          found.append(StatedDose(kind: .allTheTime, value: 1, tokens: quantity.tokens))
        } else if let stretch = stretch(quantity.tokens) {
          var times = count(within: quantity.tokens)
          if times == nil, !hasInterval(quantity.tokens), let index = countBefore(quantity, among: quantities, place) {
            counted.insert(index)
            times = reading.tokens[index].value
          }
          found.append(StatedDose(kind: .rate, value: stretch * (times ?? 1), tokens: quantity.tokens))
        } else if let times = count(within: quantity.tokens), !quantity.isOccasion {
          found.append(StatedDose(kind: .count, value: times, tokens: quantity.tokens))
        } else {
          found.append(StatedDose(kind: .occasion, value: 1, tokens: quantity.tokens))
        }
      }
    }
    return found.filter { dose in dose.kind != .count || !counted.contains(where: dose.tokens.contains) }
  }

  private static let partsOfWeek: WordSet = [
    "day", "days", "morning", "mornings", "afternoon", "afternoons", "evenings", "nights",
  ]

  /// How many days: "on three days a week" counts them, whichever grammar found them.
  private func days(_ quantity: Quantity, before next: Quantity?) -> Double? {
    guard let last = quantity.tokens.last, Self.partsOfWeek.contains(reading.tokens[last].word),
      let number = quantity.tokens.first(where: { reading.tokens[$0].isNumber }), reading.tokens[number].value >= 1,
      !["every", "each"].contains(reading.tokens[quantity.tokens.lowerBound].word)
    else { return nil }
    if quantity.kind == .frequency {
      return reading.tokens[quantity.tokens.lowerBound].word == "on" ? reading.tokens[number].value : nil
    }
    guard quantity.kind == .duration, let next, next.kind == .frequency,
      next.tokens.lowerBound - quantity.tokens.upperBound <= 1
    else { return nil }
    return reading.tokens[number].value
  }

  // MARK: Lengths

  private func minutes(_ tokens: Range<Int>) -> Double {
    let numbers = tokens.filter { reading.tokens[$0].isNumber }
    var unit = 1.0
    let unitTokens =
      tokens.contains { isUnit($0) } ? tokens : max(range.lowerBound, tokens.lowerBound - 7)..<tokens.upperBound
    for index in unitTokens {
      let word = reading.tokens[index].word
      if TimeWords.hours.contains(word) { unit = 60 }
      if TimeWords.minutes.contains(word) { unit = 1 }
      if ["day", "days"].contains(word) { unit = 360 }
      if ["night", "nights"].contains(word) { unit = 720 }
    }
    guard let first = numbers.first else { return unit }
    var value = reading.tokens[first].value
    for index in numbers.dropFirst() {
      let next = reading.tokens[index].value
      if next < 1
        || (reading.tokens[index].isHyphened && value >= 20 && next < 10 && reading.tokens[index].kind == .word)
      {
        value += next
      }
    }
    return value * unit
  }

  private func isUnit(_ index: Int) -> Bool {
    let word = reading.tokens[index].word
    return TimeWords.hours.contains(word) || TimeWords.minutes.contains(word) || TimeWords.days.contains(word)
  }

  // MARK: Rates

  /// How often in a school year the stretch of time of a frequency comes round; nil where it names none.
  private func stretch(_ tokens: Range<Int>) -> Double? {
    let weekdays = tokens.filter { OccasionGrammar.weekdayNames.contains(reading.tokens[$0].word) }
    let isAlternate = tokens.contains { ["alternate", "other", "second"].contains(reading.tokens[$0].word) }
    if !weekdays.isEmpty { return 38 * Double(weekdays.count) / (isAlternate ? 2 : 1) }
    for index in tokens.reversed() {
      guard var times = Self.times(reading.tokens[index].word) else { continue }
      if times == 3, index > range.lowerBound, reading.tokens[index - 1].word == "half" { times = 6 }
      if isAlternate { times /= 2 }
      if let interval = interval(before: index, in: tokens) { times /= interval }
      return times
    }
    return nil
  }

  private static func times(_ word: Word) -> Double? {
    switch word {
    case "day", "daily", "weekday", "morning", "mornings", "afternoon", "afternoons", "night", "nightly", "evening",
      "days", "pd":
      190
    case "week", "weekly", "wk", "weeks", "wks", "pw", "p.w", "wkly", "weekend": 38
    case "fortnight", "fortnightly", "ftnightly", "fortnights": 19
    case "month", "monthly", "months", "mthly": 10
    case "pht", "hterm": 6
    case "quarter", "quarterly": 4
    case "term", "termly", "terms": 3
    case "year", "yearly", "annum", "annual", "annually", "yr", "years", "pa", "p.a": 1
    default: nil
    }
  }

  /// "every two weeks", "six-weekly": the number is how far apart, and no count.
  private func interval(before index: Int, in tokens: Range<Int>) -> Double? {
    guard index > range.lowerBound, reading.tokens[index - 1].isNumber, reading.tokens[index - 1].value > 0,
      reading.tokens[index - 1].value != 0.5
    else { return nil }
    let number = reading.tokens[index - 1]
    if ["once", "twice", "thrice"].contains(number.word) { return nil }
    let isEvery = index - 2 >= range.lowerBound && ["every", "each", "per"].contains(reading.tokens[index - 2].word)
    return isEvery || reading.tokens[index].isHyphened ? number.value : nil
  }

  private func hasInterval(_ tokens: Range<Int>) -> Bool { tokens.contains { interval(before: $0, in: tokens) != nil } }

  private func count(within tokens: Range<Int>) -> Double? {
    guard !hasInterval(tokens) else { return nil }
    return tokens.first { reading.tokens[$0].isNumber && reading.tokens[$0].value >= 1 }.map {
      reading.tokens[$0].value
    }
  }

  private static let sessions: WordSet = [
    "session", "sessions", "x", "\u{D7}", "times", "time", "visit", "visits", "lesson", "lessons", "meeting",
    "meetings", "block",
    "blocks", "slot", "slots", "period", "periods", "occasions", "appointments", "sets", "day", "days", "mornings",
    "afternoons", "evenings", "nights",
  ]

  /// The number of sessions before a bare rate: "three 20-minute sessions per week".
  private func countBefore(_ quantity: Quantity, among quantities: [Quantity], _ place: Int) -> Int? {
    var index = quantity.tokens.lowerBound - 1
    let last = max(range.lowerBound, index - 9)
    while index >= last {
      let token = reading.tokens[index]
      if [".", ";", "|"].contains(token.word) { return nil }
      let isMeasured = quantities.enumerated().contains { other in
        other.element.kind != .frequency && other.element.tokens.contains(index)
          && days(other.element, before: other.offset + 1 < quantities.count ? quantities[other.offset + 1] : nil)
            == nil
      }
      if token.isNumber, !isMeasured, token.value >= 1 {
        let end = min(quantity.tokens.lowerBound, index + 7)
        let counts = (index + 1..<max(index + 1, end)).contains { Self.sessions.contains(reading.tokens[$0].word) }
        return counts ? index : nil
      }
      if token.startsSentence { return nil }
      index -= 1
    }
    return nil
  }

  // MARK: Groups

  private func size(_ tokens: Range<Int>) -> Double {
    for index in tokens {
      let word = reading.tokens[index].word
      if ["individual", "individually"].contains(word) { return 1 }
      if ["pair", "pairs", "paired"].contains(word) { return 2 }
    }
    return tokens.last { reading.tokens[$0].isNumber }.map { reading.tokens[$0].value } ?? 1
  }
}
