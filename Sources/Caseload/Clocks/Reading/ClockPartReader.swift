import Regulations

/// Reads the parts of a clock book that are no time limits.
enum ClockPartReader {
  static func step(_ node: ClockNode) throws -> ClockBook.Step {
    let keys = ["duty", "name", "done", "rule", "decision", "weeks-before-end", "completes-review"]
    let members = try node.members("a step", known: keys)
    return ClockBook.Step(
      duty: try members.required("duty", in: node).words("duty"),
      name: try members.required("name", in: node).words("name"),
      done: try members.required("done", in: node).dates("done"),
      rule: try members["rule"]?.words("rule") ?? "",
      decisions: try members["decision"]?.wordList("decision") ?? [],
      weeksBeforeEnd: try members["weeks-before-end"]?.number("weeks-before-end", within: 0...52),
      completesReview: try members["completes-review"]?.truth("completes-review") ?? false)
  }

  static func yearDuty(_ node: ClockNode) throws -> ClockBook.YearDuty {
    let members = try node.members("a year duty", known: ["says", "basis", "from-year"])
    return ClockBook.YearDuty(
      says: try members.required("says", in: node).words("says"),
      basis: try members.required("basis", in: node).words("basis"),
      fromYear: try members.required("from-year", in: node).number("from-year", within: -2...20))
  }

  static func transfer(_ node: ClockNode) throws -> PhaseTransfer {
    let members = try node.members(
      "a transfer", known: ["title", "from-year", "deadline", "settings", "other-settings", "check"])
    return PhaseTransfer(
      title: try members.required("title", in: node).words("title"),
      fromYear: try members.required("from-year", in: node).number("from-year", within: -2...20),
      deadline: try members.required("deadline", in: node).yearDay("deadline"),
      settings: try members["settings"]?.wordList("settings").map { $0.lowercased() } ?? [],
      otherSettings: try members["other-settings"]?.wordList("other-settings").map { $0.lowercased() } ?? [],
      check: try members["check"]?.words("check") ?? "")
  }

  static func catchUp(_ node: ClockNode) throws -> ClockBook.CatchUp {
    let members = try node.members(
      "catch-up", known: ["rate-weeks", "horizon-weeks", "weeks-ahead", "clear-within-weeks"])
    return ClockBook.CatchUp(
      rateWeeks: try members.required("rate-weeks", in: node).number("rate-weeks", within: 1...104),
      horizonWeeks: try members.required("horizon-weeks", in: node).number("horizon-weeks", within: 1...1040),
      weeksAhead: try members.required("weeks-ahead", in: node).number("weeks-ahead", within: 0...52),
      clearWithin: try rising(members.required("clear-within-weeks", in: node), "clear-within-weeks"))
  }

  static func decision(_ node: ClockNode) throws -> (kind: String, words: [String]) {
    let members = try node.members("a decision", known: ["kind", "words"])
    let words = try members.required("words", in: node).wordList("words").map { $0.lowercased() }
    return (try members.required("kind", in: node).words("kind"), words)
  }

  static func closure(_ node: ClockNode) throws -> SettingCalendar.Closure {
    let members = try node.members("a closure", known: ["name", "closed", "reopens"])
    let closed = try members.required("closed", in: node).day("closed")
    let reopens = try members.required("reopens", in: node).day("reopens")
    guard let period = ClosurePeriod(firstClosed: closed, reopens: reopens) else {
      throw node.problem("the closure ends before it begins")
    }
    return SettingCalendar.Closure(name: try members.required("name", in: node).words("name"), period: period)
  }

  static func yearlyClosure(_ node: ClockNode) throws -> SettingCalendar.YearlyClosure {
    let members = try node.members("a yearly closure", known: ["name", "closed", "reopens"])
    return SettingCalendar.YearlyClosure(
      name: try members.required("name", in: node).words("name"),
      closed: try members.required("closed", in: node).yearDay("closed"),
      reopens: try members.required("reopens", in: node).yearDay("reopens"))
  }

  /// Numbers that rise.
  static func rising(_ node: ClockNode, _ what: String) throws -> [Int] {
    let numbers = try node.numbers(what, within: 1...1040)
    guard !numbers.isEmpty, zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw node.problem("`\(what)` needs whole numbers that rise")
    }
    return numbers
  }
}
