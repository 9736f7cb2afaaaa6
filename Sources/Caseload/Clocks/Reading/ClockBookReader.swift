import Regulations
import Yams

/// Reads the files of a clock folder into one book. The same keys may stand in any of the files; lists add up.
struct ClockBookReader {
  private static let largestFile = 1_000_000
  private static let keys = [
    "rules", "review-rule", "transfer-rule", "steps", "year-duties", "transfers", "transfer-review-words",
    "backlog-months", "ahead-weeks", "catch-up", "decisions", "amending", "closures", "yearly-closures",
    "bank-holidays-added", "bank-holidays-removed",
  ]
  private(set) var book = ClockBook()
  private var stepNodes: [ClockNode] = []

  /// Reads one file.
  mutating func read(file: String, bytes: [UInt8]) throws {
    guard bytes.count <= ClockBookReader.largestFile else {
      throw ClockProblem(file: file, line: 0, message: "the file has more than a million bytes; split it")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ClockProblem(file: file, line: 0, message: "the file is not UTF-8 text; save it as UTF-8")
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: text, .basic, .default, .utf8)
    } catch let error as YamlError {
      throw ClockBookReader.problem(of: error, file: file)
    }
    guard let root else { return }
    try read(ClockNode(file: file, node: root))
  }

  private mutating func read(_ node: ClockNode) throws {
    let members = try node.members("a clock file", known: ClockBookReader.keys)
    for rule in members["rules"]?.list() ?? [] {
      let read = try ClockRuleReader.rule(rule)
      guard book.rule(read.id) == nil else { throw rule.problem("the id `\(read.id)` stands twice") }
      book.rules.append(read)
    }
    if let value = members["review-rule"] { book.reviewRule = try value.words("review-rule") }
    if let value = members["transfer-rule"] { book.transferRule = try value.words("transfer-rule") }
    for step in members["steps"]?.list() ?? [] {
      book.steps.append(try ClockPartReader.step(step))
      stepNodes.append(step)
    }
    book.yearDuties += try members["year-duties"]?.list().map(ClockPartReader.yearDuty) ?? []
    book.transfers += try members["transfers"]?.list().map(ClockPartReader.transfer) ?? []
    let words = try members["transfer-review-words"]?.wordList("transfer-review-words") ?? []
    book.transferReviewWords += words.map { $0.lowercased() }
    if let value = members["backlog-months"] {
      book.backlogMonths = try ClockPartReader.rising(value, "backlog-months")
    }
    if let value = members["ahead-weeks"] { book.aheadWeeks = try ClockPartReader.rising(value, "ahead-weeks") }
    if let value = members["catch-up"] { book.catchUp = try ClockPartReader.catchUp(value) }
    book.decisions.kinds += try members["decisions"]?.list().map(ClockPartReader.decision) ?? []
    if let value = members["amending"] { book.decisions.amending = try value.words("amending") }
    book.calendar.closures += try members["closures"]?.list().map(ClockPartReader.closure) ?? []
    book.calendar.yearly += try members["yearly-closures"]?.list().map(ClockPartReader.yearlyClosure) ?? []
    let added = try members["bank-holidays-added"]?.list().map { try $0.day("bank-holidays-added") } ?? []
    let removed = try members["bank-holidays-removed"]?.list().map { try $0.day("bank-holidays-removed") } ?? []
    book.calendar.holidays.added.formUnion(added)
    book.calendar.holidays.removed.formUnion(removed)
  }

  /// Checks what only the whole book shows.
  func checked(folder: String) throws -> ClockBook {
    func missing(_ message: String) -> ClockProblem { ClockProblem(file: folder, line: 0, message: message) }
    guard !book.rules.isEmpty else { throw missing("no file states a time limit under `rules:`") }
    guard book.rule(book.reviewRule) != nil else { throw missing("`review-rule:` names no rule") }
    guard book.rule(book.transferRule) != nil else { throw missing("`transfer-rule:` names no rule") }
    guard book.catchUp.rateWeeks > 0 else { throw missing("`catch-up:` is missing") }
    guard !book.backlogMonths.isEmpty, !book.aheadWeeks.isEmpty, !book.steps.isEmpty else {
      throw missing("`steps:`, `backlog-months:` and `ahead-weeks:` are needed")
    }
    for (step, node) in zip(book.steps, stepNodes) where !step.rule.isEmpty && book.rule(step.rule) == nil {
      throw node.problem("`rule: \(step.rule)` names no rule")
    }
    let kinds = Set(book.decisions.kinds.map(\.kind))
    guard kinds.contains(book.decisions.amending) else { throw missing("`amending:` names no kind of `decisions:`") }
    for rule in book.rules {
      if let unknown = rule.condition.decisions.first(where: { !kinds.contains($0) }) {
        throw missing("`\(unknown)` in the rule `\(rule.id)` is no kind of `decisions:`")
      }
    }
    return book
  }

  private static func problem(of error: YamlError, file: String) -> ClockProblem {
    switch error {
    case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _), .composer(_, let text, let mark, _):
      ClockProblem(
        file: file, line: mark.line, message: "this is not YAML: \(text); check indentation, colons and quotation marks"
      )
    case .duplicatedKeysInMapping(let keys, let context):
      ClockProblem(
        file: file, line: context.mark.line, message: "`\(keys.first ?? "")` is written twice; a key may stand once")
    default:
      ClockProblem(file: file, line: 0, message: "this is not YAML; check indentation, colons and quotation marks")
    }
  }
}
