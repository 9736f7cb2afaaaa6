import Regulations

/// Horizons that school life sets: key stages, years, phases and the moves between them.
struct SchoolHorizons {
  let scanner: HorizonScanner
  let window: TokenWindow

  /// The horizon whose anchor begins at a token.
  func horizon(at index: Int) -> Horizon? {
    keyStage(at: index) ?? year(at: index) ?? academicYear(at: index) ?? phase(at: index)
  }

  /// What makes of a stage or year a level or a place: "a Year 2 text", "the KS2 playground".
  private static let things: WordSet = [
    "level", "levels", "standard", "standards", "expectation", "expectations", "expected", "curriculum", "work", "text",
    "texts", "book", "books", "word", "words", "objective", "objectives", "maths", "reading", "writing", "class",
    "classes", "classroom", "lesson", "lessons", "pupil", "pupils", "peer", "peers", "children", "teacher", "teachers",
    "spelling", "spellings", "common", "high", "playground", "staff", "sats", "statutory", "national", "phonics",
    "team",
    "programme", "materials", "content", "age", "ability", "english", "science", "equivalent", "group", "groups",
    "statements", "target", "targets", "tests", "test", "multiplication", "number", "unit", "hall", "corridor", "area",
  ]

  private func isThing(after end: Int) -> Bool { Self.things.contains(window.word(end)) }

  private static let stageNumbers: [Word: KeyStage] = [
    "1": .one, "one": .one, "2": .two, "two": .two, "3": .three, "three": .three, "4": .four, "four": .four,
    "5": .post16, "five": .post16,
  ]

  private func keyStage(at index: Int) -> Horizon? {
    var stage: KeyStage?
    var end = index + 1
    switch window.word(index) {
    case "ks1": stage = .one
    case "ks2": stage = .two
    case "ks3": stage = .three
    case "ks4": stage = .four
    case "ks5": stage = .post16
    case "eyfs": stage = .earlyYears
    case "ks":
      stage = Self.stageNumbers[window.word(index + 1)]
      end = index + 2
      guard stage != nil else { return nil }
    case "keystage":
      stage = Self.stageNumbers[window.word(index + 1)]
      if stage != nil { end = index + 2 }
    case "key":
      guard window.word(index + 1) == "stage" else { return nil }
      end = index + 2
      stage = Self.stageNumbers[window.word(end)]
      if stage != nil { end += 1 }
    case "foundation", "early":
      guard ["stage", "years"].contains(window.word(index + 1)) else { return nil }
      end = index + 2
      if window.word(end) == "foundation", window.word(end + 1) == "stage" { end += 2 }
      stage = .earlyYears
    default: return nil
    }
    guard !isThing(after: end) else { return nil }
    let named = stage ?? scanner.clock.ncYear.map(KeyStage.init(ncYear:))
    // A key stage without its number needs its lead: "the key stage" alone is no time.
    return scanner.governed(.keyStage, anchor: index..<end, window: window) { bound in
      guard let last = named?.lastNCYear else { return nil }
      return bound == .start ? scanner.clock.start(ofNCYear: firstYear(of: last)) : scanner.clock.end(ofNCYear: last)
    }
  }

  private func firstYear(of last: Int) -> Int {
    switch last {
    case 0: -2
    case 2: 1
    case 6: 3
    case 9: 7
    default: 10
    }
  }

  // MARK: Years

  private func year(at index: Int) -> Horizon? {
    guard let (year, end) = namedYear(at: index), !isThing(after: end) else { return nil }
    var last = end
    if window.word(last) == "/" || window.word(last) == "-", let next = namedYear(at: last + 1) { last = next.end }
    return scanner.governed(.schoolYear, anchor: index..<last, window: window) { bound in
      bound == .start ? scanner.clock.start(ofNCYear: year) : scanner.clock.end(ofNCYear: year)
    }
  }

  private func namedYear(at index: Int) -> (year: Int, end: Int)? {
    let word = window.word(index)
    switch word {
    case "reception": return (0, index + 1)
    case "nursery", "preschool": return (-1, index + 1)
    case "year", "yr", "y", "ncy":
      let next = window.word(index + 1) == "group" ? index + 2 : index + 1
      if window.word(next) == "r" { return (0, next + 1) }
      guard let value = window.number(next), value >= 1, value <= 14, window.word(next).utf8.count <= 8,
        value == value.rounded()
      else { return nil }
      return (Int(value), next + 1)
    default:
      // "Y6", "Yr6", "Year6".
      for prefix: Word in ["year", "yr", "y"] where word.hasPrefix(prefix) {
        if let value = word.digits(after: prefix.utf8.count, most: 2), (1...14).contains(value) {
          return (value, index + 1)
        }
      }
      return nil
    }
  }

