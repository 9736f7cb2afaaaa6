import Regulations
import Yams

/// A piece of a clock file with its place; the only kind of value that the readers of clocks see of YAML.
struct ClockNode {
  let file: String
  let node: Node

  /// The line, from 1.
  var line: Int { node.mark?.line ?? 1 }

  func problem(_ message: String) -> ClockProblem { ClockProblem(file: file, line: line, message: message) }

  /// The parts of a list; a value that is no list is a list of one.
  func list() -> [ClockNode] {
    guard let sequence = node.sequence else { return [self] }
    return sequence.map { ClockNode(file: file, node: $0) }
  }

  /// The members of a mapping, all of them known.
  func members(_ what: String, known: [String]) throws -> [String: ClockNode] {
    guard let mapping = node.mapping else { throw problem("\(what) needs keys such as `\(known.first ?? ""):`") }
    var members: [String: ClockNode] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard known.contains(name) else {
        let place = ClockNode(file: file, node: key)
        throw place.problem("`\(name)` is no key of \(what); expected one of \(known.joined(separator: ", "))")
      }
      members[name] = ClockNode(file: file, node: value)
    }
    return members
  }

  func words(_ what: String) throws -> String {
    guard let scalar = node.scalar, !scalar.string.isEmpty else {
      throw problem("`\(what)` needs a word or a sentence")
    }
    return scalar.string
  }

  /// A list of words; a single one is a list of one.
  func wordList(_ what: String) throws -> [String] { try list().map { try $0.words(what) } }

  func number(_ what: String, within bounds: ClosedRange<Int>) throws -> Int {
    guard let number = Int(try words(what)), bounds.contains(number) else {
      throw problem("`\(what)` needs a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
    }
    return number
  }

  func numbers(_ what: String, within bounds: ClosedRange<Int>) throws -> [Int] {
    try list().map { try $0.number(what, within: bounds) }
  }

  func truth(_ what: String) throws -> Bool {
    switch try words(what) {
    case "yes", "true": true
    case "no", "false": false
    default: throw problem("`\(what)` is neither yes nor no")
    }
  }

  /// A word of a fixed set.
  func choice<Choice: RawRepresentable & CaseIterable>(_ what: String) throws -> Choice
  where Choice.RawValue == String {
    let word = try words(what)
    if let choice = Choice(rawValue: word) { return choice }
    let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw problem("`\(word)` is no value of `\(what)`; expected one of \(known)")
  }

  func dates(_ what: String) throws -> [ClockDate] { try list().map { try $0.choice(what) as ClockDate } }

  /// "6 weeks", "15 days", "12 months".
  func span(_ what: String) throws -> TimeSpan {
    let parts = try words(what).split(separator: " ")
    if parts.count == 2, let count = Int(parts[0]), (0...1000).contains(count) {
      switch parts[1] {
      case "day", "days": return .days(count)
      case "week", "weeks": return .weeks(count)
      case "month", "months": return .months(count)
      default: break
      }
    }
    throw problem("`\(what)` needs a length of time such as `6 weeks`, `15 days` or `12 months`")
  }

  /// "2026-07-22".
  func day(_ what: String) throws -> CalendarDate {
    let parts = try words(what).split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let date = CalendarDate(year: year, month: month, day: day)
    {
      return date
    }
    throw problem("`\(what)` needs a day such as 2026-07-22")
  }

  /// "02-15", a day of every year.
  func yearDay(_ what: String) throws -> YearDay {
    let parts = try words(what).split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if parts.count == 2, let month = parts[0], let day = parts[1], let yearDay = YearDay(month: month, day: day) {
      return yearDay
    }
    throw problem("`\(what)` needs a month and a day such as 02-15")
  }
}

extension [String: ClockNode] {
  /// A member that must be there.
  func required(_ key: String, in node: ClockNode) throws -> ClockNode {
    guard let value = self[key] else { throw node.problem("`\(key):` is missing") }
    return value
  }
}
