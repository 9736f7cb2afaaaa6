import Auditing
import Documents
import Plans
import Testing

@testable import Reports

@Suite("The screen of one plan")
struct PlanScreenTests {
  private func lines(_ result: AuditResult) -> [String] {
    PlanScreen.text(of: result, coloured: false).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  /// A result with far more to say than fits, in the widest of letters.
  private func crowded() -> AuditResult {
    let wide = String(repeating: "林小明需要帮助", count: 40)
    let long =
      String(repeating: "unbroken", count: 30) + " " + String(repeating: "many words of a sentence ", count: 30)
    var result = InventedResult.result()
    result.source = "a/very/long/path/" + String(repeating: "folder/", count: 20) + "plan.docx"
    result.criteria = (10..<60).map { number in
      CriterionResult(
        criterion: InventedResult.criterion("F-TEST-\(number)", kind: number % 2 == 0 ? .legal : .quality),
        outcome: number % 3 == 0 ? .needsReview : .notMet, reason: long,
        findings: [
          Finding(
            message: number % 5 == 0 ? wide : long,
            evidence: Evidence(
              section: .F, range: 0..<1, quote: number % 2 == 0 ? wide : long, locator: Locator(page: 9))),
          InventedResult.finding(),
        ])
    }
    result.problems = [long, wide, long, long, long]
    result.grades.overall.reason = long
    result.grades.overall.limitedBy = (10..<20).map { "F-TEST-\($0)" }
    return result
  }

  @Test("No line is wider than 80 columns, and it is one screen, however much there is to say")
  func fits() {
    for result in [InventedResult.result(), InventedResult.unread(), crowded()] {
      let lines = lines(result)
      for line in lines { #expect(Columns.width(of: line) <= 80) }
      #expect(lines.count <= 50)
    }
    #expect(lines(crowded()).contains { $0.hasPrefix("Weightiest findings (") })
    #expect(lines(crowded()).contains { $0.hasPrefix("A person must decide (") })
  }

  @Test("It says who, what, when, the grade with its reason, and that it is provisional")
  func facts() {
    let text = PlanScreen.text(of: InventedResult.result(), coloured: false)
    #expect(text.contains("Zoë Example, Year 5. Amended final plan of 2026-03-12."))
    #expect(text.contains("Overall   REQUIRES IMPROVEMENT, 61 of 100. Some needs have no provision."))
    #expect(text.contains("Limited by F-COV-01"))
    #expect(text.contains("Sections  inadequate: F 80"))
    #expect(text.contains("good: A 80, B 80, C 80, D 80, E 80, G 80, H1 80, H2 80, I 80, J 80,\n          K 80\n"))
    #expect(text.contains("Legal     1 of 1 legal criterion not met (F-QUANT-01), 0 partly met, 1 for a\n"))
    #expect(text.contains("Provisional:"))
  }

  @Test("A section whose grade was capped says so beside its score")
  func capped() {
    var result = InventedResult.result()
    result.grades.sections[5].grade.limitedBy = ["F-COV-01"]
    #expect(PlanScreen.text(of: result, coloured: false).contains("Sections  inadequate: F 80 capped\n"))
  }

  @Test("Findings of several criteria show different words where there are any")
  func differentWords() {
    var result = InventedResult.result(findings: [InventedResult.finding(), InventedResult.finding(quote: "an adult")])
    result.criteria.append(result.criteria[0])
    let text = PlanScreen.text(of: result, coloured: false)
    #expect(text.contains("\"Regular support\""))
    #expect(text.contains("\"an adult\""))
  }

  @Test("A finding shows its words in quotation marks and where they stand; the rest are counted")
  func quotes() {
    let several = [InventedResult.finding(), InventedResult.finding(), InventedResult.finding()]
    let text = PlanScreen.text(of: InventedResult.result(findings: several), coloured: false)
    #expect(text.contains("It does not say how often. [F-QUANT-01, legal]"))
    #expect(text.contains("\"Regular support\" (page 4, table 2, row 3); 2 more like it"))
  }

  @Test("Questions are put with the place they are about")
  func questions() {
    let text = PlanScreen.text(of: InventedResult.result(), coloured: false)
    #expect(text.contains("A person must decide (1 of 1)\n 1. plan Who is Sam?"))
  }

  @Test("Words that were not placed are said, and an unread file asks to be read by a person")
  func coverage() {
    let text = PlanScreen.text(of: InventedResult.result(), coloured: false)
    #expect(text.contains("Look at this yourself: 6% of its words could not be placed in a section (1\npassage)."))
    let unread = PlanScreen.text(of: InventedResult.unread(), coloured: false)
    #expect(unread.contains("NOT GRADED Read this one yourself."))
    #expect(unread.contains("The file is empty."))
  }

  @Test("Colour is never the only sign: without it the same words stand there")
  func colour() {
    let coloured = PlanScreen.text(of: InventedResult.result(), coloured: true)
    let plain = PlanScreen.text(of: InventedResult.result(), coloured: false)
    #expect(coloured.contains("\u{1B}[1;33mREQUIRES IMPROVEMENT\u{1B}[0m"))
    #expect(!plain.contains("\u{1B}"))
    var stripped = coloured
    for code in ["\u{1B}[1m", "\u{1B}[1;31m", "\u{1B}[1;32m", "\u{1B}[1;33m", "\u{1B}[0m"] {
      stripped = stripped.components(splitBy: code).joined()
    }
    #expect(stripped == plain)
  }
}

extension String {
  fileprivate func components(splitBy separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