  /// "the end of the academic year", "by the end of this year", "by the end of next school year".
  private func academicYear(at index: Int) -> Horizon? {
    guard window.word(index) == "year", window.number(index + 1) == nil else { return nil }
    var place = index - 1
    var isNext = false
    while [
      "the", "this", "next", "current", "academic", "school", "following", "coming", "college", "calendar", "his",
      "her", "their",
    ].contains(window.word(place)) {
      if ["next", "following", "coming"].contains(window.word(place)) { isNext = true }
      place -= 1
    }
    let isSchool = (place + 1..<index).contains { ["academic", "school", "college"].contains(window.word($0)) }
    let hasEnd = window.word(place) == "of" && ["end", "close"].contains(window.word(place - 1))
    let isWithin =
      ["within", "over", "during", "throughout", "across"].contains(window.word(place)) && place + 1 < index
    guard hasEnd || isWithin || (isSchool && window.word(place) == "by") else { return nil }
    if (place + 1..<index).contains(where: { window.word($0) == "each" }) { return nil }
    var start = hasEnd ? place - 1 : place
    if window.word(start - 1) == "the" { start -= 1 }
    if ["by", "before", "until", "at"].contains(window.word(start - 1)) { start -= 1 }
    // "throughout the academic year" is how long something goes on; "over the next year" by when it shall be done.
    if isWithin, !isNext, window.word(place) != "within" { return nil }
    let schoolYear = scanner.clock.schoolYear
    let end = schoolYear.flatMap { AcademicYear(startYear: $0.startYear + (isNext ? 1 : 0)).lastDay }
    return Horizon(kind: .schoolYear, tokens: start..<index + 1, lastDay: end)
  }

  // MARK: Phases

  private static let phases: [Word: EducationPhase] = [
    "primary": .primary, "infant": .primary, "infants": .primary, "junior": .primary, "juniors": .primary,
    "secondary": .secondary, "high": .secondary, "upper": .secondary, "college": .post16, "sixth": .post16,
    "post": .post16, "playgroup": .earlyYears, "pre": .earlyYears,
  ]

  private static let leaving: WordSet = [
    "leaves", "leaving", "leave", "end", "finishes", "finishing", "finish", "completes", "completing", "completion",
    "exit", "exits", "left", "ends",
  ]

  private static let entering: WordSet = [
    "starts", "starting", "start", "moves", "moving", "move", "transfers", "transferring", "transfer", "transition",
    "transitions", "enters", "entering", "entry", "joins", "joining", "goes", "going", "begins", "reaches",
    "progression",
  ]

  private static let ends: WordSet = [
    "school", "education", "phase", "college", "course", "sixth", "programme", "placement", "apprenticeship",
    "internship", "adulthood", "schooling", "study", "studies", "provision", "setting", "form", "16", "nursery",
    "academy", "stage",
  ]

  /// "by the time he leaves primary school", "before her transfer to secondary", "at the end of his college course".
  private func phase(at index: Int) -> Horizon? {
    let verb = window.word(index)
    let leaves = Self.leaving.contains(verb)
    let enters = Self.entering.contains(verb)
    guard leaves || enters else { return nil }
    var place = index + 1
    var phase: EducationPhase?
    var passed = 0
    var end: Int?
    while passed < 7, let token = window.token(place), token.kind != .punctuation, !token.startsSentence {
      if let named = Self.phases[token.word] {
        phase = phase ?? named
        end = place + 1
      }
      if Self.ends.contains(token.word) { end = place + 1 }
      if ["each", "every", "any", "lesson", "day", "activity", "lessons"].contains(token.word) { return nil }
      if end != nil, !Self.ends.contains(window.word(place + 1)), Self.phases[window.word(place + 1)] == nil { break }
      if end == nil,
        ![
          "the", "of", "his", "her", "their", "this", "to", "in", "into", "at", "from", "a", "an", "current",
          "compulsory", "statutory", "up", "on", "next", "formal", "full", "time", "my", "independent", "specialist",
          "mainstream", "or", "and", "foundation",
        ].contains(token.word), Self.phases[token.word] == nil
      {
        return nil
      }
      place += 1
      passed += 1
    }
    guard let end else { return nil }
    // "adulthood" and "this phase" say which end is meant; "school" alone needs to be left or begun.
    guard let lead = lead(before: index, enters: enters) else { return nil }
    return Horizon(kind: .phase, tokens: lead..<end, lastDay: lastDay(phase, enters: enters, in: index..<end))
  }

  /// "to leave school for lunch" is no horizon: a time word must stand before the leaving or starting.
  private func lead(before index: Int, enters: Bool) -> Int? {
    var place = index
    var passed = 0
    while passed < 6 {
      let word = window.word(place - 1)
      if ["by", "before", "when", "on", "upon", "until", "once", "after", "prior", "at", "during", "following", "for"]
        .contains(word)
      {
        // "at" and "for" only with an end or a move as a noun ("at the end of primary", "for his move to college").
        return place - 1
      }
      guard let token = window.token(place - 1), !window.startsSentence(place),
        [
          "the", "time", "he", "she", "they", "his", "her", "their", "to", "of", "point", "a", "i", "end", "move", "is",
          "has",
          "have", "successful", "moves",
        ].contains(word) || scanner.isChild(token)
      else { return nil }
      place -= 1
      passed += 1
    }
    return nil
  }

  private func lastDay(_ phase: EducationPhase?, enters: Bool, in words: Range<Int>) -> CalendarDate? {
    let clock = scanner.clock
    if enters {
      switch phase {
      case .primary: return clock.start(ofNCYear: 0)
      case .secondary: return clock.start(ofNCYear: 7)
      case .post16: return clock.start(ofNCYear: 12)
      default: return nil
      }
    }
    let here = phase ?? clock.ncYear.map(EducationPhase.init(ncYear:))
    return here?.lastNCYear.flatMap { clock.end(ofNCYear: $0) }
  }
}
