import Auditing
import Documents
import Plans
import Rubrics
import Testing

@testable import Reports

@Suite("The check of one plan on a screen")
struct CheckScreenTests {
  /// So many different things to mend, each with words as long as they come.
  private func crowded() -> AuditResult {
    let long = String(repeating: "unbroken", count: 30) + String(repeating: " many words", count: 60)
    return InventedCheck.result(
      (10..<30).map { number in
        CriterionResult(
          criterion: InventedCheck.criterion("F-TEST-\(number)", long, items: nil, advice: long),
          outcome: number < 20 ? .notMet : .needsReview, reason: "Question \(number)? \(long)",
          findings: [
            Finding(
              message: "Message \(number). \(long)", suggestion: number < 20 ? long : nil,
              evidence: Evidence(section: .F, range: 0..<1, quote: long, locator: Locator(page: 9)))
          ])
      })
  }

  @Test("Five things and three questions at first sight, all on request")
  func firstSight() {
    let text = InventedCheck.text(crowded())
    #expect(text.contains("10 things to mend, worst first. Here are the first 5:"))
    #expect(text.contains("Message 14.") && !text.contains("Message 15."))
    #expect(text.contains("Question 22?") && !text.contains("Question 23?"))
    let everything = InventedCheck.text(crowded(), all: true)
    #expect(everything.contains("Message 19.") && everything.contains("Question 29?"))
  }

  @Test("No line is wider than 80 columns", arguments: [false, true])
  func fits(all: Bool) {
    for result in [InventedCheck.result(), InventedResult.unread(), crowded()] {
      for line in InventedCheck.text(result, all: all).split(separator: "\n") {
        #expect(Columns.width(of: String(line)) <= 80)
      }
    }
  }

  @Test("It quotes the words, says what is missing in one sentence, who asks for it and what to do")
  func thing() {
    let text = InventedCheck.flowing(InventedCheck.result())
    #expect(text.contains("1. Section F, provision P1 \"Regular support from an adult.\" (line 10)"))
    #expect(text.contains("This provision does not say how often it happens or whose job it is."))
    #expect(
      text.contains("The law asks (Children and Families Act 2014, section 37(2)(c)): Each provision says how often"))
    #expect(text.contains("Some or all of the same in 1 more provision: P2."))
    #expect(text.contains("It is left open: \"if the school agrees\"."))
  }

  @Test("Criteria are named on request alone, and no machine's word for an outcome ever is")
  func jargon() {
    let text = InventedCheck.text(InventedCheck.result())
    #expect(!text.contains("F-OFTEN"))
    #expect(InventedCheck.text(InventedCheck.result(), all: true).contains("[F-OFTEN, F-WHO]"))
    for word in ["not-met", "partly-met", "needs-review", "criterion"] { #expect(!text.contains(word)) }
  }

  @Test("A provision without a number of its own is found by counting")
  func unlabelled() {
    let text = InventedCheck.flowing(InventedCheck.result(labelled: false))
    #expect(text.contains("Section F, the 1st of 3 provisions"))
    #expect(text.contains("1 more provision: the 2nd."))
  }

  @Test("Advice that fits is named in the plan's own words; a list with nothing in it is said to be empty")
  func advice() {
    #expect(InventedCheck.flowing(InventedCheck.result()).contains("Section K lists no advice to take it from"))
    var result = InventedCheck.result()
    result.advice = [InventedCheck.advice("A. Example, therapist, 9 September 2025")]
    #expect(InventedCheck.flowing(result).contains("Take it from the advice in Section K"))
    var judgement = ItemJudgement()
    judgement.advice = 0
    result.items = ["F1": judgement]
    #expect(
      InventedCheck.flowing(result)
        .contains("Look in the advice that Section K lists as \"A. Example, therapist, 9 September 2025\"."))
  }

  @Test(
    "What to do next depends on where the plan stands",
    arguments: [
      (PlanStatus.draft, "before the draft goes to the family"),
      (.amendedDraft, "before the proposed changes go to the family"), (.final, "only by amending it"),
    ])
  func next(status: PlanStatus, words: String) {
    #expect(InventedCheck.flowing(InventedCheck.result(status: status)).contains(words))
  }

  @Test("What is good is said with how many it holds for, and not of words that are faulted elsewhere")
  func good() {
    var criteria = InventedCheck.usual
    let shown = Evidence(section: .F, range: 0..<7, quote: "Regular", locator: Locator(line: 10))
    criteria[1] = CriterionResult(
      criterion: InventedCheck.who, outcome: .met, examined: 3, reason: "3 of 3 provisions meet this.", support: [shown]
    )
    var result = InventedCheck.result(criteria)
    for id in ["F1", "F2", "F3"] { result.items[id, default: ItemJudgement()].outcomes["F-WHO"] = .met }
    #expect(InventedCheck.flowing(result).contains("Already good: Section F: it says so, in all 3 provisions."))
    criteria[1].criterion.select.items = nil
    #expect(
      InventedCheck.flowing(InventedCheck.result(criteria)).contains("Nothing that this check looks for is complete"))
  }

  @Test("A plan of which little could be placed is to be read by a person, and one that cannot be read says why")
  func unsure() {
    var result = InventedCheck.result(placed: 0.4)
    result.grades.overall.grade = "not-graded"
    #expect(InventedCheck.flowing(result).contains("Read this one yourself: only 40% of its words"))
    let unread = InventedCheck.flowing(InventedResult.unread())
    #expect(unread.contains("Nothing was checked. The file is empty. Save the plan again"))
  }

  @Test("Without findings nothing is promised")
  func nothing() {
    let text = InventedCheck.flowing(InventedCheck.result([]))
    #expect(text.contains("Nothing to mend was found."))
    #expect(text.contains("That is no promise"))
  }

  @Test("Colour only where it is asked for")
  func colour() {
    #expect(!InventedCheck.text(InventedCheck.result()).contains("\u{1B}"))
    #expect(CheckScreen.text(of: InventedCheck.result(), all: false, coloured: true).contains("\u{1B}[1m"))
  }
}
