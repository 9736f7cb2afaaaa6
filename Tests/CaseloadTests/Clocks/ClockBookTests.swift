import Regulations
import Testing

@testable import Caseload

/// Clock files: what they may say, and what is said of their mistakes.
struct ClockBookTests {
  private static let rest = """
    review-rule: A
    transfer-rule: A
    steps: [{duty: Do it, name: do, done: decisionDate, rule: A}]
    backlog-months: [3, 6]
    ahead-weeks: [4]
    catch-up: {rate-weeks: 26, horizon-weeks: 52, weeks-ahead: 4, clear-within-weeks: [26]}
    amending: amend
    decisions: [{kind: amend, words: [amend]}]
    """
  private static let rule = """
    rules:
    - id: A
      title: Decide
      of: review
      kind: legal
      basis: [reg 20(10)]
      runs: {from: reviewMeeting, within: 4 weeks}
      ends: decisionDate

    """

  private func load(_ text: String) throws -> ClockBook {
    try ClockBook.load(files: [("clocks.yaml", Array(text.utf8))], folder: "clocks")
  }

  @Test func aWholeFileIsABook() throws {
    let book = try load(ClockBookTests.rule + ClockBookTests.rest)
    #expect(book.rules.map(\.id) == ["A"])
    #expect(book.rule("A")?.limbs.first?.counting == .within(.weeks(4)))
  }

  @Test(
    arguments: [
      ("within: 4 weeks", "within: four weeks", 7, "a length of time such as"),
      ("ends: decisionDate", "ends: decisionDay", 8, "`decisionDay` is no value of `ends`"),
      ("kind: legal", "kind: law", 5, "expected one of legal, practice"),
      ("  title: Decide", "  titel: Decide", 3, "`titel` is no key"),
      ("ends: decisionDate", "ends: decisionDate\n  applies: {age-under: 99}", 9, "from 1 to 25"),
      ("within: 4 weeks", "within: 4 weeks, before: 2 weeks", 7, "one of within"),
      ("basis: [reg 20(10)]", "basis: [", 0, "not YAML"),
      ("rule: A}", "rule: B}", 11, "names no rule"),
      ("amending: amend", "amending: change", 0, "names no kind"),
    ])
  func aMistakeIsNamedWithItsLine(_ text: String, _ mistake: String, _ line: Int, _ words: String) throws {
    let whole = ClockBookTests.rule + ClockBookTests.rest
    try #require(whole.contains(text))
    let problem = try #require(throws: ClockProblem.self) { try load(whole.replacing(text, with: mistake)) }
    #expect(problem.message.contains(words), "\(problem)")
    if line > 0 { #expect(problem.line == line, "\(problem)") }
  }

  @Test func anIdThatStandsTwiceIsNamed() throws {
    let twice = ClockBookTests.rule + ClockBookTests.rule.replacing("rules:\n", with: "") + ClockBookTests.rest
    let problem = try #require(throws: ClockProblem.self) { try load(twice) }
    #expect(problem.message.contains("stands twice"))
  }

  @Test func aFolderThatIsNotThereIsNamed() {
    #expect(throws: ClockProblem.self) { try ClockBook.load(folder: "no/such/folder") }
  }

  @Test(
    arguments: [
      ("Amend plan", "amend"), ("No amendments needed", "maintain"), ("Maintain without amendment", "maintain"),
      ("To cease", "cease"), ("CEASE TO MAINTAIN", "cease"), ("see notes", nil), ("", nil),
    ])
  func decisionsAreKnownByTheirWords(_ written: String, _ kind: String?) throws {
    #expect(try ShippedClocks.book().decisions.kind(of: written) == kind)
  }

  @Test func everyShippedRuleStatesItsBasis() throws {
    for rule in try ShippedClocks.book().rules {
      #expect(!rule.basis.isEmpty && !rule.title.isEmpty)
      #expect(rule.standing == .legal || rule.grounds.isEmpty, "good practice knows no exception in law: \(rule.id)")
    }
  }
}
